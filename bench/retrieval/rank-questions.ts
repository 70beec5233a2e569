import type { Embedder } from "@elaaoms/recall/embedder";
import { fuseProposals } from "@elaaoms/recall/fuse-proposals";
import { prepareMemorySet } from "@elaaoms/recall/memory-set";
import { type FallbackVectors, Question as PutQuestion } from "@elaaoms/recall/question";
import { type RankedMemory, rankMemories } from "@elaaoms/recall/rank-memories";
import { Scope } from "@elaaoms/recall/scope";
import { decodeVector, encodeVector } from "@elaaoms/recall/vector-codec";
import type { CallerData, Question } from "./load-callers.ts";
import type { Outcome } from "./metrics.ts";
import type { ProposeFacts } from "./openmemory/propose-facts.ts";
import { createPlainBm25 } from "./plain-bm25.ts";

/**
 * `fused` is what a search does; `float32` the same with vectors that were not stored in the compact form. With an OpenMemory
 * server, `openmemory` is its order alone, and `mirrored` what a search does with it.
 */
export const ways = ["plain BM25", "lexical", "vector", "fused", "float32"] as const;
export const mirrorWays = ["openmemory", "mirrored"] as const;
export type Way = (typeof ways)[number] | (typeof mirrorWays)[number];

export interface AskedQuestion {
  caller: CallerData;
  question: Question;
  outcomes: Readonly<Record<(typeof ways)[number], Outcome> & Partial<Record<(typeof mirrorWays)[number], Outcome>>>;
  /** The first five of `fused`, as an agent gets them. */
  found: readonly { id: string; relevance: number; isRight: boolean }[];
  /** Of ranking as a search does it, without the query's embedding. */
  milliseconds: number;
  embeddingMilliseconds: number;
  /** Of asking the OpenMemory server; null without one. */
  proposalMilliseconds: number | null;
}

interface RankQuestionsOptions {
  embedder: Embedder;
  /** Milliseconds, from any start. */
  now: () => number;
  /** Asks an OpenMemory server that holds the facts. */
  propose?: ProposeFacts | undefined;
}

/** After the last session of every caller. */
const askedAt = new Date("2026-11-20T12:00:00Z");

/** Puts every question of a caller to the engine, in every way. */
export async function* rankQuestions(
  caller: CallerData,
  { embedder, now, propose }: RankQuestionsOptions,
): AsyncGenerator<AskedQuestion> {
  const embed = (texts: readonly string[]) =>
    embedder.embed(texts, { signal: new AbortController().signal, language: caller.language });
  const vectors = await embed(caller.facts.map(({ content }) => content));
  const stored = vectors.map((vector) => decodeVector(encodeVector(vector)));
  const scopes = { none: prepare(caller, []), compact: prepare(caller, vectors) };
  const uncompressed = new Map(
    caller.facts.map(({ id }, index) => [sortableId(id), vectors[index] ?? new Float32Array()]),
  );
  const plainBm25 = createPlainBm25(caller.facts, caller.language);
  for (const question of caller.questions) {
    const start = now();
    const [query = null] = await embed([question.text]);
    const embedded = now();
    const fused = rank(scopes.compact, question, query);
    const milliseconds = now() - embedded;
    const askedServerAt = now();
    const proposed = propose ? await propose(caller, question) : null;
    const proposalMilliseconds = proposed && now() - askedServerAt;
    yield {
      caller,
      question,
      outcomes: {
        "plain BM25": outcomeOf(question, plainBm25(question.text)),
        lexical: outcomeOf(question, idsOf(rank(scopes.none, question, null))),
        vector: outcomeOf(question, rankByCosine(caller, stored, query)),
        fused: outcomeOf(question, idsOf(fused)),
        float32: outcomeOf(
          question,
          idsOf(rank(scopes.none, question, null, query && { query, memories: uncompressed })),
        ),
        ...(proposed && {
          openmemory: outcomeOf(question, proposed),
          mirrored: outcomeOf(question, fuse(scopes.compact, fused, proposed)),
        }),
      },
      found: fused.slice(0, 5).map((one) => ({ ...one, isRight: question.gold.has(one.id) })),
      milliseconds,
      embeddingMilliseconds: embedded - start,
      proposalMilliseconds,
    };
  }
}

function prepare(caller: CallerData, vectors: readonly Float32Array[]): Scope {
  const documents = caller.facts.map((fact, index) => ({
    ...fact,
    // Ids tell the order of what one session stated, as those of stored memories do.
    id: sortableId(fact.id),
    type: "factual" as const,
    importance: 5,
    status: "active" as const,
    embedding: vectors[index] ?? null,
  }));
  return new Scope(prepareMemorySet(documents, { language: caller.language }));
}

const sortableId = (id: string) => id.replace(/\d+/g, (digits) => digits.padStart(4, "0"));
const readableId = (id: string) => id.replace(/0+(?=\d)/g, "");

interface Ranked extends RankedMemory {
  id: string;
}

function rank(
  scope: Scope,
  question: Question,
  queryEmbedding: Float32Array | null,
  fallback: FallbackVectors | null = null,
): Ranked[] {
  const put = new PutQuestion(scope.set, { query: question.text, queryEmbedding, fallback });
  const ranked = rankMemories(put, scope, { now: askedAt, limit: scope.count });
  return ranked.map((one) => ({ ...one, id: readableId(scope.set.idOf(one.position)) }));
}

/** As a search does it. */
function fuse({ set, members }: Scope, ranked: readonly Ranked[], proposed: readonly string[]): string[] {
  const positions = new Map(Array.from(members, (position) => [readableId(set.idOf(position)), position]));
  const fused = fuseProposals(
    ranked,
    proposed.flatMap((id) => positions.get(id) ?? []),
  );
  return fused.map(({ position }) => readableId(set.idOf(position)));
}

const idsOf = (ranked: readonly Ranked[]) => ranked.map(({ id }) => id);

function rankByCosine(caller: CallerData, vectors: readonly Float32Array[], query: Float32Array | null): string[] {
  const cosines = caller.facts.map(({ id }, index) => ({
    id,
    cosine: vectors[index]?.reduce((sum, component, at) => sum + component * (query?.[at] ?? 0), 0) ?? 0,
  }));
  return cosines.sort((a, b) => b.cosine - a.cosine).map(({ id }) => id);
}

function outcomeOf(question: Question, ranked: readonly string[]): Outcome {
  const places = ranked.flatMap((id, place) => (question.gold.has(id) ? [place] : []));
  return { places, answers: question.gold.size };
}
