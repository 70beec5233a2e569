import { conceptsOf } from "./concepts.ts";
import { analyzeText } from "./language.ts";
import { isMemberConcept, parentConcepts } from "./lexicon.ts";

interface Values {
  /** Codes, amounts and counts. */
  numbers: Set<string>;
  names: Set<string>;
  /** Kinds that exclude one another: "pet:dog". */
  members: Set<string>;
  isNegated: boolean;
}

function valuesOf(text: string, language: string | null): Values {
  const { words, codes } = analyzeText(text, language);
  const numbers = words.filter((word) => /^\p{N}+$/u.test(word.folded)).map((word) => word.folded);
  return {
    numbers: new Set([...numbers, ...codes.map((code) => code.whole)]),
    names: new Set(words.filter((word) => word.isName && word.class === "content").map((word) => word.stem)),
    members: new Set(conceptsOf(words, language).flat().filter(isMemberConcept)),
    isNegated: words.filter((word) => word.class === "negation").length % 2 === 1,
  };
}

function without(values: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...values].filter((value) => !others.has(value));
}

/** Each has something that the other lacks; one that merely says more does not contradict. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return without(a, b).length > 0 && without(b, a).length > 0;
}

function membersDiffer(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const parents = parentConcepts(without(b, a));
  return parentConcepts(without(a, b)).some((parent) => parents.includes(parent));
}

/**
 * Whether two statements that read alike differ in a value: another number or code, another name, another kind of the same
 * thing ("dog", "cat"), or a "not" in one of them. No embedder tells these apart reliably – "order A-1" and "order B-2" are
 * almost the same sentence – so a cosine above the duplicate threshold counts only when this is false.
 *
 * Names are compared where they can be recognised, which leaves out German and sentence beginnings.
 *
 * @param language primary language of both, null when unknown.
 */
export function differInValues(first: string, second: string, language: string | null): boolean {
  const [a, b] = [valuesOf(first, language), valuesOf(second, language)];
  if (a.isNegated !== b.isNegated) return true;
  return differ(a.numbers, b.numbers) || differ(a.names, b.names) || membersDiffer(a.members, b.members);
}
