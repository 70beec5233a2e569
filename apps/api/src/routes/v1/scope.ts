import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { ServiceError } from "@elaaoms/core/errors";
import { may, type Permission } from "@elaaoms/services/access/permissions";
import type { Role } from "@elaaoms/services/access/roles";
import type { ServiceContext } from "@elaaoms/services/context";
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { errorSchema } from "../../wrapper.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks, and for which organization: set for every request below `/api/v1`. */
    serviceContext: ServiceContext | null;
    /** What the key that was presented may do. */
    role: Role | null;
  }
  interface FastifyContextConfig {
    /** What a key must be allowed to do to call this route. Every route below `/api/v1` names one. */
    permission?: Permission;
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
  const all = [...own, 401, 403, 429, 503] as const;
  return Object.fromEntries(all.map((status) => [status, errorSchema])) as Record<
    Status | 401 | 403 | 429 | 503,
    typeof errorSchema
  >;
}

/** Refuses at start a route that anybody with a key could call, because nobody has thought of who may. */
export function requirePermissions(scope: FastifyInstance): void {
  scope.addHook("onRoute", ({ method, url, config }) => {
    if (method === "HEAD" || config?.permission) return;
    throw new Error(`${method} ${url} names no permission: give its options config: { permission }.`);
  });
}

/** Refuses a key whose role may not do what the route is for. */
export function requirePermission(request: FastifyRequest): void {
  const { permission } = request.routeOptions.config;
  if (permission) requireAlso(request, permission);
  else throw new ServiceError("FORBIDDEN", "This API key is not allowed to do this.");
}

/** For what a route does only with some bodies: refuses a key whose role may not do that. */
export function requireAlso(request: FastifyRequest, permission: Permission): void {
  if (request.role && may(request.role, permission)) return;
  throw new ServiceError("FORBIDDEN", "This API key is not allowed to do this.");
}
