import { analyzeText } from "./language.ts";

/** How statements name their own subject, or leave it out. */
const subjects = /\b(?:caller|customer|user|anrufer(?:in)?|llamante|cliente)\b/giu;

/**
 * What a statement comes down to for telling whether another says it in nearly the same words: stems in their order, without
 * function words and without the caller as subject, then its codes. "The caller works as a nurse." and "Works as nurse" have one
 * key; a "not", another number and another order of words give another. Empty when nothing is left.
 *
 * @param language primary language of the statement, null when unknown.
 */
export function statementKey(text: string, language: string | null): string {
  const { words, codes } = analyzeText(text.replace(subjects, " "), language);
  const telling = words.filter(({ class: kind }) => kind !== "stop");
  return [...telling.map(({ stem }) => stem), ...codes.map(({ whole }) => whole).toSorted()].join(" ");
}
