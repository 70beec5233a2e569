import type { Transcript } from "@elaaoms/core/conversation";
import type { MemoryType } from "@elaaoms/core/memory";

/** Kinds of business that the calls come from. */
type Domain =
  | "support"
  | "sales"
  | "clinic"
  | "travel"
  | "bank"
  | "utilities"
  | "insurance"
  | "restaurant"
  | "telecom"
  | "car repair"
  | "delivery"
  | "housing"
  | "retail"
  | "public office"
  | "home services"
  | "education"
  | "fitness"
  | "charity"
  | "other";

/** What a text must hold to carry a statement: every entry, in one of its alternatives. */
export type Pattern = readonly (readonly string[])[];

/** A statement that a careful reader would keep from a call. */
export interface GoldFact {
  id: string;
  /** The types that are right for it: more than one where readers would differ. */
  types: readonly MemoryType[];
  mustContain: Pattern;
  /** `must`: obvious, and missed at the next call. `nice`: true and of use, but a memory is whole without it. */
  importance: "must" | "nice";
  /** Zero-based indexes of the turns that say it. */
  turns: readonly number[];
}

/** One call with what should be remembered of it. */
export interface GoldCall {
  id: string;
  language: "en" | "es" | "de";
  domain: Domain;
  startedAt: Date;
  timeZone: string;
  agentName: string;
  transcript: Transcript;
  analysis: {
    summary: string | null;
    dataCollection: readonly { name: string; value: string; rationale: string | null }[];
  };
  /** The name that the caller gives; null when the call does not tell. */
  callerName: string | null;
  facts: readonly GoldFact[];
  /** Other statements that are true of the call and no junk: finding them is neither asked for nor wrong. */
  allowed: readonly Pattern[];
  /** Statements that are false although they hold a fact's words: a number under a wrong name, a value that was corrected. */
  rejected: readonly Pattern[];
}

type WrittenFact = Omit<GoldFact, "turns">;

interface WrittenCall {
  id: string;
  language: GoldCall["language"];
  domain: Domain;
  /** ISO 8601, with an offset. */
  startedAt: string;
  timeZone?: string;
  agentName?: string;
  /** One turn a line: `A:` the agent, `C:` the caller. `#order` at the end of a line: this turn says the fact "order". */
  transcript: string;
  dataCollection?: Record<string, string>;
  callerName?: string;
  facts?: readonly WrittenFact[];
  /** Patterns in the notation of `must`. */
  allowed?: readonly string[];
  rejected?: readonly string[];
}

const timeZones = { en: "America/Chicago", es: "Europe/Madrid", de: "Europe/Berlin" } as const;

/**
 * Reads the notation of patterns: `order & 4471|four four` needs "order", and "4471" or "four four"; `=is sick of` is the
 * whole text.
 */
export function pattern(notation: string): Pattern {
  return notation.split(" & ").map((entry) => entry.split("|").map((alternative) => alternative.trim()));
}

/** A fact that has to be found. `types` in the notation `factual|issue`, `notation` as in `pattern`. */
export function must(id: string, types: string, notation: string): WrittenFact {
  return { id, types: types.split("|") as MemoryType[], mustContain: pattern(notation), importance: "must" };
}

/** A fact that is good to find. */
export function nice(id: string, types: string, notation: string): WrittenFact {
  return { ...must(id, types, notation), importance: "nice" };
}

/**
 * Makes a call of its written form: turns from lines, the turns of a fact from the marks. Throws when a line has no
 * speaker, or when marks and facts do not match.
 */
export function call(written: WrittenCall): GoldCall {
  const marks = new Map<string, number[]>();
  const lines = written.transcript.trim().split("\n");
  const transcript = lines.map((line, turn) => {
    const [, speaker, message, tail] = /^([AC]): (.*?)((?: #[a-z0-9-]+)*)$/.exec(line.trim()) ?? [];
    if (message === undefined) throw new Error(`${written.id}: turn ${turn} has no speaker`);
    for (const id of tail?.match(/[a-z0-9-]+/g) ?? []) marks.set(id, [...(marks.get(id) ?? []), turn]);
    return { turn, role: speaker === "A" ? ("agent" as const) : ("caller" as const), message, seconds: turn * 6 };
  });
  const facts = (written.facts ?? []).map((fact) => ({ ...fact, turns: marks.get(fact.id) ?? [] }));
  const unknown = [...marks.keys()].filter((id) => !facts.some((fact) => fact.id === id));
  const unmarked = facts.filter((fact) => fact.turns.length === 0).map((fact) => fact.id);
  if (unknown.length + unmarked.length > 0) {
    throw new Error(`${written.id}: marks and facts differ: ${[...unknown, ...unmarked].join(", ")}`);
  }
  return {
    id: written.id,
    language: written.language,
    domain: written.domain,
    startedAt: new Date(written.startedAt),
    timeZone: written.timeZone ?? timeZones[written.language],
    agentName: written.agentName ?? "Front desk",
    transcript,
    analysis: {
      summary: null,
      dataCollection: Object.entries(written.dataCollection ?? {}).map(([name, value]) => ({
        name,
        value,
        rationale: null,
      })),
    },
    callerName: written.callerName ?? null,
    facts,
    allowed: (written.allowed ?? []).map(pattern),
    rejected: (written.rejected ?? []).map(pattern),
  };
}
