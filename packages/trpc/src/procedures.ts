import { initTRPC } from "@trpc/server";
import type { Context } from "./context.ts";
import { clientDetails, type ErrorData, toTrpcError } from "./errors.ts";

const t = initTRPC.context<Context>().create({
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
  const error = toTrpcError(result.error);
  if (error.code === "INTERNAL_SERVER_ERROR") {
    ctx.log.error({ err: error.cause, procedure: path, requestId: ctx.requestId }, "A procedure failed unexpectedly");
  }
  throw error;
});

/** For what anybody may ask who reaches the service. Whatever shows an organization's data needs a protected procedure. */
export const publicProcedure = t.procedure.use(mapErrors);
