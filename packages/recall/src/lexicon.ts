import type { Concept } from "./concept.ts";
import { personalConcepts } from "./personal-concepts.ts";
import { serviceConcepts } from "./service-concepts.ts";
import { foldWord, stemWord } from "./stemmers.ts";

export type LexiconLanguage = "en" | "es" | "de";
export const lexiconLanguages: readonly LexiconLanguage[] = ["en", "es", "de"];

interface Entries {
  /** Whole folded words, which win over stems: two words of different meaning may share one. */
  words: Map<string, string[]>;
  stems: Map<string, string[]>;
}

function add(map: Map<string, string[]>, key: string, concept: string): void {
  const known = map.get(key);
  if (!known) map.set(key, [concept]);
  else if (!known.includes(concept)) known.push(concept);
}

/** Every concept with its words, the members as concepts of their own: "pet:dog". */
function listConcepts(): [name: string, concept: Concept][] {
  return Object.entries({ ...personalConcepts, ...serviceConcepts }).flatMap(([name, concept]) => {
    const members = (concept.members ?? []).map((member): [string, Concept] => {
      const [en = "", es = "", de = ""] = member.split("|");
      return [
        `${name}:${foldWord(en.split(" ")[0] ?? "")}`,
        { parents: [name, ...(concept.parents ?? [])], en, es, de },
      ];
    });
    return [[name, concept] as [string, Concept], ...members];
  });
}

const concepts = listConcepts();
const parentsOf = new Map(concepts.map(([name, { parents }]) => [name, parents ?? []]));

function buildEntries(language: LexiconLanguage): Entries {
  const entries: Entries = { words: new Map(), stems: new Map() };
  for (const [name, forms] of concepts) {
    for (const form of forms[language].split(" ")) {
      if (form.includes("_")) continue;
      add(entries.words, foldWord(form), name);
      add(entries.stems, stemWord(form.toLowerCase(), language), name);
    }
  }
  return entries;
}

/** Of two words, in every language: the concepts by the second folded word, by the first. */
function buildPhrases(): Map<string, Map<string, string[]>> {
  const phrases = new Map<string, Map<string, string[]>>();
  for (const language of lexiconLanguages) {
    for (const [name, forms] of concepts) {
      for (const form of forms[language].split(" ")) {
        const [first, second] = foldWord(form).split("_");
        if (first === undefined || second === undefined) continue;
        const known = phrases.get(first) ?? new Map<string, string[]>();
        phrases.set(first, known);
        add(known, second, name);
      }
    }
  }
  return phrases;
}

const phrases = buildPhrases();
const none: readonly string[] = [];
const lexicon: Readonly<Record<LexiconLanguage, Entries>> = {
  en: buildEntries("en"),
  es: buildEntries("es"),
  de: buildEntries("de"),
};

/** The concepts of a folded word, by the word itself or else by its stem. */
export function lookUpWord(folded: string, language: LexiconLanguage): readonly string[] {
  const entries = lexicon[language];
  return entries.words.get(folded) ?? entries.stems.get(stemWord(folded, language)) ?? none;
}

/** The concepts of two neighbouring folded words, in any language. */
export function lookUpPhrase(first: string, second: string): readonly string[] {
  return phrases.get(first)?.get(second) ?? none;
}

export function isGermanLexiconWord(folded: string): boolean {
  return lexicon.de.words.has(folded) || lexicon.de.stems.has(folded) || lexicon.de.stems.has(stemWord(folded, "de"));
}

/** The concepts that these belong to: ["contact"] for ["phone"]. */
export function parentConcepts(names: readonly string[]): string[] {
  const parents = names.flatMap((name) => parentsOf.get(name) ?? []);
  return [...new Set(parents)].filter((parent) => !names.includes(parent));
}

/** Whether a concept is one of several kinds that exclude one another ("pet:dog"). */
export const isMemberConcept = (name: string) => name.includes(":");
