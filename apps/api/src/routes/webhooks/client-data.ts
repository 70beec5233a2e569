import { parseClientData } from "@elaaoms/elevenlabs/payloads/client-data";
import { requestAgentRefresh } from "@elaaoms/services/agents/request-refresh";
import { readClientData } from "@elaaoms/services/briefs/read-client-data";
import type { FastifyInstance } from "fastify";
import type { AppOptions } from "../../app-options.ts";
import { readJson } from "../json-body.ts";
import { requireJson, requireValid } from "../raw-body.ts";
import { hasCredentials, type WebhookAuthentication } from "./authenticate.ts";
import { hookPaths } from "./hook-paths.ts";

/** The platform lets a call wait for this answer: with what can be known by then, or with nothing known. */
const deadlineMs = 1_200;

/** Before the call. The answer is the platform's own format, never wrapped. */
export function registerClientData(
  scope: FastifyInstance,
  { container }: AppOptions,
  authentication: WebhookAuthentication,
): void {
  for (const path of hookPaths("client-data")) {
    scope.post<{ Body: Buffer | null }>(path, {
      schema: { hide: true },
      onRequest: async (request) => {
        if (!hasCredentials(request)) await authentication.refuse(request);
      },
      handler: async (request, reply) => {
        const startedAt = performance.now();
        const body = request.body ?? Buffer.alloc(0);
        const ctx = await authentication.authenticate(request, body);
        requireJson(request);
        const asked = requireValid(parseClientData(readJson(body)));
        const { answer, outcome, agentIsStale, identity } = await readClientData({
          ctx,
          input: {
            callerId: asked.callerId,
            channel: asked.channel,
            agentId: asked.agentId,
            conversationId: asked.conversationId,
            deadlineMs: Math.max(0, deadlineMs - (performance.now() - startedAt)),
          },
        });
        container.metrics.clientDataAnswers.inc({ outcome });
        container.initiations.add({
          organizationId: ctx.organization.id,
          agentId: asked.agentId,
          conversationId: asked.conversationId,
          identity,
          at: ctx.clock.now(),
        });
        // Once the answer is out: the call waits for it, and for nothing else.
        if (agentIsStale) reply.raw.once("finish", () => requestAgentRefresh(ctx, asked.agentId));
        return reply.send(answer);
      },
    });
  }
}
