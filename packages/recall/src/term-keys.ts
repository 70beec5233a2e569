/** The kinds of terms, kept apart by a first character that no word has. */
export const termKeys = {
  word: (stem: string) => stem,
  concept: (concept: string) => `#${concept}`,
  /** A concept that the memory names a kind of: "pet" for "dog". */
  broaderConcept: (concept: string) => `^${concept}`,
  /** A set of words that stand for one another, and one of words that belong together. */
  synonyms: (set: number) => `%${set}`,
  field: (set: number) => `&${set}`,
  /** When it was stated: a month from 1 to 12, or a year. */
  statedIn: (monthOrYear: number | string) => `@${monthOrYear}`,
  code: (whole: string) => `=${whole}`,
  codePart: (part: string) => `~${part}`,
};

const nameMark = "!";
const referenceMark = "|";

/** What a set is looked up by besides the terms of its memories. */
export const indexKeys = {
  /** The memories in which a stem is written as a name. */
  name: (stem: string) => `${nameMark}${stem}`,
  /** The stems that begin so, for inflections that stemming leaves apart. */
  prefix: (letters: string) => `${referenceMark}${letters}`,
  /** All codes. */
  codes: referenceMark,
};

/** Shorter beginnings are shared by words that have nothing else in common. */
export const stemPrefixLength = 5;

const isMark = new Set([nameMark, referenceMark].map((mark) => mark.charCodeAt(0)));

/** Whether a key that begins with this UTF-16 unit is a term, which memories have in common when they are about the same. */
export const beginsTerm = (first: number) => !isMark.has(first);
