import type { Finding, MatchKind } from "../match.ts";
import { spanOf, type TranscriptReading } from "../reading/transcript-reading.ts";
import { PhraseIndex } from "../text/phrases.ts";
import { biometricPhrases, notBiometric } from "./lexicon/biometric.ts";
import { healthPhrases, notHealth } from "./lexicon/health.ts";
import { notReligionOrPolitics, religionOrPoliticsPhrases } from "./lexicon/religion-or-politics.ts";

const phrases = indexPhrases();

/** What is told by its words alone: health, biometric traits, religion or politics. */
export function findLexical(reading: TranscriptReading): Finding[] {
  return phrases.all(reading.tokens).flatMap(({ first, last, value }): Finding[] => {
    if (value === null) return [];
    const end = opensList.test(reading.tokens[last]?.folded ?? "") ? objectEnd(reading, last) : last;
    return [{ kind: value, spans: [spanOf(reading, first, end)], confidence: 0.75, reason: "wording" }];
  });
}

/** Phrases that mean nothing without the word after them: "allergic to …". */
const opensList = /^(?:to|a|gegen|with|auf)$/;

/** Up to two words more, within the clause. */
function objectEnd({ tokens }: TranscriptReading, last: number): number {
  let end = last;
  for (let at = last + 1; at <= last + 2; at += 1) {
    const token = tokens[at];
    if (!token || token.turn !== tokens[last]?.turn || token.kind === "mark" || token.kind === "placeholder") break;
    end = at;
    if (!/^(?:the|la|el|los|las|a)$/.test(token.folded)) break;
  }
  return end;
}

/** One index for both: a longer phrase that means something else hides the shorter one within. */
function indexPhrases(): PhraseIndex<MatchKind | null> {
  const index = new PhraseIndex<MatchKind | null>();
  index.addAll(healthPhrases, "health");
  index.addAll(biometricPhrases, "biometric");
  index.addAll(religionOrPoliticsPhrases, "religion_or_politics");
  for (const others of [notHealth, notBiometric, notReligionOrPolitics]) index.addAll(others, null);
  return index;
}
