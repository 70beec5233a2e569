import type { Embedder } from "@elaaoms/recall/embedder";
import { prepareMemorySet } from "@elaaoms/recall/memory-set";
import { Question } from "@elaaoms/recall/question";
import { rankMemories } from "@elaaoms/recall/rank-memories";
import { Scope } from "@elaaoms/recall/scope";
import { scoreMemories } from "@elaaoms/recall/score-memories";
import { type AskedCaller, askedAt } from "./asked-callers.ts";

/** When a search leaves the asking agent's memories for those of all. */
const rules = ["never", "score below 0.7", "relevance below 0.7", "always"] as const;
type Rule = (typeof rules)[number];

export interface OwnAgentMeasure {
  rule: Rule;
  questions: number;
  /** Share of the searches that went on to the other agent's memories. */
  widened: number;
  hitAt1: number;
  hitAt5: number;
}

const threshold = 0.7;
const told = 5;

/** Every second session of a caller is another agent's; the agent of the first one asks the held-out questions. */
export async function measureOwnAgentSearch(
  callers: readonly AskedCaller[],
  embedder: Embedder,
): Promise<OwnAgentMeasure[]> {
  const searches = await Promise.all(callers.map((caller) => searchAsOneAgent(caller, embedder)));
  const all = searches.flat();
  return rules.map((rule) => {
    const outcomes = all.map((search) => {
      const widened = isWidened(rule, search);
      return { widened, place: widened ? search.places.all : search.places.own };
    });
    const share = (holds: (outcome: { widened: boolean; place: number }) => boolean) =>
      outcomes.filter(holds).length / outcomes.length;
    return {
      rule,
      questions: outcomes.length,
      widened: share(({ widened }) => widened),
      hitAt1: share(({ place }) => place === 0),
      hitAt5: share(({ place }) => place >= 0),
    };
  });
}

interface Search {
  /** Of the best own memory. */
  score: number;
  relevance: number;
  /** Of the first answer among those told; -1 when it is not told. */
  places: { own: number; all: number };
}

function isWidened(rule: Rule, { score, relevance }: Search): boolean {
  if (rule === "score below 0.7") return score < threshold;
  if (rule === "relevance below 0.7") return relevance < threshold;
  return rule === "always";
}

async function searchAsOneAgent(caller: AskedCaller, embedder: Embedder): Promise<Search[]> {
  const questions = caller.questions.filter(({ half, gold }) => half === "held-out" && gold.size > 0);
  const options = { signal: new AbortController().signal, language: caller.language };
  const embed = (texts: readonly string[]) => embedder.embed(texts, options);
  const ofQuestions = await embed(questions.map(({ text }) => text));
  const scopes = prepareScopes(caller, await embed(caller.facts.map(({ content }) => content)));
  return questions.map(({ text, gold }, index) => {
    const { set } = scopes.own;
    const question = new Question(set, { query: text, queryEmbedding: ofQuestions[index] ?? null });
    const rank = (scope: Scope) => rankMemories(question, scope, { now: askedAt, limit: told });
    const [own, all] = [rank(scopes.own), rank(scopes.all)];
    const scores = scoreMemories(question, scopes.own, askedAt);
    const placeOf = (ranked: typeof own) => ranked.findIndex(({ position }) => gold.has(set.idOf(position)));
    return {
      score: Math.max(0, ...(scores?.fits ?? [])),
      relevance: own[0]?.relevance ?? 0,
      places: { own: placeOf(own), all: placeOf(all) },
    };
  });
}

function prepareScopes({ facts, language }: AskedCaller, vectors: readonly Float32Array[]) {
  const documents = facts.map((fact, index) => ({
    ...fact,
    importance: 5,
    status: "active" as const,
    embedding: vectors[index] ?? null,
  }));
  const sessions = [...new Set(facts.map(({ statedAt }) => statedAt.getTime()))];
  const set = prepareMemorySet(documents, { language });
  const isOwn = (position: number) => sessions.indexOf(set.columns.statedAt[position] ?? 0) % 2 === 0;
  return { own: new Scope(set, isOwn), all: new Scope(set) };
}
