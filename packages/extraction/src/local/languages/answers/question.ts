import type { MemoryType, SensitivityCategory } from "@elaaoms/core/memory";

/** A question that agents ask, and what its answer is an answer to. */
export interface QuestionTopic {
  asked: RegExp;
  /** What stands before the answer; null for questions whose answers say nothing by themselves. */
  label: string | null | ((match: RegExpExecArray) => string | null);
  kind?: string;
  type?: MemoryType;
  importance?: number;
  attribute?: string;
  sensitivity?: readonly SensitivityCategory[];
  /** What the answer has to hold. */
  answer?: RegExp;
}

/** How a language asks and answers. */
export interface Questions {
  topics: readonly QuestionTopic[];
  /** Questions with patterns of their own: names, numbers, addresses, secrets; and those that only keep the call going. */
  elsewhere: RegExp;
  /** What stands between the sides of "A or B?". */
  or: RegExp;
  chosen: (answer: string) => string;
  /** Answers that say nothing. */
  empty: RegExp;
  /** Begins an answer that takes the place of the one before. */
  corrects: RegExp;
  /** Up to the value that a correction within a sentence gives: "M, no, perdón, L". */
  corrected: RegExp;
  /** Leads up to an answer. */
  lead: RegExp;
}

const health: readonly SensitivityCategory[] = ["health"];
/** Options of a topic about health. */
export const aboutHealth: Pick<QuestionTopic, "sensitivity" | "importance"> = { sensitivity: health, importance: 8 };

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
