import { readNumberWords } from "../text/number-words.ts";
import { spelledLetter } from "../text/spoken-letters.ts";
import type { Token } from "../text/tokens.ts";

/** What one or more tokens add to a number or a code. */
export interface Atom {
  /** Digits, or capital letters, or both. */
  chars: string;
  first: number;
  last: number;
  /** Said in words ("four", "double five"), not written in digits. */
  spoken: boolean;
  /** Its digits when the words are taken one by one: "401" for "forty one"; null where that makes no difference. */
  apart: string | null;
  /** Counts only right beside another part: "oh", "once". */
  weak: boolean;
}

const multipliers = new Map([
  ["double", 2],
  ["triple", 3],
  ["treble", 3],
  ["quadruple", 4],
  ["doble", 2],
  ["doppel", 2],
  ["doppelt", 2],
  ["zweimal", 2],
  ["dreimal", 3],
  ["viermal", 4],
]);
const spanishDigit =
  /^(?:uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|cero|diez|doce|trece|catorce|quince|veint\w+|treinta|cuarenta)$/;
const ordinal = /^[0-9]+(?:st|nd|rd|th|er|ra|ro|do|to|º|ª|s)$/;
const longestWritten = 64;

/** The part of a number that begins at a token, digits only; null where none does. */
export function readDigitAtom(tokens: readonly Token[], at: number): Atom | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "number")
    return { chars: token.folded, first: at, last: at, spoken: false, weak: false, apart: null };
  if (token.kind !== "word") return null;
  if (token.folded === "oh" || token.folded === "o")
    return { chars: "0", first: at, last: at, spoken: true, weak: true, apart: null };
  const times = multipliers.get(token.folded);
  if (times !== undefined) return repeated(tokens, at, times);
  if (token.folded === "once") return once(tokens, at);
  const number = readNumberWords(tokens, at);
  if (!number) return null;
  const { value, last } = number;
  // Two words with a space between; a hyphen leaves no doubt.
  const apart = last === at + 1 && value > 20 && value < 100 ? `${value - (value % 10)}${value % 10}` : null;
  return { chars: String(value), first: at, last, spoken: true, weak: false, apart };
}

/** The part of a code that begins at a token: digits, letters one by one, capitals together, or a mix. */
export function readCodeAtom(tokens: readonly Token[], at: number): Atom | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "mixed") return mixed(token, at);
  const digits = readDigitAtom(tokens, at);
  if (digits && !(token.folded === "o" && token.text === "O")) return digits;
  if (token.kind !== "word") return null;
  if (/^[A-Z]{2,5}$/.test(token.text) && token.folded !== "ok") {
    return { chars: token.text, first: at, last: at, spoken: false, weak: true, apart: null };
  }
  if (token.folded === "x" && tokens[at + 1]?.text === "-" && tokens[at + 2]?.folded === "ray") {
    return { chars: "X", first: at, last: at + 2, spoken: true, weak: true, apart: null };
  }
  const letter = spelledLetter(token.folded);
  return letter === null ? null : { chars: letter, first: at, last: at, spoken: true, weak: true, apart: null };
}

function mixed(token: Token, at: number): Atom | null {
  if (token.folded.length > longestWritten || ordinal.test(token.folded) || !/^[a-z0-9]+$/.test(token.folded))
    return null;
  return { chars: token.folded.toUpperCase(), first: at, last: at, spoken: false, weak: false, apart: null };
}

/** "Double four", "triple oh", "doppel fünf"; with letters, too. */
function repeated(tokens: readonly Token[], at: number, times: number): Atom | null {
  const nextAt = tokens[at + 1]?.text === "-" ? at + 2 : at + 1;
  const next = tokens[nextAt];
  if (!next || next.turn !== tokens[at]?.turn || multipliers.has(next.folded)) return null;
  const digit = readDigitAtom(tokens, nextAt);
  const char = digit ? digit.chars : spelledLetter(next.folded);
  if (char?.length !== 1) return null;
  return { chars: char.repeat(times), first: at, last: nextAt, spoken: true, weak: false, apart: null };
}

/** Eleven in Spanish, an adverb in English: a number only beside a Spanish one. */
function once(tokens: readonly Token[], at: number): Atom | null {
  const beside = [-2, -1, 1, 2].some((away) => spanishDigit.test(tokens[at + away]?.folded ?? ""));
  return beside ? { chars: "11", first: at, last: at, spoken: true, weak: false, apart: null } : null;
}
