import type { MemoryType } from "@elaaoms/core/memory";

/** A pattern of a language that is read without rewriting into the third person. */
export interface Phrase {
  pattern: RegExp;
  kind: string;
  type: MemoryType;
  importance: number;
  confidence: number;
  attribute?: string;
  /** Makes the statement; without it, the label and the caller's words. */
  statement?: (match: RegExpExecArray) => string;
  label?: string;
  health?: boolean;
}
