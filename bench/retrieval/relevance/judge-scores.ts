import type { CosineScale, Embedder } from "@elaaoms/recall/embedder";
import { prepareMemorySet } from "@elaaoms/recall/memory-set";
import { Question } from "@elaaoms/recall/question";
import { rankMemories } from "@elaaoms/recall/rank-memories";
import { Scope } from "@elaaoms/recall/scope";
import { scoreMemories } from "@elaaoms/recall/score-memories";
import { type AskedCaller, type AskedFact, askedAt } from "./asked-callers.ts";
import { createRandom, sampleWithAnswers, sampleWithoutAnswers, setSizes } from "./sample-facts.ts";

/** What questions are answered with. */
export interface Way {
  name: string;
  /** Null ranks by words alone. */
  embedder: Embedder | null;
  cosineScale?: CosineScale;
}

/** One question put to one set of memories. */
export interface Judged {
  way: string;
  size: (typeof setSizes)[number];
  language: string;
  half: "tune" | "held-out";
  /** Whether the set has an answer. */
  isAnswerable: boolean;
  /** Before calibration, one a memory of the set. */
  scores: readonly { score: number; isRight: boolean }[];
  /** What an agent gets: the first five, best first; `score` is what they would be given without calibration. */
  told: readonly { relevance: number; score: number; isRight: boolean }[];
}

const toldMemories = 5;
const seed = 20_261_120;

/**
 * Puts every question to sets of each size, with its answers and without them, in every way. Questions that name a code are
 * left out: codes decide by themselves.
 */
export async function judgeScores(callers: readonly AskedCaller[], ways: readonly Way[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  const random = createRandom(seed);
  for (const caller of callers) {
    const judges = await Promise.all(ways.map((way) => prepareJudge(way, caller)));
    for (const [at, question] of caller.questions.entries()) {
      for (const sample of samplesOf(caller, question.gold, random)) {
        for (const judge of judges) judged.push(...judge(at, sample));
      }
    }
  }
  return judged;
}

/** Judges the question at a place, put to a sample of the caller's facts; nothing for a question that is left out. */
async function prepareJudge(way: Way, caller: AskedCaller): Promise<(at: number, sample: SampledSet) => Judged[]> {
  const { language } = caller;
  const vectors = await embedCaller(way.embedder, caller);
  const documents = caller.facts.map((fact) => ({
    ...fact,
    importance: 5,
    status: "active" as const,
    embedding: vectors?.facts.get(fact.id) ?? null,
  }));
  const set = prepareMemorySet(documents, { language });
  return (at, { facts, size, isAnswerable }) => {
    const question = caller.questions[at];
    if (!question) return [];
    const sampled = new Set(facts.map(({ id }) => id));
    const scope = new Scope(set, (position) => sampled.has(set.idOf(position)));
    const put = new Question(set, {
      query: question.text,
      queryEmbedding: vectors?.questions[at] ?? null,
      ...(way.cosineScale && { cosineScale: way.cosineScale }),
    });
    const scored = scoreMemories(put, scope, askedAt);
    if (!scored || scored.codes) return [];
    const isRight = (position: number) => isAnswerable && question.gold.has(set.idOf(position));
    const scores = Array.from(scope.members, (position, index) => ({
      score: scored.fits[index] ?? 0,
      isRight: isRight(position),
    }));
    const told = rankMemories(put, scope, { now: askedAt, limit: toldMemories }).map(({ position, relevance }) => ({
      relevance,
      score: scored.fits[scope.members.indexOf(position)] ?? 0,
      isRight: isRight(position),
    }));
    return [{ way: way.name, size, language, half: question.half, isAnswerable, scores, told }];
  };
}

interface SampledSet {
  facts: readonly AskedFact[];
  size: (typeof setSizes)[number];
  isAnswerable: boolean;
}

function* samplesOf({ facts }: AskedCaller, gold: ReadonlySet<string>, random: () => number): Generator<SampledSet> {
  const smallest = Math.min(...setSizes);
  for (const size of setSizes) {
    // A little short of a size is that size: the shorter lives have 50 facts, some callers 19.
    if (size > smallest && facts.length < size * 0.8) continue;
    if (gold.size > 0) yield { facts: sampleWithAnswers({ facts, gold, size, random }), size, isAnswerable: true };
    yield { facts: sampleWithoutAnswers({ facts, gold, size, random }), size, isAnswerable: false };
  }
}

async function embedCaller(embedder: Embedder | null, { language, facts, questions }: AskedCaller) {
  if (embedder === null) return null;
  const options = { signal: new AbortController().signal, language };
  const vectors = await embedder.embed(
    facts.map(({ content }) => content),
    options,
  );
  return {
    facts: new Map(facts.map(({ id }, index) => [id, vectors[index] ?? null])),
    questions: await embedder.embed(
      questions.map(({ text }) => text),
      options,
    ),
  };
}
