import { readApiOrigin } from "#env.ts";
import { forwardRequest } from "#trpc/forward-request.ts";

/** Signing in, from the page's own origin, so that its cookies are the page's own. */
function handle(request: Request): Promise<Response> {
  return forwardRequest(request, readApiOrigin());
}

export { handle as GET, handle as POST };
