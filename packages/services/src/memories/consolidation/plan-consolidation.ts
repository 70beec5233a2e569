import { foldText } from "@elaaoms/core/text";
import { differInValues } from "@elaaoms/recall/same-statement";
import { placeInTimeline } from "./attribute-timeline.ts";
import type {
  ConsolidationOptions,
  ConsolidationPlan,
  IncomingMemory,
  KnownMemory,
  StatementSource,
} from "./consolidation-plan.ts";
import { dotProduct } from "./dot-product.ts";
import { createMemory, isBefore, reinforce } from "./place-statement.ts";

/**
 * Decides what incoming statements of one source mean for what is known of the caller. Pure: the caller's lock and the
 * writing are the business of whoever calls.
 *
 * 1. Said before, in these words, by the embedder's measure, or as a model judged: reinforced, once a conversation.
 * 2. A value of an attribute: takes its place among the attribute's values by the time of its call, whatever order the calls
 *    are processed in. The newest value holds; two of the same moment are both kept as conflicted.
 * 3. Otherwise new.
 *
 * What a person has quarantined stays so, however often it is said again.
 */
export function planConsolidation(
  known: readonly KnownMemory[],
  incoming: readonly IncomingMemory[],
  source: StatementSource,
  options: ConsolidationOptions,
): ConsolidationPlan {
  const plan: ConsolidationPlan = { changes: [], outcomes: [], known: known.map((memory) => ({ ...memory })) };
  for (const statement of incoming) {
    if (!options.deduplicate) createMemory(plan, statement, source);
    else if (statement.attribute !== null && statement.value !== null) placeInTimeline(plan, statement, source);
    else reinforceOrCreate(plan, statement, source, options);
  }
  return plan;
}

function reinforceOrCreate(
  plan: ConsolidationPlan,
  statement: IncomingMemory,
  source: StatementSource,
  options: ConsolidationOptions,
): void {
  const candidates = plan.known.filter((memory) => isSameStatement(memory, statement, options));
  // History is reinforced only when nothing current says the same.
  const same =
    candidates.find((memory) => memory.status !== "superseded") ??
    findJudgedSame(plan, statement, options) ??
    candidates[0];
  if (same?.status === "quarantined") plan.outcomes.push({ outcome: "known", memoryId: same.id });
  else if (same) reinforce(plan, same, statement, source);
  else createMemory(plan, statement, source);
}

/**
 * A verdict of a model does one thing only: it lets a statement reinforce a memory that holds. Of several such memories the
 * one that was stated first, so that the order in which they were learned makes no difference.
 */
function findJudgedSame(
  plan: ConsolidationPlan,
  statement: IncomingMemory,
  { isJudgedSame }: ConsolidationOptions,
): KnownMemory | undefined {
  return plan.known
    .filter((memory) => memory.status === "active" && isJudgedSame?.(memory, statement))
    .toSorted((first, second) => (isBefore(first, second) ? -1 : 1))[0];
}

/** What two statements are compared by. */
type Comparable = Pick<KnownMemory, "content" | "embedding" | "builtInEmbedding">;

/** Whether two statements say the same: in these words, or by the embedder's measure. */
export function isSameStatement(memory: Comparable, statement: Comparable, options: ConsolidationOptions): boolean {
  if (foldText(memory.content) === foldText(statement.content)) return true;
  if (!areAlike(memory, statement, options)) return false;
  // Order 4417 and order 4471 are alike to any embedder and are two orders.
  return !differInValues(memory.content, statement.content, options.language);
}

/** By vectors of one model: the current one, or the built-in one where either lacks that. */
function areAlike(memory: Comparable, statement: Comparable, options: ConsolidationOptions): boolean {
  if (memory.embedding && statement.embedding) {
    return dotProduct(memory.embedding, statement.embedding) >= options.duplicateThreshold;
  }
  const { builtInDuplicateThreshold: threshold } = options;
  if (threshold === undefined || !memory.builtInEmbedding || !statement.builtInEmbedding) return false;
  return dotProduct(memory.builtInEmbedding, statement.builtInEmbedding) >= threshold;
}
