import { describe, expect, it } from "vitest";
import { createLocalEmbedder, localCosineScale } from "../src/local-embedder.ts";
import type { RecallDocument } from "../src/memory-set.ts";
import type { Scope } from "../src/scope.ts";
import { rankIds, scopeOf } from "./documents.ts";
import { englishQuestions, harderCallerFixtures } from "./harder-phone-calls.ts";
import { type CallerFixture, callerFixtures } from "./phone-calls.ts";

const embedder = createLocalEmbedder();
const now = new Date("2026-11-20T12:00:00Z");

async function embed(texts: readonly string[], language: string): Promise<Float32Array[]> {
  return embedder.embed(texts, { signal: new AbortController().signal, language });
}

async function toDocuments(fixture: CallerFixture): Promise<RecallDocument[]> {
  const entries = Object.entries(fixture.memories);
  const embeddings = await embed(
    entries.map(([, [, content]]) => content),
    fixture.language,
  );
  return entries.map(([id, [type, content]], index) => ({
    id,
    content,
    type,
    importance: 5,
    status: "active" as const,
    statedAt: now,
    embedding: embeddings[index] ?? null,
  }));
}

async function prepare(fixture: CallerFixture): Promise<Scope> {
  return scopeOf(await toDocuments(fixture), fixture.language);
}

interface Outcome {
  /** Of the first right memory: 0 is best, -1 absent. */
  rank: number;
  /** Every memory found: how relevant, and whether it is right. */
  found: { relevance: number; isRight: boolean }[];
}

async function ask(fixtures: readonly CallerFixture[], withVectors = true): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const fixture of fixtures) {
    const scope = await prepare(fixture);
    for (const [query, answers] of fixture.questions) {
      const [queryEmbedding = null] = withVectors ? await embed([query], fixture.language) : [];
      const ranked = rankIds({ scope, query, queryEmbedding, now, limit: 5 });
      const found = ranked.map(({ id, relevance }) => ({ relevance, isRight: answers.includes(id) }));
      outcomes.push({ rank: found.findIndex(({ isRight }) => isRight), found });
    }
  }
  return outcomes;
}

const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
  items.filter(holds).length / items.length;
const hitAt = (outcomes: readonly Outcome[], limit: number) =>
  shareOf(outcomes, ({ rank }) => rank >= 0 && rank < limit);
const answered = (outcomes: readonly Outcome[]) =>
  shareOf(outcomes, ({ found }) => found.some(({ isRight, relevance }) => isRight && relevance >= 0.7));

// The lexicon grew with these questions in view. On 49 questions to three more callers, written when it was done, hit@5 was
// 0.88 and hit@1 0.76: expect that of callers it has not seen.
describe("retrieval", () => {
  // Measured: hit@5 1.00, hit@1 0.95, a right memory at 0.7 or more for 0.84 of the questions.
  it("finds what agents usually ask for", async () => {
    const outcomes = await ask(callerFixtures);
    expect(hitAt(outcomes, 5)).toBeGreaterThanOrEqual(0.95);
    expect(hitAt(outcomes, 1)).toBeGreaterThanOrEqual(0.92);
    expect(answered(outcomes)).toBeGreaterThanOrEqual(0.8);
  });

  // Measured: hit@5 0.95, hit@1 0.87.
  it("finds most of what is asked in other words", async () => {
    const outcomes = await ask(harderCallerFixtures);
    expect(hitAt(outcomes, 5)).toBeGreaterThanOrEqual(0.85);
    expect(hitAt(outcomes, 1)).toBeGreaterThanOrEqual(0.78);
  });

  // Measured: hit@5 1.00, hit@1 0.96.
  it("answers English questions about Spanish and German memories", async () => {
    const asked = callerFixtures.flatMap((fixture) => {
      const questions = englishQuestions[fixture.language];
      return questions ? [{ ...fixture, questions }] : [];
    });
    const outcomes = await ask(asked);
    expect(outcomes.length).toBe(28);
    expect(hitAt(outcomes, 5)).toBeGreaterThanOrEqual(0.92);
  });

  it("does without vectors when the query's is late", async () => {
    const outcomes = await ask(callerFixtures, false);
    expect(hitAt(outcomes, 5)).toBeGreaterThanOrEqual(0.95);
    expect(answered(outcomes)).toBeGreaterThanOrEqual(0.8);
  });

  it.each([true, false])("means by relevance what it says (vectors: %s)", async (withVectors) => {
    const outcomes = await ask([...callerFixtures, ...harderCallerFixtures], withVectors);
    const found = outcomes.flatMap((outcome) => outcome.found);
    const rightBetween = (from: number, to: number) =>
      shareOf(
        found.filter(({ relevance }) => relevance >= from && relevance < to),
        ({ isRight }) => isRight,
      );
    expect(rightBetween(0.9, 1.01)).toBeGreaterThanOrEqual(0.85);
    expect(rightBetween(0.7, 0.9)).toBeGreaterThanOrEqual(0.7);
    expect(rightBetween(0.3, 0.7)).toBeLessThanOrEqual(0.7);
    expect(rightBetween(0, 0.3)).toBeLessThanOrEqual(0.08);
  });

  // A model whose cosines all lie elsewhere: unrelated texts at 0.6, the same text at 1.
  it("means the same by 0.7 whatever scale the cosines of an embedder have", async () => {
    const squeeze = (cosine: number) => 0.6 + 0.4 * cosine;
    const squeezed = { unrelated: squeeze(localCosineScale.unrelated), answering: squeeze(localCosineScale.answering) };
    const away = Math.sqrt(0.6);
    const inOtherModel = (vector: Float32Array | null) =>
      vector && Float32Array.from([...vector.map((component) => component * Math.sqrt(0.4)), away]);
    for (const fixture of callerFixtures) {
      const documents = await toDocuments(fixture);
      const own = scopeOf(documents, fixture.language);
      const others = documents.map((memory) => ({ ...memory, embedding: inOtherModel(memory.embedding) }));
      const other = scopeOf(others, fixture.language);
      for (const [query] of fixture.questions) {
        const [vector = null] = await embed([query], fixture.language);
        const answers = rankIds({ scope: own, query, queryEmbedding: vector, now, limit: 3 });
        const inOther = {
          scope: other,
          query,
          queryEmbedding: inOtherModel(vector),
          cosineScale: squeezed,
          now,
          limit: 3,
        };
        const best = rankIds(inOther)[0]?.relevance ?? 0;
        expect(best >= 0.7, query).toBe((answers[0]?.relevance ?? 0) >= 0.7);
        expect(Math.abs(best - (answers[0]?.relevance ?? 0)), query).toBeLessThan(0.12);
      }
    }
  });

  it("claims no answer where there is none", async () => {
    const claims: string[] = [];
    for (const fixture of callerFixtures) {
      const scope = await prepare(fixture);
      for (const query of fixture.unanswerable) {
        const [queryEmbedding = null] = await embed([query], fixture.language);
        const best = rankIds({ scope, query, queryEmbedding, now, limit: 1 })[0];
        if (best && best.relevance >= 0.7) claims.push(query);
      }
    }
    expect(claims).toEqual([]);
  });
});
