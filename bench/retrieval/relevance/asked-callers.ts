import type { MemoryType } from "@elaaoms/core/memory";
import { harderCallerFixtures } from "../../../packages/recall/test/harder-phone-calls.ts";
import { type CallerFixture, callerFixtures } from "../../../packages/recall/test/phone-calls.ts";
import { loadCallers } from "../load-callers.ts";

export interface AskedFact {
  id: string;
  content: string;
  type: MemoryType;
  statedAt: Date;
}

interface AskedQuestion {
  text: string;
  /** Ids of the facts that answer; none when no fact does. */
  gold: ReadonlySet<string>;
  half: "tune" | "held-out";
}

export interface AskedCaller {
  language: string;
  facts: readonly AskedFact[];
  questions: readonly AskedQuestion[];
}

/** After the last session of every caller. */
export const askedAt = new Date("2026-11-20T12:00:00Z");

/** The callers of `bench/retrieval/callers`, and those with 20 memories of `packages/recall/test`, every second question held out. */
export function loadAskedCallers(): AskedCaller[] {
  const lives = loadCallers(new URL("../callers/", import.meta.url)).map(({ language, facts, questions }) => ({
    language,
    // Ids tell the order of what one session stated, as those of stored memories do.
    facts: facts.map((fact) => ({ ...fact, id: sortableId(fact.id), type: "factual" as const })),
    questions: questions.map((question) => ({ ...question, gold: new Set([...question.gold].map(sortableId)) })),
  }));
  return [...lives, ...[...callerFixtures, ...harderCallerFixtures].map(fromFixture)];
}

const sortableId = (id: string) => id.replace(/\d+/g, (digits) => digits.padStart(4, "0"));

function fromFixture({ language, memories, questions, unanswerable }: CallerFixture): AskedCaller {
  const halfAt = (index: number) => (index % 2 === 0 ? "tune" : "held-out");
  return {
    language,
    facts: Object.entries(memories).map(([id, [type, content]]) => ({ id, type, content, statedAt: askedAt })),
    questions: [
      ...questions.map(([text, answers], index) => ({ text, gold: new Set(answers), half: halfAt(index) }) as const),
      ...unanswerable.map((text, index) => ({ text, gold: new Set<string>(), half: halfAt(index) }) as const),
    ],
  };
}
