import { callTopics, conversationStatusSchema } from "@elaaoms/core/conversation";
import { textSchema } from "@elaaoms/core/text";
import { readConversation } from "@elaaoms/services/conversations/read-conversation";
import { requestExtraction } from "@elaaoms/services/conversations/request-extraction";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { memorySchema, toMemoryResource } from "./memory-resource.ts";
import { postponedUntil, toPostponedUntil } from "./postponed-until.ts";
import { contextOf, refusals, type V1Scope } from "./scope.ts";

const time = z.iso.datetime();
const conversationPath = z.object({ id: textSchema.pipe(z.string().min(1).max(256)) });

const conversationSchema = z
  .object({
    id: z.string(),
    status: conversationStatusSchema,
    reason: z.string().nullable().describe("Why it was skipped, or why the call failed."),
    agent_id: z.string(),
    caller_id: z.string().nullable(),
    channel: z.string().nullable(),
    direction: z.string().nullable(),
    language: z.string().nullable(),
    started_at: time.nullable(),
    duration_seconds: z.number().int().nullable(),
    transcript: z
      .array(z.object({ turn: z.number().int(), role: z.string(), message: z.string(), seconds: z.number() }))
      .nullable(),
    summary: z.string().nullable(),
    topic: z.enum(callTopics).nullable().describe("What the call was mainly about."),
    insights: z.array(z.string()).describe("What the call says of the relationship with the caller."),
    open_issues: z.array(z.string()).describe("What the caller still waited for at the end."),
    memories: z.array(memorySchema).describe("What it stated: the memories it gave and those it confirmed."),
    attempts: z.number().int(),
    error: z.string().nullable().describe("What the last failed attempt ran into."),
    postponed_until: postponedUntil,
    created_at: time,
    extracted_at: time.nullable(),
  })
  .meta({ id: "Conversation" });

export function registerConversations(scope: V1Scope): void {
  scope.get(
    "/conversations/:id",
    {
      config: { permission: "conversations.read" },
      schema: {
        tags: ["Conversations"],
        summary: "Read a conversation",
        description: "By the platform's conversation id: its state, its transcript, and what was learned from it.",
        params: conversationPath,
        response: { 200: successSchema(conversationSchema), ...refusals(404) },
      },
    },
    async (request) => {
      const view = await readConversation({
        ctx: contextOf(request),
        input: { conversationId: request.params.id },
      });
      return success(request, "Conversation read.", toResource(view));
    },
  );
  scope.post(
    "/conversations/:id/extract",
    {
      config: { permission: "conversations.extract" },
      schema: {
        tags: ["Conversations"],
        summary: "Extract again",
        description: "After a failure, or on purpose. What the conversation stated before is not counted twice.",
        params: conversationPath,
        response: {
          202: successSchema(z.object({ id: z.string(), status: z.literal("extraction_pending") })),
          ...refusals(404, 409),
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await requestExtraction({ ctx: contextOf(request), input: { conversationId: id } });
      return reply
        .status(202)
        .send(success(request, "Extraction queued.", { id, status: "extraction_pending" as const }));
    },
  );
}

function toResource({
  conversation,
  memories,
}: Awaited<ReturnType<typeof readConversation>>): z.infer<typeof conversationSchema> {
  return {
    id: conversation.id,
    status: conversation.status,
    reason: conversation.reason,
    agent_id: conversation.agentId,
    caller_id: conversation.callerId,
    channel: conversation.channel,
    direction: conversation.direction,
    language: conversation.language,
    started_at: conversation.startedAt?.toISOString() ?? null,
    duration_seconds: conversation.durationSeconds,
    transcript: conversation.transcript,
    summary: conversation.summary,
    topic: conversation.topic,
    insights: conversation.insights,
    open_issues: conversation.openIssues,
    memories: memories.map(toMemoryResource),
    attempts: conversation.attempts,
    error: conversation.error,
    postponed_until: toPostponedUntil(conversation),
    created_at: conversation.createdAt.toISOString(),
    extracted_at: conversation.extractedAt?.toISOString() ?? null,
  };
}
