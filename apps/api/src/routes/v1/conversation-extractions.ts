import { instantSchema } from "@elaaoms/core/instant";
import { textSchema } from "@elaaoms/core/text";
import { requestExtractions } from "@elaaoms/services/conversations/request-extractions";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { contextOf, refusals, type V1Scope } from "./scope.ts";

const id = textSchema.pipe(z.string().min(1).max(256));

const body = z
  .object({
    status: z
      .enum(["extraction_failed", "extraction_completed"])
      .default("extraction_failed")
      .describe("Which conversations: those that were given up, or those that were read."),
    agent_id: id.optional(),
    from: instantSchema.optional().describe("Calls that began then or later."),
    to: instantSchema.optional().describe("Calls that began earlier."),
    ids: z.array(id).min(1).max(1_000).optional().describe("Only these; the other conditions hold as well."),
    limit: z.number().int().min(1).max(1_000).default(1_000).describe("Conversations looked at in this request."),
    cursor: id.optional().describe("The `next_cursor` of the answer before."),
    dry_run: z.boolean().default(false).describe("Says what would be queued, and queues nothing."),
  })
  .refine(({ from, to }) => !from || !to || from < to, { path: ["to"], message: "Must be later than from" });

const outcome = z.object({
  matched: z.number().int().describe("Conversations that match, from the cursor on."),
  queued: z.number().int().describe("Of those looked at; with `dry_run`, those that would be queued."),
  skipped: z.array(
    z.object({
      id: z.string(),
      reason: z.enum(["not_found", "does_not_match", "nothing_to_extract", "changed_meanwhile"]),
    }),
  ),
  next_cursor: z.string().nullable().describe("Null when none is left."),
});

export function registerConversationExtractions(scope: V1Scope): void {
  scope.post(
    "/conversations/extract",
    {
      config: { permission: "conversations.extract" },
      schema: {
        tags: ["Conversations"],
        summary: "Extract many again",
        description:
          "After an outage, or on purpose. They are read in the background, after fresh calls. What they stated before is not counted twice.",
        body,
        response: { 200: successSchema(outcome), 202: successSchema(outcome), ...refusals(400) },
      },
    },
    async (request, reply) => {
      const { status, agent_id, from, to, ids, limit, cursor, dry_run } = request.body;
      const { nextCursor, ...result } = await requestExtractions({
        ctx: contextOf(request),
        input: { filter: { status, agentId: agent_id, from, to, ids }, limit, cursor, dryRun: dry_run },
      });
      const data = { ...result, next_cursor: nextCursor };
      return dry_run
        ? reply.status(200).send(success(request, "Nothing was queued: a dry run.", data))
        : reply.status(202).send(success(request, "Extractions queued.", data));
    },
  );
}
