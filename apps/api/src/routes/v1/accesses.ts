import { instantSchema } from "@elaaoms/core/instant";
import { textSchema } from "@elaaoms/core/text";
import { listAccesses } from "@elaaoms/services/accesses/list-accesses";
import { listReadCallers } from "@elaaoms/services/audit/list-read-callers";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { contextOf, refusals, type V1Scope } from "./scope.ts";

const externalId = textSchema.pipe(z.string().trim().min(1).max(256));
const time = z.iso.datetime();

/** Who was told what, and who has read what: the questions after a breach. */
export function registerAccesses(scope: V1Scope): void {
  registerAgentAccesses(scope);
  registerReadCallers(scope);
}

const accessSchema = z
  .object({
    at: time,
    caller_id: z.string(),
    agent_id: z.string(),
    conversation_id: z.string().nullable(),
    hook: z.enum(["client_data", "search_memory"]),
    memory_ids: z.array(z.string()),
  })
  .meta({ id: "Access" });

function registerAgentAccesses(scope: V1Scope): void {
  scope.get(
    "/accesses",
    {
      config: { permission: "audit.read" },
      schema: {
        tags: ["Audit"],
        summary: "List what agents were given",
        description:
          "Newest first, an entry an answer to an agent. `next_cursor` of a page is the `cursor` of the next.",
        querystring: z.object({
          caller_id: externalId.optional().describe("A number in any spelling, a user id, or our own id."),
          agent_id: externalId.optional(),
          from: instantSchema.optional(),
          to: instantSchema.optional(),
          cursor: textSchema.pipe(z.string().max(512)).optional(),
          limit: z.coerce.number().int().min(1).max(500).default(100),
        }),
        response: {
          200: successSchema(z.object({ items: z.array(accessSchema), next_cursor: z.string().nullable() })),
          ...refusals(400),
        },
      },
    },
    async (request) => {
      const { caller_id: callerId, agent_id: agentId, ...rest } = request.query;
      const page = await listAccesses({ ctx: contextOf(request), input: { callerId, agentId, ...rest } });
      const items = page.items.map((item) => ({
        at: item.at.toISOString(),
        caller_id: item.callerId,
        agent_id: item.agentId,
        conversation_id: item.conversationId,
        hook: item.hook,
        memory_ids: item.memoryIds,
      }));
      return success(request, "Accesses listed.", { items, next_cursor: page.nextCursor });
    },
  );
}

const readCallerSchema = z
  .object({
    caller_id: z.string(),
    reads: z.number().int(),
    memories: z.number().int().describe("Memories shown, summed over the reads."),
    actions: z.array(z.string()),
    first_at: time,
    last_at: time,
  })
  .meta({ id: "ReadCaller" });

function registerReadCallers(scope: V1Scope): void {
  scope.get(
    "/audit-events/read-callers",
    {
      config: { permission: "audit.read" },
      schema: {
        tags: ["Audit"],
        summary: "List whose data somebody read",
        description:
          "The callers of whom a person or an API key read sensitive memories or took an export within a time, by the audit log; the most recent first.",
        querystring: z.object({
          actor_id: externalId,
          from: instantSchema,
          to: instantSchema,
          limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
        }),
        response: {
          200: successSchema(
            z.object({
              items: z.array(readCallerSchema),
              callers: z.number().int().describe("In all, also those beyond the limit."),
            }),
          ),
          ...refusals(400),
        },
      },
    },
    async (request) => {
      const { actor_id: actorId, ...rest } = request.query;
      const { items, callers } = await listReadCallers({ ctx: contextOf(request), input: { actorId, ...rest } });
      return success(request, "Read callers listed.", {
        items: items.map((item) => ({
          caller_id: item.callerId,
          reads: item.reads,
          memories: item.memories,
          actions: item.actions,
          first_at: item.firstAt.toISOString(),
          last_at: item.lastAt.toISOString(),
        })),
        callers,
      });
    },
  );
}
