import { instantSchema } from "@elaaoms/core/instant";
import { maxImportance, memoryStatusSchema, memoryTypeSchema, minImportance } from "@elaaoms/core/memory";
import { textSchema } from "@elaaoms/core/text";
import { listAccesses } from "@elaaoms/services/accesses/list-accesses";
import { listAgentNames } from "@elaaoms/services/agents/list-agent-names";
import { changeMemories } from "@elaaoms/services/memories/change-memories";
import { correctMemory } from "@elaaoms/services/memories/correct-memory";
import { deleteMemory } from "@elaaoms/services/memories/delete-memory";
import { listMemoryIds } from "@elaaoms/services/memories/list-memories";
import { previewChange } from "@elaaoms/services/memories/preview-change";
import { readMemory } from "@elaaoms/services/memories/read-memory";
import { readSurroundings } from "@elaaoms/services/memories/read-surroundings";
import { resolveConflict } from "@elaaoms/services/memories/resolve-conflict";
import { revealMemory } from "@elaaoms/services/memories/reveal-memory";
import { browseMemories } from "@elaaoms/services/memories/viewing/browse-memories";
import { z } from "zod";
import { content, externalId, paging, reason, scrolling, withPageSize } from "./inputs.ts";
import { protectedProcedure, router } from "./procedures.ts";

const readProcedure = protectedProcedure("memories.read");
const flagProcedure = protectedProcedure("memories.flag");
const changeProcedure = protectedProcedure("memories.change");

const importance = z.number().int().min(minImportance).max(maxImportance);
const ofMemory = z.object({ memoryId: externalId });
const ofMemories = z.object({ memoryIds: z.array(externalId).min(1).max(1_000) });

const fields = z.object({
  type: memoryTypeSchema.optional(),
  importance: importance.optional(),
  shareable: z.boolean().optional(),
  status: memoryStatusSchema.optional(),
});

const filter = z.object({
  query: textSchema.pipe(z.string().trim().min(1).max(500)).optional(),
  isBeginning: z.boolean().optional(),
  callerId: externalId.optional(),
  type: memoryTypeSchema.optional(),
  status: memoryStatusSchema.optional(),
  agentId: externalId.optional(),
  conversationId: externalId.optional(),
  minImportance: importance.optional(),
  sensitive: z.boolean().optional(),
  flagged: z.boolean().optional(),
  conflicted: z.boolean().optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
});

const isChange = ({ memoryId: _of, ...values }: Record<string, unknown>) =>
  Object.values(values).some((value) => value !== undefined);

export const memoriesRouter = router({
  list: readProcedure
    .input(filter.extend(scrolling))
    .query(({ ctx, input }) => browseMemories({ ctx, input: withPageSize(input) })),

  /** All that a list shows, to be changed together. */
  listIds: flagProcedure.input(filter).query(({ ctx, input }) => listMemoryIds({ ctx, input })),

  /** By which the list is filtered. */
  listAgents: readProcedure.query(({ ctx }) => listAgentNames({ ctx })),

  read: readProcedure.input(ofMemory).query(({ ctx, input }) => readMemory({ ctx, input })),

  readSurroundings: readProcedure.input(ofMemory).query(({ ctx, input }) => readSurroundings({ ctx, input })),

  /** Which agents were given a memory, and when. */
  listAccesses: protectedProcedure("audit.read")
    .input(ofMemory.extend(paging))
    .query(({ ctx, input }) => listAccesses({ ctx, input })),

  /** A mutation: it is audited, and nothing of it is to be kept by whoever fetches queries again. */
  reveal: protectedProcedure("memories.reveal")
    .input(ofMemory.extend({ reason }))
    .mutation(({ ctx, input }) => revealMemory({ ctx, input })),

  /** A reason of null takes the flag off. */
  flag: flagProcedure.input(ofMemories.extend({ reason: reason.nullable() })).mutation(({ ctx, input }) => {
    const flag = input.reason === null ? null : { reason: input.reason };
    return changeMemories({
      ctx,
      input: { memoryIds: input.memoryIds, change: { action: "correct", correction: { flag } } },
    });
  }),

  correct: changeProcedure
    .input(
      ofMemory.extend({ content: content.optional(), ...fields.shape }).refine(isChange, "Names nothing to correct"),
    )
    .mutation(({ ctx, input }) => correctMemory({ ctx, input })),

  delete: changeProcedure
    .input(ofMemory.extend({ reason: reason.optional() }))
    .mutation(({ ctx, input }) => deleteMemory({ ctx, input })),

  resolve: changeProcedure
    .input(
      ofMemory.extend({
        decision: z.union([z.object({ keep: z.enum(["this", "all"]) }), z.object({ content })]),
        reason: reason.optional(),
      }),
    )
    .mutation(({ ctx, input }) => resolveConflict({ ctx, input })),

  /** What a change of these would reach now; changes nothing. */
  previewChange: flagProcedure
    .input(z.object({ memoryIds: z.array(externalId).min(1).max(10_000) }))
    .query(({ ctx, input }) => previewChange({ ctx, input })),

  correctMany: changeProcedure
    .input(ofMemories.extend({ fields: fields.refine(isChange, "Names nothing to correct") }))
    .mutation(({ ctx, input }) => {
      const change = { action: "correct" as const, correction: input.fields };
      return changeMemories({ ctx, input: { memoryIds: input.memoryIds, change } });
    }),

  deleteMany: changeProcedure.input(ofMemories.extend({ reason: reason.optional() })).mutation(({ ctx, input }) => {
    const change = { action: "delete" as const, reason: input.reason };
    return changeMemories({ ctx, input: { memoryIds: input.memoryIds, change } });
  }),
});
