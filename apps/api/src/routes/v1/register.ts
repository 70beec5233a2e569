import type { IncomingMessage } from "node:http";
import { authenticateApiKey } from "@elaaoms/services/api-keys/authenticate-api-key";
import type { ServiceContext } from "@elaaoms/services/context";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { AppOptions } from "../../app-options.ts";
import { createRefusal, requireReady } from "../admission.ts";
import { readJson } from "../json-body.ts";
import { readWholeBody, requireJson } from "../raw-body.ts";
import { registerAccesses } from "./accesses.ts";
import { registerAuditEvents } from "./audit-events.ts";
import { registerCallerMerging } from "./caller-merging.ts";
import { registerCallers } from "./callers.ts";
import { registerConversationExtractions } from "./conversation-extractions.ts";
import { registerConversationList } from "./conversation-list.ts";
import { registerConversations } from "./conversations.ts";
import { registerMemories } from "./memories.ts";
import { registerMemoryChanges } from "./memory-changes.ts";
import { registerPrivacyRequests } from "./privacy-requests.ts";
import { registerPrivacyRules } from "./privacy-rules/privacy-rules.ts";
import { requirePermission, requirePermissions } from "./scope.ts";
import { registerSuppressions } from "./suppressions.ts";

/** REST for other programs. Everything below needs an organization's API key and sees that organization alone. */
export async function registerV1(scope: FastifyInstance, options: AppOptions): Promise<void> {
  const refuse = createRefusal(scope);
  scope.decorateRequest("serviceContext", null);
  scope.decorateRequest("role", null);
  requirePermissions(scope);
  scope.addHook("onRequest", async (request) => {
    requireReady(options);
    if (!(await authenticate(request))) await refuse(request);
    requirePermission(request);
  });

  // Not Fastify's own parser: this one checks the encoding and how deep the body nests before anything looks into it, and
  // lets a client that sends too much read why.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", async (request: FastifyRequest, payload: IncomingMessage) => {
    const body = await readWholeBody(request, payload);
    requireJson(request);
    return body.length === 0 ? undefined : readJson(body);
  });

  const { services, organizations } = options.container;
  async function authenticate(request: FastifyRequest): Promise<boolean> {
    const apiKey = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
    const holder = apiKey === undefined ? null : await authenticateApiKey(services, organizations, apiKey);
    if (!holder) return false;
    const context: ServiceContext = {
      ...services,
      log: request.log,
      organization: holder.organization,
      actor: { kind: "api_key", id: holder.actorId, auth: "api_key", ip: request.ip },
      requestId: request.id,
    };
    request.serviceContext = context;
    request.role = holder.role;
    return true;
  }

  const typed = scope.withTypeProvider<ZodTypeProvider>();
  registerAccesses(typed);
  registerAuditEvents(typed);
  registerMemories(typed);
  registerMemoryChanges(typed);
  registerPrivacyRequests(typed);
  registerSuppressions(typed);
  registerPrivacyRules(typed);
  registerCallers(typed);
  registerCallerMerging(typed);
  registerConversationList(typed);
  registerConversations(typed);
  registerConversationExtractions(typed);
}
