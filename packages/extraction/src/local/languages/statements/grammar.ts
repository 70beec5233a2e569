import type { MemoryType, SensitivityCategory } from "@elaaoms/core/memory";

/** What a clause is about, when its words tell. */
export interface ClauseKind {
  pattern: RegExp;
  kind: string;
  type: MemoryType;
  importance: number;
  sensitivity?: readonly SensitivityCategory[];
}

/** What the pipeline of statements needs to know of a language. */
export interface Grammar {
  /** Parts of a sentence that stand for themselves, in order. */
  split: (sentence: string) => readonly string[];
  /** Thoughts that hang on a condition: kept whole, or not at all. */
  conditional: RegExp;
  /** Words that begin or end a clause and say nothing; matched anew until none is left. */
  lead: RegExp;
  tail: RegExp;
  /** Clauses that keep the call going, and thoughts that state nothing. */
  idle: RegExp;
  /** Clauses that only say who speaks. */
  introduction: RegExp;
  /** What a clause must hold to speak of the caller. */
  ofCaller: (clause: string) => boolean;
  finite: (clause: string) => boolean;
  third: (clause: string) => string;
  /** Whether a rewritten clause still speaks as the caller. */
  speaksAsCaller: (text: string) => boolean;
  request: (clause: string) => string | null;
  /** Words that carry no content of their own, folded. */
  light: ReadonlySet<string>;
  kinds: readonly ClauseKind[];
  /** Names a person or animal of the caller's; group 1 is the noun with what describes it. */
  relative: RegExp;
  ofRelative: (noun: string) => string;
  /** Clauses about somebody named before, without the pronoun: group 1 is what is told. */
  aboutRelative: RegExp;
  /** Clauses of the caller's about something that only a pronoun names: "lo dije", "die bring ich zur Post". */
  pointing: RegExp;
  /** Clauses that need what was said before: "es ist kaputt". */
  dangling: RegExp;
  /** Labels of what is told of things: what the call is about, what is wrong, by when. */
  labels: { reason: string; issue: string; deadline: string; wish: string; refused: string; day: string };
  /** Short wishes, as callers say them in answer to an offer; group 1 or 2 is what is wished. */
  wish: RegExp;
  /** What does not suit; group 1. */
  refusal: RegExp;
  /** A question that is an offer of the caller's: "¿El sábado puede ser?"; group 1 is what is offered. */
  counterOffer: RegExp;
  /** What holds a day or a time of day. */
  time: RegExp;
  /** A way to be reached, and the statement of wishing it; group 1 names it. */
  channel: RegExp;
  byChannel: (channel: string) => string;
  /** The caller's own words under a label. */
  quoted: (label: string, words: string) => string;
}
