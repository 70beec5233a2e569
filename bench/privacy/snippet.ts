import type { SensitivityCategory } from "@elaaoms/core/memory";
import type { PrivacyTurn, Span } from "@elaaoms/privacy/turns";

export const languages = ["en", "es", "de"] as const;
export type Language = (typeof languages)[number];

/** Personal data in a snippet: in one place, or in several turns when it was dictated in pieces. */
export interface Positive {
  category: SensitivityCategory;
  spans: readonly Span[];
}

/** A few turns of a call, with what is personal data in them and what only looks like it. */
export interface Snippet {
  /** Language, part of the corpus and line: "en held-out 12". */
  id: string;
  language: Language;
  /** Written before the recognizers, and by nobody looked at while working on them. */
  heldOut: boolean;
  turns: readonly PrivacyTurn[];
  positives: readonly Positive[];
  lookAlikes: readonly Span[];
}
