import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { ServiceError } from "@elaaoms/core/errors";
import type { ServiceContext } from "@elaaoms/services/context";
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { errorSchema } from "../../wrapper.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks, and for which organization: set for every request below `/api/v1`. */
    serviceContext: ServiceContext | null;
  }
}

/** Where the routes of `/api/v1` are registered. */
export type V1Scope = FastifyInstance<Server, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;

/** The context that the hook above has set; a request without one does not get this far. */
export function contextOf(request: FastifyRequest): ServiceContext {
  if (!request.serviceContext) throw new ServiceError("UNAUTHENTICATED", "Authentication failed.");
  return request.serviceContext;
}

/** The refusals that an endpoint may answer with, for the reference. */
export function refusals<const Status extends 400 | 404 | 409>(...own: Status[]) {
  const all = [...own, 401, 429, 503] as const;
  return Object.fromEntries(all.map((status) => [status, errorSchema])) as Record<
    Status | 401 | 429 | 503,
    typeof errorSchema
  >;
}
