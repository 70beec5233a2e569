import { monthNamed } from "./calendar-words.ts";
import type { Code } from "./code-runs.ts";
import { conceptsOf } from "./concepts.ts";
import { analyzeText, type Word } from "./language.ts";
import { noRelatedSets, type RelatedSets, relatedSetsOf } from "./related-words.ts";

/** A question is a sentence; the rest of a longer text would cost time and answer nothing. */
const maxQueryLength = 1_000;

/** A word of a query with all that the language tells of it, whoever is asked about. */
export interface ReadWord {
  word: Word;
  concepts: readonly string[];
  related: RelatedSets;
  /** 1–12, when it names one. */
  month: number | null;
}

/** A query taken apart, before it is compared with anything. */
export interface ReadQuery {
  codes: readonly Code[];
  words: readonly ReadWord[];
  /** Whether it has words at all, also such as carry nothing. */
  hasWords: boolean;
}

/** Takes a query apart, in the language of the set that it is put to. */
export function readQuery(query: string, language: string | null): ReadQuery {
  const { words, codes } = analyzeText(query.slice(0, maxQueryLength), language);
  const concepts = conceptsOf(words, language);
  const related = relatedSetsOf(words, language);
  const seen = new Set<string>();
  const read: ReadWord[] = [];
  for (const [index, word] of words.entries()) {
    if (word.class === "stop" || word.class === "negation" || seen.has(word.stem)) continue;
    seen.add(word.stem);
    read.push({
      word,
      concepts: concepts[index] ?? [],
      related: related[index] ?? noRelatedSets,
      month: monthNamed(word.folded, words[index - 1]?.folded),
    });
  }
  return { codes, words: read, hasWords: words.length > 0 };
}
