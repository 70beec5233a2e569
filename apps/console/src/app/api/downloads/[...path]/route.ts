import { readApiOrigin } from "#env.ts";
import { forwardRequest } from "#trpc/forward-request.ts";

/** Files, from the page's own origin and with its cookies, streamed as the service writes them. */
function handle(request: Request): Promise<Response> {
  return forwardRequest(request, readApiOrigin());
}

export { handle as POST };
