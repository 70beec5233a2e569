/// <reference path="./snowball-stemmers.d.ts" />
import { foldText } from "@elaaoms/core/text";
import snowball, { type Stemmer } from "snowball-stemmers";
import { baseForm } from "./irregular-forms.ts";

/** ISO 639 primary language → Snowball algorithm. */
const algorithmOf: Readonly<Record<string, string>> = {
  ar: "arabic",
  ca: "catalan",
  cs: "czech",
  da: "danish",
  de: "german",
  en: "english",
  es: "spanish",
  eu: "basque",
  fi: "finnish",
  fr: "french",
  ga: "irish",
  hu: "hungarian",
  hy: "armenian",
  it: "italian",
  nb: "norwegian",
  nl: "dutch",
  nn: "norwegian",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sl: "slovene",
  sv: "swedish",
  ta: "tamil",
  tr: "turkish",
};

/** Stems are remembered because stemming one word costs more than ranking with it; the bound keeps hostile text cheap. */
const maxRememberedStems = 20_000;
/** No word is longer; some Snowball algorithms are quadratic in the length. */
const maxStemmedLength = 40;

const stemmers = new Map<string, { stemmer: Stemmer; stems: Map<string, string> }>();

function stemmerFor(language: string) {
  const known = stemmers.get(language);
  if (known) return known;
  const algorithm = algorithmOf[language];
  if (!algorithm) return null;
  const made = { stemmer: snowball.newStemmer(algorithm), stems: new Map<string, string>() };
  stemmers.set(language, made);
  return made;
}

/** Lower case, without accents, "ß" as "ss": the form in which words are compared. */
export function foldWord(word: string): string {
  if (/^[A-Za-z0-9]*$/.test(word)) return word.toLowerCase();
  return foldText(word).replaceAll("ß", "ss");
}

/**
 * The stem of one word, folded. Stemmed before folding, since Snowball's Spanish and German rules read the accents.
 *
 * @param language primary language ("de"); null or one without a Snowball algorithm means no stemming.
 */
export function stemWord(word: string, language: string | null): string {
  const entry = language === null ? null : stemmerFor(language);
  if (!entry || word.length > maxStemmedLength) return foldWord(word);
  const remembered = entry.stems.get(word);
  if (remembered !== undefined) return remembered;
  const base = baseForm(word.toLowerCase().normalize("NFC"), language ?? "");
  const stem = foldWord(entry.stemmer.stem(base)) || foldWord(word);
  if (entry.stems.size >= maxRememberedStems) entry.stems.clear();
  entry.stems.set(word, stem);
  return stem;
}
