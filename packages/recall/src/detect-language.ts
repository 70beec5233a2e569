import { type LexiconLanguage, lexiconLanguages } from "./lexicon.ts";
import { foldWord } from "./stemmers.ts";
import { isStopWordOf } from "./stop-words.ts";

/** More text says no more about its language. */
const maxWords = 2_000;
/** "a" and "in" are common in two of the languages: the first has to lead the second by this factor. */
const minLead = 1.25;

/**
 * The language of texts whose language nobody said, by the commonest words of English, Spanish and German; null when they
 * have hardly any of these, or are mixed.
 */
export function detectLanguage(texts: readonly string[]): LexiconLanguage | null {
  const counts = lexiconLanguages.map((language) => ({ language, count: 0 }));
  let read = 0;
  for (const text of texts) {
    for (const word of text.match(/\p{L}+/gu) ?? []) {
      const folded = foldWord(word);
      for (const each of counts) if (isStopWordOf(folded, each.language)) each.count += 1;
      read += 1;
    }
    if (read >= maxWords) break;
  }
  const [best, second] = counts.sort((a, b) => b.count - a.count);
  return best && best.count > 0 && best.count >= minLead * (second?.count ?? 0) ? best.language : null;
}
