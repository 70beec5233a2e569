import { ServiceError } from "@elaaoms/core/errors";
import { authorizePerson } from "@elaaoms/services/access/authorize-person";
import type { Permission } from "@elaaoms/services/access/permissions";
import { initTRPC, type TRPCError } from "@trpc/server";
import type { Context } from "./context.ts";
import { clientDetails, type ErrorData, toTrpcError } from "./errors.ts";

/** Who may call a procedure: anybody, whoever has signed in, or a member whose role has the permission. */
interface ProcedureMeta {
  access: "public" | "signed-in" | Permission;
}

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    // A stream on which nothing moves still shows that it is alive, to proxies as well; a browser that hears nothing asks anew.
    sse: { ping: { enabled: true, intervalMs: 5_000 }, client: { reconnectAfterInactivityMs: 15_000 } },
    // Shapes every answer, also those to requests that reached no procedure. tRPC's own form carries a stack outside of
    // production; ours never does.
    errorFormatter({ shape, error, ctx }) {
      const known = toTrpcError(error);
      const data: ErrorData = {
        code: known.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        requestId: ctx?.requestId,
        ...clientDetails(known),
      };
      return { message: known.message, code: shape.code, data };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const mapErrors = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  throw toLoggedError(ctx, path, result.error);
});

/** A failure as clients get it; one that nobody expected is logged. */
export function toLoggedError(ctx: Pick<Context, "log">, path: string, thrown: unknown): TRPCError {
  const error = toTrpcError(thrown);
  if (error.code === "INTERNAL_SERVER_ERROR") {
    ctx.log.error({ err: error.cause, procedure: path }, "A procedure failed unexpectedly");
  }
  return error;
}

/** For what anybody may ask who reaches the service. Whatever shows an organization's data needs a protected procedure. */
export const publicProcedure = t.procedure.meta({ access: "public" }).use(mapErrors);

/** For what concerns a person alone, whatever organizations they belong to. `ctx.session` is who asks. */
export const signedInProcedure = t.procedure
  .meta({ access: "signed-in" })
  .use(mapErrors)
  .use(async ({ ctx, next }) => next({ ctx: { session: await requireSession(ctx) } }));

/**
 * For everything of an organization. `ctx` is a service context of the person who asks, in the organization that they look
 * at: `({ ctx, input }) => verbNoun({ ctx, input })`. Membership and role are read at each call, before the input is looked at.
 */
export function protectedProcedure(permission: Permission) {
  return t.procedure
    .meta({ access: permission })
    .use(mapErrors)
    .use(async ({ ctx, next }) => {
      const session = await requireSession(ctx);
      const { ip, requestId } = ctx;
      return next({ ctx: await authorizePerson(ctx.services(), { session, ip, requestId }, permission) });
    });
}

/** Whoever has signed in. `UNAUTHENTICATED`. */
export async function requireSession(ctx: Pick<Context, "readSession">) {
  const session = await ctx.readSession();
  if (!session) throw new ServiceError("UNAUTHENTICATED", "Sign in first.");
  return session;
}
