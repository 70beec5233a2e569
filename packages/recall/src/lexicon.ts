import { conceptLexicon } from "./concept-lexicon.ts";
import { foldWord, stemWord } from "./stemmers.ts";

export type LexiconLanguage = "en" | "es" | "de";
export const lexiconLanguages: readonly LexiconLanguage[] = ["en", "es", "de"];

interface Entries {
  /** Whole folded words, which win over stems: two words of different meaning may share one. */
  words: Map<string, string[]>;
  stems: Map<string, string[]>;
  /** Two folded words with "_" between. */
  phrases: Map<string, string[]>;
}

function add(map: Map<string, string[]>, key: string, concept: string): void {
  const known = map.get(key);
  if (!known) map.set(key, [concept]);
  else if (!known.includes(concept)) known.push(concept);
}

function buildEntries(language: LexiconLanguage): Entries {
  const entries: Entries = { words: new Map(), stems: new Map(), phrases: new Map() };
  for (const [concept, forms] of Object.entries(conceptLexicon)) {
    for (const form of forms[language].split(" ")) {
      if (form.includes("_")) {
        add(entries.phrases, foldWord(form), concept);
        continue;
      }
      add(entries.words, foldWord(form), concept);
      add(entries.stems, stemWord(form.toLowerCase(), language), concept);
    }
  }
  return entries;
}

const lexicon: Readonly<Record<LexiconLanguage, Entries>> = {
  en: buildEntries("en"),
  es: buildEntries("es"),
  de: buildEntries("de"),
};

/** The concepts of a folded word, by the word itself or else by its stem. */
export function lookUpWord(folded: string, language: LexiconLanguage): readonly string[] {
  const entries = lexicon[language];
  return entries.words.get(folded) ?? entries.stems.get(stemWord(folded, language)) ?? [];
}

/** The concepts of two neighbouring folded words, in any language. */
export function lookUpPhrase(first: string, second: string): readonly string[] {
  return lexiconLanguages.flatMap((language) => lexicon[language].phrases.get(`${first}_${second}`) ?? []);
}

export function isGermanLexiconWord(folded: string): boolean {
  return lexicon.de.words.has(folded) || lexicon.de.stems.has(folded) || lexicon.de.stems.has(stemWord(folded, "de"));
}
