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

/** How often the caller uses function words of each language that the built-in engine reads. */
function countStopWords(transcript: Transcript): Record<string, number> {
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
  return counts;
}

/**
 * The language the caller speaks: what the platform says, else by stop words, "en" when they do not tell. What the
 * platform says is often the agent's language, so a caller who clearly speaks another one is believed.
 */
export function detectLanguage(transcript: Transcript, declared: string | null): string {
  const known = primaryLanguage(declared);
  const counts = countStopWords(transcript);
  const [language, count] = Object.entries(counts).sort((a, b) => b[1] - a[1])[0] ?? ["en", 0];
  if (known) return count >= 6 && count > 3 * (counts[known] ?? count) ? language : known;
  return count >= 2 && count > (counts.en ?? 0) ? language : "en";
}
