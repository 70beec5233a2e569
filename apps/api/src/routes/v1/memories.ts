import { instantSchema } from "@elaaoms/core/instant";
import { maxImportance, memoryStatusSchema, memoryTypeSchema, minImportance } from "@elaaoms/core/memory";
import { textSchema } from "@elaaoms/core/text";
import { correctMemory } from "@elaaoms/services/memories/correct-memory";
import { deleteMemory } from "@elaaoms/services/memories/delete-memory";
import { importMemories } from "@elaaoms/services/memories/import-memories";
import { listMemories } from "@elaaoms/services/memories/list-memories";
import { readMemory } from "@elaaoms/services/memories/read-memory";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { memorySchema, toMemoryResource } from "./memory-resource.ts";
import { contextOf, refusals, requireAlso, type V1Scope } from "./scope.ts";

const content = textSchema.pipe(z.string().trim().min(1).max(4_000));
const externalId = textSchema.pipe(z.string().trim().min(1).max(256));
const importance = z.number().int().min(minImportance).max(maxImportance);

const importBody = z.object({
  memories: z
    .array(
      z.object({
        caller_id: externalId.describe("A number in any common spelling, a user id, or our own caller id."),
        content,
        type: memoryTypeSchema.optional(),
        importance: importance.optional(),
        agent_id: externalId.optional(),
        conversation_id: externalId.optional(),
        occurred_at: instantSchema.optional(),
        metadata: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .min(1)
    .max(1_000),
  deduplicate: z.boolean().default(true),
});

const flagQuery = z.enum(["true", "false"]).transform((text) => text === "true");

const listQuery = z.object({
  caller_id: externalId.optional(),
  query: textSchema.pipe(z.string().trim().min(1).max(500)).optional(),
  type: memoryTypeSchema.optional(),
  status: memoryStatusSchema.optional(),
  agent_id: externalId.optional(),
  conversation_id: externalId.optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  min_importance: z.coerce.number().int().min(minImportance).max(maxImportance).optional(),
  sensitive: flagQuery.optional(),
  flagged: flagQuery.optional(),
  conflicted: flagQuery.optional().describe("A person has to decide which of several values holds."),
  cursor: textSchema.pipe(z.string().max(512)).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const correction = z
  .object({
    content: content.optional(),
    type: memoryTypeSchema.optional(),
    importance: importance.optional(),
    shareable: z.boolean().optional(),
    status: memoryStatusSchema.optional(),
    flag: z
      .object({ reason: textSchema.pipe(z.string().trim().min(1).max(500)) })
      .nullable()
      .optional(),
  })
  .refine((body) => Object.values(body).some((value) => value !== undefined), "Names nothing to correct");

const memoryPath = z.object({ id: textSchema.pipe(z.string().max(128)) });
const memoryWithHistory = memorySchema.extend({
  history: z.array(
    z.object({ before: z.record(z.string(), z.unknown()), changed_by: z.string(), changed_at: z.iso.datetime() }),
  ),
});

export function registerMemories(scope: V1Scope): void {
  registerImport(scope);
  registerList(scope);
  registerOne(scope);
}

function registerImport(scope: V1Scope): void {
  const result = z.object({
    id: z.string().nullable(),
    outcome: z.enum(["created", "reinforced", "rejected"]),
    reason: z.string().optional(),
  });
  scope.post(
    "/memories",
    {
      config: { permission: "memories.import" },
      schema: {
        tags: ["Memories"],
        summary: "Import memories",
        description:
          "Up to 1,000, consolidated like those of calls. Results stand in the order of the request. A request that is sent again with the same `Idempotency-Key` stores what is missing and nothing twice.",
        headers: z.object({
          "idempotency-key": textSchema.pipe(z.string().trim().min(1).max(256)).optional(),
        }),
        body: importBody,
        response: { 200: successSchema(z.object({ results: z.array(result) })), ...refusals(400, 409) },
      },
    },
    async (request) => {
      const { memories, deduplicate } = request.body;
      const results = await importMemories({
        ctx: contextOf(request),
        input: {
          deduplicate,
          idempotencyKey: request.headers["idempotency-key"],
          memories: memories.map((memory) => ({
            callerId: memory.caller_id,
            content: memory.content,
            type: memory.type,
            importance: memory.importance,
            agentId: memory.agent_id,
            conversationId: memory.conversation_id,
            occurredAt: memory.occurred_at,
            metadata: memory.metadata,
          })),
        },
      });
      return success(request, "Memories imported.", { results });
    },
  );
}

function registerList(scope: V1Scope): void {
  scope.get(
    "/memories",
    {
      config: { permission: "memories.read" },
      schema: {
        tags: ["Memories"],
        summary: "List memories",
        description:
          "Those said last first, a page at a time; one that is said again while you page goes to the top. `from` and `to` are times at which they were last said. `query` finds words of the content.",
        querystring: listQuery,
        response: {
          200: successSchema(z.object({ items: z.array(memorySchema), next_cursor: z.string().nullable() })),
          ...refusals(400),
        },
      },
    },
    async (request) => {
      const { caller_id, agent_id, conversation_id, min_importance, ...rest } = request.query;
      const page = await listMemories({
        ctx: contextOf(request),
        input: {
          ...rest,
          callerId: caller_id,
          agentId: agent_id,
          conversationId: conversation_id,
          minImportance: min_importance,
        },
      });
      return success(request, "Memories listed.", {
        items: page.items.map(toMemoryResource),
        next_cursor: page.nextCursor,
      });
    },
  );
}

function registerOne(scope: V1Scope): void {
  const answer = { 200: successSchema(memoryWithHistory), ...refusals(400, 404) };
  const read = async (ctx: ReturnType<typeof contextOf>, memoryId: string) => {
    const { history, ...memory } = await readMemory({ ctx, input: { memoryId } });
    return {
      ...toMemoryResource(memory),
      history: history.map((revision) => ({
        before: toSnakeCase(revision.before),
        changed_by: revision.changedBy,
        changed_at: revision.changedAt.toISOString(),
      })),
    };
  };
  scope.get(
    "/memories/:id",
    {
      config: { permission: "memories.read" },
      schema: { tags: ["Memories"], summary: "Read a memory", params: memoryPath, response: answer },
    },
    async (request) => success(request, "Memory read.", await read(contextOf(request), request.params.id)),
  );
  scope.patch(
    "/memories/:id",
    {
      config: { permission: "memories.flag" },
      schema: {
        tags: ["Memories"],
        summary: "Correct or flag a memory",
        description:
          "Changes the named fields and keeps what they said before. `flag: null` takes a flag off. Everything but `flag` needs `memories.change`.",
        params: memoryPath,
        body: correction,
        response: answer,
      },
    },
    async (request) => {
      const ctx = contextOf(request);
      const { flag: _flag, ...rest } = request.body;
      if (Object.values(rest).some((value) => value !== undefined)) requireAlso(request, "memories.change");
      await correctMemory({ ctx, input: { memoryId: request.params.id, ...request.body } });
      return success(request, "Memory corrected.", await read(ctx, request.params.id));
    },
  );
  scope.delete(
    "/memories/:id",
    {
      config: { permission: "memories.change" },
      schema: {
        tags: ["Memories"],
        summary: "Delete a memory",
        description: "With its evidence and history. It cannot be undone.",
        params: memoryPath,
        response: { 200: successSchema(z.object({ id: z.string() })), ...refusals(404) },
      },
    },
    async (request) => {
      await deleteMemory({ ctx: contextOf(request), input: { memoryId: request.params.id } });
      return success(request, "Memory deleted.", { id: request.params.id });
    },
  );
}

/** The names that the fields of a memory have in REST. */
function toSnakeCase(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}
