import type { SensitivityCategory } from "@elaaoms/core/memory";
import type { PrivacyTurn, Span } from "@elaaoms/privacy/turns";

export const languages = ["en", "es", "de"] as const;
export type Language = (typeof languages)[number];

/**
 * Parts of the corpus. `held-out`: nobody works on the recognizers with it. `first`: written before them; its misses were
 * looked at after the first reading. `across-turns`: a second blind set, of numbers that go on over turns; likewise.
 * `named-later`: a third one, written after those misses were mended; nobody works with it. `worked-on`: what they were made and corrected with.
 */
export const parts = ["held-out", "first", "across-turns", "named-later", "worked-on"] as const;
export type Part = (typeof parts)[number];

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
  part: Part;
  turns: readonly PrivacyTurn[];
  positives: readonly Positive[];
  lookAlikes: readonly Span[];
}
