import { ServiceError } from "@elaaoms/core/errors";
import type { ServiceContext } from "@elaaoms/services/context";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { AppOptions } from "../../app.ts";
import { errorSchema } from "../../wrapper.ts";
import { readJson } from "../json-body.ts";
import { registerCallers } from "./callers.ts";
import { registerConversations } from "./conversations.ts";
import { registerMemories } from "./memories.ts";

const failuresPerMinute = 300;

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks, and for which organization: set for every request below `/api/v1`. */
    serviceContext: ServiceContext | null;
  }
}

/** REST for other programs. Everything below needs an organization's API key and sees that organization alone. */
export async function registerV1(scope: FastifyInstance, options: AppOptions): Promise<void> {
  const countFailure = scope.createRateLimit({ max: failuresPerMinute, timeWindow: 60_000 });
  scope.decorateRequest("serviceContext", null);
  scope.addHook("onRequest", async (request) => {
    if (!options.isReady()) {
      throw new ServiceError("UNAVAILABLE", "The service is starting. Try again in a moment.", {
        retryAfterSeconds: 2,
      });
    }
    request.serviceContext = await authenticate(request);
    if (request.serviceContext) return;
    const limit = await countFailure(request);
    if (limit.isAllowed || !limit.isExceeded) throw new ServiceError("UNAUTHENTICATED", "Authentication failed.");
    throw new ServiceError("RATE_LIMITED", "Too many failed authentications from this address.", {
      retryAfterSeconds: limit.ttlInSeconds,
    });
  });

  // Not Fastify's own parser: this one checks the encoding and how deep the body nests before anything looks into it.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    "application/json",
    { parseAs: "buffer" },
    async (_request: FastifyRequest, body: Buffer) => (body.length === 0 ? undefined : readJson(body)),
  );

  async function authenticate(request: FastifyRequest): Promise<ServiceContext | null> {
    const apiKey = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
    const organization = apiKey === undefined ? null : await options.container.organizations.findByApiKey(apiKey);
    if (!organization) return null;
    return {
      ...options.container.services,
      log: request.log,
      organization,
      actor: { kind: "api_key", id: "api_key" },
      requestId: request.id,
    };
  }

  const typed = scope.withTypeProvider<ZodTypeProvider>();
  registerMemories(typed);
  registerCallers(typed);
  registerConversations(typed);
}

export type V1Scope = FastifyInstance<
  import("node:http").Server,
  import("node:http").IncomingMessage,
  import("node:http").ServerResponse,
  import("fastify").FastifyBaseLogger,
  ZodTypeProvider
>;

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
