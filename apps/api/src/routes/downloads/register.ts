import type { IncomingMessage } from "node:http";
import { ServiceError } from "@elaaoms/core/errors";
import { authorizePerson } from "@elaaoms/services/access/authorize-person";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { AppOptions } from "../../app-options.ts";
import { requireReady } from "../admission.ts";
import { readJson } from "../json-body.ts";
import { requireConsoleOrigin } from "../origin.ts";
import { readWholeBody, requireJson } from "../raw-body.ts";
import { requirePermissions } from "../v1/scope.ts";
import { registerAuditDownload } from "./audit-export.ts";
import { registerCallerDownload } from "./caller-export.ts";

/**
 * Files for people who have signed in: what is too large for a procedure's answer, streamed. Asked for with POST, because each
 * is recorded and none of what names somebody may stand in a URL.
 */
export async function registerDownloads(scope: FastifyInstance, options: AppOptions): Promise<void> {
  scope.decorateRequest("serviceContext", null);
  requirePermissions(scope);
  scope.addHook("onRoute", (route) => {
    route.schema = { ...route.schema, hide: true };
  });
  scope.addHook("onRequest", async (request) => {
    requireConsoleOrigin(request, options);
    requireReady(options);
    await authorize(request);
  });
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", async (request: FastifyRequest, payload: IncomingMessage) => {
    const body = await readWholeBody(request, payload);
    requireJson(request);
    return readJson(body);
  });

  const { services, signIn } = options.container;
  async function authorize(request: FastifyRequest): Promise<void> {
    const session = await signIn.readSession(new Headers({ cookie: request.headers.cookie ?? "" }));
    if (!session) throw new ServiceError("UNAUTHENTICATED", "Sign in first.");
    const { permission } = request.routeOptions.config;
    if (!permission) throw new ServiceError("NOT_FOUND", "There is no such download.");
    const asked = { session, ip: request.ip, requestId: request.id };
    request.serviceContext = await authorizePerson({ ...services, log: request.log }, asked, permission);
  }

  const typed = scope.withTypeProvider<ZodTypeProvider>();
  registerAuditDownload(typed);
  registerCallerDownload(typed);
}
