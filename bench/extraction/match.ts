import { foldText } from "@elaaoms/core/text";
import type { Pattern } from "./gold.ts";

/** From this many characters on, a number is recognized behind a prefix too: 2185550142 in +12185550142. */
const longNumber = 7;

/** Text as it is compared here: folded, letters and digits alone, single spaces, a space at both ends. */
export function comparable(text: string): string {
  return ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

/**
 * Whether a text holds an alternative of a pattern. Words match from the beginning of a word on ("allerg" in "allergic").
 * With a digit in it, spacing and punctuation do not count ("BW44719" in "B W, 4 4 7 1 9"), and no digit may follow.
 * After "=", the alternative is the whole text.
 */
function holds(text: string, alternative: string): boolean {
  const wanted = comparable(alternative).trim();
  if (alternative.startsWith("=")) return text === ` ${wanted} `;
  if (!/\d/.test(wanted)) return text.includes(` ${wanted}`);
  const characters = [...wanted.replaceAll(" ", "")];
  const start = /^\d+$/.test(characters.join("")) && characters.length >= longNumber ? "" : "(?<![\\p{L}\\p{N}])";
  return new RegExp(`${start}${characters.join(" ?")}(?!\\d)`, "u").test(text);
}

/** Whether a text carries a statement: all entries of the pattern, each in one of its alternatives. */
export function matches(text: string, pattern: Pattern): boolean {
  const compared = comparable(text);
  return pattern.every((alternatives) => alternatives.some((alternative) => holds(compared, alternative)));
}
