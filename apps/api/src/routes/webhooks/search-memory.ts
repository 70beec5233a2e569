import { parseSearchMemory } from "@elaaoms/elevenlabs/payloads/search-memory";
import { searchMemoriesInTime } from "@elaaoms/services/memories/search-memories";
import type { FastifyInstance } from "fastify";
import type { AppOptions } from "../../app-options.ts";
import { success } from "../../wrapper.ts";
import { readJson } from "../json-body.ts";
import { requireJson, requireValid } from "../raw-body.ts";
import { hasCredentials, type WebhookAuthentication } from "./authenticate.ts";
import { hookPaths } from "./hook-paths.ts";

/** Somebody is on the line while the agent waits for this. */
const deadlineMs = 2_000;

/** During the call: a tool of the agent. */
export function registerSearchMemory(
  scope: FastifyInstance,
  _options: AppOptions,
  authentication: WebhookAuthentication,
): void {
  for (const path of hookPaths("search-memory")) {
    scope.post<{ Body: Buffer | null }>(path, {
      schema: { hide: true },
      onRequest: async (request) => {
        if (!hasCredentials(request)) await authentication.refuse(request);
      },
      handler: async (request) => {
        const startedAt = performance.now();
        const body = request.body ?? Buffer.alloc(0);
        const ctx = await authentication.authenticate(request, body);
        requireJson(request);
        const asked = requireValid(parseSearchMemory(readJson(body)));
        const leftMs = Math.max(0, deadlineMs - (performance.now() - startedAt));
        const found = await searchMemoriesInTime({ ctx, input: { ...asked, deadlineMs: leftMs } });
        return success(request, "Memories searched.", {
          results: found.results.map((result) => ({
            memory_id: result.memoryId,
            content: result.content,
            type: result.type,
            importance: result.importance,
            relevance: Math.round(result.relevance * 1_000) / 1_000,
            timestamp: result.statedAt.toISOString(),
            conversation_id: result.conversationId,
            agent_id: result.agentId,
          })),
          summary: found.summary,
          searched_agents: found.searchedAgents,
        });
      },
    });
  }
}
