import { prepareMemorySet, type RecallDocument } from "../src/memory-set.ts";
import { Question, type QuestionInput } from "../src/question.ts";
import { type RankingOptions, rankMemories } from "../src/rank-memories.ts";
import { Scope } from "../src/scope.ts";

export const now = new Date("2026-11-20T12:00:00Z");

/** A memory with the given words, active, of middling importance, stated now, without a vector. */
export function document(id: string, content: string, fields: Partial<RecallDocument> = {}): RecallDocument {
  return { id, content, type: "factual", importance: 5, status: "active", statedAt: now, embedding: null, ...fields };
}

export const scopeOf = (documents: readonly RecallDocument[], language: string | null) =>
  new Scope(prepareMemorySet(documents, { language }));

export type RankIdsInput = QuestionInput & RankingOptions & { scope: Scope };

/** {@link rankMemories}, with the memories' ids. */
export function rankIds({ scope, ...input }: RankIdsInput): { id: string; relevance: number }[] {
  const ranked = rankMemories(new Question(scope.set, input), scope, input);
  return ranked.map(({ position, relevance }) => ({ id: scope.set.idOf(position), relevance }));
}
