import { callChannels, callTopics, conversationStatusSchema } from "@elaaoms/core/conversation";
import { instantSchema } from "@elaaoms/core/instant";
import { textSchema } from "@elaaoms/core/text";
import { type ConversationListItem, listConversations } from "@elaaoms/services/conversations/list-conversations";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { postponedUntil, toPostponedUntil } from "./postponed-until.ts";
import { contextOf, refusals, type V1Scope } from "./scope.ts";

const externalId = textSchema.pipe(z.string().trim().min(1).max(256));
const time = z.iso.datetime();

const listQuery = z.object({
  status: conversationStatusSchema.optional(),
  agent_id: externalId.optional(),
  caller_id: externalId.optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  cursor: textSchema.pipe(z.string().max(512)).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const itemSchema = z
  .object({
    id: z.string(),
    status: conversationStatusSchema,
    reason: z.string().nullable(),
    agent_id: z.string(),
    caller_id: z.string().nullable(),
    channel: z.enum(callChannels).nullable(),
    direction: z.string().nullable(),
    language: z.string().nullable(),
    topic: z.enum(callTopics).nullable(),
    started_at: time.nullable(),
    duration_seconds: z.number().int().nullable(),
    memories: z.number().int().describe("That it states."),
    attempts: z.number().int(),
    error: z.string().nullable(),
    postponed_until: postponedUntil,
    created_at: time,
    extracted_at: time.nullable(),
  })
  .meta({ id: "ConversationListItem" });

export function registerConversationList(scope: V1Scope): void {
  scope.get(
    "/conversations",
    {
      config: { permission: "conversation_states.read" },
      schema: {
        tags: ["Conversations"],
        summary: "List conversations",
        description: "Newest first, a page at a time: their states, and nothing of what was said.",
        querystring: listQuery,
        response: {
          200: successSchema(z.object({ items: z.array(itemSchema), next_cursor: z.string().nullable() })),
          ...refusals(400),
        },
      },
    },
    async (request) => {
      const { agent_id: agentId, caller_id: callerId, ...rest } = request.query;
      const page = await listConversations({ ctx: contextOf(request), input: { ...rest, agentId, callerId } });
      return success(request, "Conversations listed.", {
        items: page.items.map(toItem),
        next_cursor: page.nextCursor,
      });
    },
  );
}

function toItem(conversation: ConversationListItem): z.infer<typeof itemSchema> {
  const { id, status, reason, channel, direction, language, topic, memories, attempts, error } = conversation;
  return {
    ...{ id, status, reason, channel, direction, language, topic, memories, attempts, error },
    agent_id: conversation.agentId,
    caller_id: conversation.callerId,
    started_at: conversation.startedAt?.toISOString() ?? null,
    duration_seconds: conversation.durationSeconds,
    postponed_until: toPostponedUntil(conversation),
    created_at: conversation.createdAt.toISOString(),
    extracted_at: conversation.extractedAt?.toISOString() ?? null,
  };
}
