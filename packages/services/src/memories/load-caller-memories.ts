import { readMemorySet } from "@elaaoms/recall/memory-set";
import type { FoundCaller } from "../callers/caller-reader.ts";
import type { ServiceContext } from "../context.ts";
import { CallerMemories } from "./caller-memories.ts";
import { unpackOrigins } from "./recall-sets/pack-origins.ts";
import { readRecallableMemories } from "./recall-sets/read-recallable-memories.ts";
import { recipeOf } from "./recall-sets/recipe.ts";
import { keepRecallSet } from "./recall-sets/write-recall-set.ts";

/** A caller's memories that agents may be told: from the cache when it is current, else as they are stored for searches. */
export async function loadCallerMemories(ctx: ServiceContext, caller: FoundCaller): Promise<CallerMemories> {
  return ctx.memorySets.getOrLoad(ctx.organization.id, caller, () => load(ctx, caller));
}

async function load(ctx: ServiceContext, caller: FoundCaller): Promise<CallerMemories> {
  const stored = await readStored(ctx, caller);
  if (stored) return stored;
  const made = await readRecallableMemories(ctx.db, ctx, caller);
  if (made.set.count > 0) ctx.recallSets.keep(ctx.requestId, () => keepRecallSet(ctx, caller, made));
  return made;
}

async function readStored(ctx: ServiceContext, caller: FoundCaller): Promise<CallerMemories | null> {
  const { memoryVersion: version, language } = caller;
  const recipe = recipeOf(ctx.embedder, language);
  const question = { organizationId: ctx.organization.id, callerId: caller.id, version, recipe };
  const stored = await ctx.recallSets.read(question);
  const set = stored && readMemorySet(stored.body);
  return set && new CallerMemories({ set, origins: unpackOrigins(stored.origins), version, language });
}
