import type { ExtractionEngine, PairVerdict } from "@elaaoms/extraction/engine";
import { ExtractionProviderError } from "@elaaoms/extraction/provider-error";
import type { ServiceContext } from "../../context.ts";
import { loadTellable } from "../agent-visibility.ts";
import type { IncomingMemory, JudgedSame, KnownMemory } from "./consolidation-plan.ts";
import { loadKnownMemories } from "./load-known-memories.ts";
import { findNearDuplicates, type NearDuplicate } from "./near-duplicates.ts";

export interface JudgeNearDuplicatesOptions {
  engine: ExtractionEngine;
  callerId: string;
  conversationId: string;
  statements: readonly IncomingMemory[];
  /** Of the call. */
  language: string | null;
  signal: AbortSignal;
}

const nothingJudged: JudgedSame = () => false;

/**
 * Asks the engine's model which new statements tell what an active memory tells already, where the embedder is not sure: one
 * request a conversation, and none without a model or without such a pair. Runs before the storing transaction and without a
 * lock; a verdict holds for a memory whose words are still those that were judged. A question that fails costs nothing but
 * the answer: both statements are kept, as without a model.
 */
export async function judgeNearDuplicates(
  ctx: ServiceContext,
  options: JudgeNearDuplicatesOptions,
): Promise<JudgedSame> {
  const { engine, callerId, statements, language, signal } = options;
  if (!engine.compareStatements || statements.length === 0) return nothingJudged;
  const known = await loadKnownMemories(ctx.db, ctx.organization.id, callerId, ctx.embedder.model);
  const { duplicateThreshold } = ctx.embedder;
  const tellable = await loadTellable(ctx.db, ctx.organization.id);
  const pairs = findNearDuplicates(known, statements, { duplicateThreshold, language, tellable });
  if (pairs.length === 0) return nothingJudged;
  try {
    const verdicts = await engine.compareStatements(
      pairs.map(({ memory, statement }) => ({ first: memory.content, second: statement.content })),
      { language, signal },
    );
    return judgedSame(ctx, options, pairs, verdicts);
  } catch (error) {
    signal.throwIfAborted();
    const reason = error instanceof ExtractionProviderError ? error.message : undefined;
    ctx.log.warn(
      { conversationId: options.conversationId, pairs: pairs.length, reason, err: error },
      "Statements that look alike were not compared; both of each pair are kept.",
    );
    return nothingJudged;
  }
}

function judgedSame(
  ctx: ServiceContext,
  { conversationId }: JudgeNearDuplicatesOptions,
  pairs: readonly NearDuplicate[],
  verdicts: readonly PairVerdict[],
): JudgedSame {
  const same = pairs.filter((_, index) => verdicts[index] === "same");
  const contradicting = verdicts.filter((verdict) => verdict === "contradicts").length;
  ctx.log.info(
    { conversationId, pairs: pairs.length, same: same.length, contradicting },
    "Statements that look alike were compared.",
  );
  const keys = new Set(same.map(({ memory, statement }) => keyOf(memory, statement)));
  return (memory, statement) => keys.has(keyOf(memory, statement));
}

/** A memory whose words were changed since is another one. */
function keyOf(memory: KnownMemory, statement: IncomingMemory): string {
  return JSON.stringify([memory.id, memory.content, statement.content]);
}
