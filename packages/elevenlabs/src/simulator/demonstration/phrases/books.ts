import { english } from "./english.ts";
import { german } from "./german.ts";
import type { DemonstrationLanguage, PhraseBook } from "./phrase-book.ts";
import { spanish } from "./spanish.ts";

export const phraseBooks: Readonly<Record<DemonstrationLanguage, PhraseBook>> = {
  en: english,
  es: spanish,
  de: german,
};
