import { maxImportance, memoryStatusSchema, memoryTypeSchema, minImportance } from "@elaaoms/core/memory";
import { textSchema } from "@elaaoms/core/text";
import { changeMemories, type MemoriesChange } from "@elaaoms/services/memories/change-memories";
import { readMemory } from "@elaaoms/services/memories/read-memory";
import { resolveConflict } from "@elaaoms/services/memories/resolve-conflict";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { memorySchema, toMemoryResource } from "./memory-resource.ts";
import { contextOf, refusals, requireAlso, type V1Scope } from "./scope.ts";

const reason = textSchema.pipe(z.string().trim().min(1).max(500));
const ids = z
  .array(textSchema.pipe(z.string().min(1).max(128)))
  .min(1)
  .max(1_000);

const fields = z
  .object({
    type: memoryTypeSchema.optional(),
    importance: z.number().int().min(minImportance).max(maxImportance).optional(),
    shareable: z.boolean().optional(),
    status: memoryStatusSchema.optional(),
  })
  .refine((values) => Object.values(values).some((value) => value !== undefined), "Names nothing to correct");

const bulkBody = z.discriminatedUnion("action", [
  z.object({ action: z.literal("flag"), ids, reason }),
  z.object({ action: z.literal("unflag"), ids }),
  z.object({ action: z.literal("correct"), ids, fields }),
  z.object({ action: z.literal("delete"), ids, reason: reason.optional() }),
]);

const resolution = z.union([
  z.object({ keep: z.enum(["this", "all"]), reason: reason.optional() }),
  z.object({ content: textSchema.pipe(z.string().trim().min(1).max(4_000)), reason: reason.optional() }),
]);

export function registerMemoryChanges(scope: V1Scope): void {
  registerBulk(scope);
  registerResolution(scope);
}

function registerBulk(scope: V1Scope): void {
  const result = z.object({ id: z.string(), outcome: z.enum(["changed", "deleted", "not_found"]) });
  scope.post(
    "/memories/bulk",
    {
      config: { permission: "memories.flag" },
      schema: {
        tags: ["Memories"],
        summary: "Flag, correct or delete many",
        description:
          "Up to 1,000, in one transaction a caller. Results stand in the order of the ids. A deletion cannot be undone. Correcting and deleting need `memories.change`.",
        body: bulkBody,
        response: { 200: successSchema(z.object({ results: z.array(result) })), ...refusals(400) },
      },
    },
    async (request) => {
      const change = toChange(request.body);
      const isFlag = request.body.action === "flag" || request.body.action === "unflag";
      if (!isFlag) requireAlso(request, "memories.change");
      const input = { memoryIds: request.body.ids, change };
      return success(request, "Memories changed.", {
        results: await changeMemories({ ctx: contextOf(request), input }),
      });
    },
  );
}

function toChange(body: z.infer<typeof bulkBody>): MemoriesChange {
  switch (body.action) {
    case "flag":
      return { action: "correct", correction: { flag: { reason: body.reason } } };
    case "unflag":
      return { action: "correct", correction: { flag: null } };
    case "correct":
      return { action: "correct", correction: body.fields };
    case "delete":
      return { action: "delete", reason: body.reason };
  }
}

function registerResolution(scope: V1Scope): void {
  scope.post(
    "/memories/:id/resolve",
    {
      config: { permission: "memories.change" },
      schema: {
        tags: ["Memories"],
        summary: "Settle a conflict",
        description:
          "`keep: this` lets this one hold and supersedes the others, `keep: all` lets them hold side by side, `content` lets this one hold in other words. It stands until something is stated later than the decision.",
        params: z.object({ id: textSchema.pipe(z.string().max(128)) }),
        body: resolution,
        response: { 200: successSchema(memorySchema), ...refusals(400, 404, 409) },
      },
    },
    async (request) => {
      const ctx = contextOf(request);
      const { reason: why, ...decision } = request.body;
      await resolveConflict({ ctx, input: { memoryId: request.params.id, decision, reason: why } });
      const { history: _history, ...memory } = await readMemory({ ctx, input: { memoryId: request.params.id } });
      return success(request, "Conflict settled.", toMemoryResource(memory));
    },
  );
}
