import type { Transcript } from "@elaaoms/core/conversation";
import { primaryLanguage } from "@elaaoms/core/language";
import { foldText } from "@elaaoms/core/text";

// Frequent function words that the three languages do not share.
const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    "the and is it my to you i for that have please what i'm it's with was can of this yes thanks".split(" "),
  ),
  es: new Set(
    "el la los las que es mi por para con una no si gracias hola pero esta tengo quiero muy mas lo le usted".split(" "),
  ),
  de: new Set(
    "der die das und ist ich nicht mein meine bitte ein eine mit fur ja nein habe es sie auf danke wir noch".split(" "),
  ),
};

/** Enough words to tell; more would cost time and change nothing. */
const maxWords = 400;

/**
 * The language the caller speaks: what the platform says, else by stop words, "en" when they do not tell. Only
 * languages that the built-in engine reads are guessed.
 */
export function detectLanguage(transcript: Transcript, declared: string | null): string {
  const known = primaryLanguage(declared);
  if (known) return known;
  const counts: Record<string, number> = { en: 0, es: 0, de: 0 };
  let seen = 0;
  for (const turn of transcript) {
    if (turn.role !== "caller" || typeof turn.message !== "string" || seen >= maxWords) continue;
    for (const word of foldText(turn.message).split(/[^\p{L}']+/u)) {
      seen += 1;
      for (const [language, set] of Object.entries(stopWords)) {
        if (set.has(word)) counts[language] = (counts[language] ?? 0) + 1;
      }
    }
  }
  const best = Object.entries(counts).sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= 2 && best[1] > (counts.en ?? 0) ? best[0] : "en";
}
