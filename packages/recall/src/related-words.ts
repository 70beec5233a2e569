import type { Word } from "./language.ts";
import { circumstanceSets } from "./related/english-circumstance-sets.ts";
import { fieldSets } from "./related/english-field-sets.ts";
import { furtherThingSets } from "./related/english-further-thing-sets.ts";
import { peopleSets } from "./related/english-people-sets.ts";
import { thingSets } from "./related/english-thing-sets.ts";
import { verbSets } from "./related/english-verb-sets.ts";
import { germanSets } from "./related/german-sets.ts";
import { spanishSets } from "./related/spanish-sets.ts";
import { stemWord } from "./stemmers.ts";

/** Numbers of the sets of related words that a word is in. */
export interface RelatedSets {
  /** Of words that stand for one another. */
  synonyms: readonly number[];
  /** Of words that only belong together. */
  fields: readonly number[];
}

type Index = ReadonlyMap<string, readonly number[]>;

function buildIndex(sets: string, language: string): Index {
  const index = new Map<string, number[]>();
  for (const [number, line] of sets.trim().split(/\n+/).entries()) {
    for (const entry of line.split(" ")) {
      const key = entry
        .split("_")
        .map((word) => stemWord(word.toLowerCase(), language))
        .join("_");
      const known = index.get(key);
      if (!known) index.set(key, [number]);
      else if (!known.includes(number)) known.push(number);
    }
  }
  return index;
}

const englishSets = [peopleSets, circumstanceSets, verbSets, thingSets, furtherThingSets].join("\n");
const synonyms = new Map([
  ["en", buildIndex(englishSets, "en")],
  ["es", buildIndex(spanishSets, "es")],
  ["de", buildIndex(germanSets, "de")],
]);
const fields = new Map([["en", buildIndex(fieldSets, "en")]]);
export const noRelatedSets: RelatedSets = { synonyms: [], fields: [] };

function lookUp(index: Index | undefined, stem: string, phrase: string): number[] {
  return [...(index?.get(stem) ?? []), ...(index?.get(phrase) ?? [])];
}

/**
 * The sets of everyday words that each word is in, in the words' order; a phrase of two counts for its second word. Empty for
 * names, for words that carry nothing, and in languages without sets; fields are known for English alone. Sets of two
 * languages are never compared: a caller's memories are read in one.
 */
export function relatedSetsOf(words: readonly Word[], language: string | null): RelatedSets[] {
  const [ownSynonyms, ownFields] = [synonyms.get(language ?? ""), fields.get(language ?? "")];
  return words.map((word, index) => {
    if (!ownSynonyms || word.class === "stop" || word.class === "negation" || word.isName) return noRelatedSets;
    const phrase = `${words[index - 1]?.stem ?? ""}_${word.stem}`;
    return { synonyms: lookUp(ownSynonyms, word.stem, phrase), fields: lookUp(ownFields, word.stem, phrase) };
  });
}
