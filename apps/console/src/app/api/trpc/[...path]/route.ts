import { readApiOrigin } from "#env.ts";
import { forwardRequest } from "#trpc/forward-request.ts";

function handle(request: Request): Promise<Response> {
  return forwardRequest(request, readApiOrigin());
}

export { handle as GET, handle as POST };
