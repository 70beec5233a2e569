import { readSpelledLetter } from "./spelled-letters.ts";
import { isMarkWord, readSpokenNumber } from "./spoken-numbers.ts";
import { foldWord } from "./stemmers.ts";

/** A stretch of text between separators, with what stands before it. */
export interface RawToken {
  text: string;
  folded: string;
  /** What separates it from the token before. */
  gap: string;
}

/** An order number, a phone number, a plate: what has to match exactly, however it is written or spelled out. */
export interface Code {
  /** Folded, without marks: "xyz789". */
  whole: string;
  /** Its pieces: ["xyz", "789"]. */
  parts: string[];
  kind: "code" | "email";
}

export interface CodeRun {
  /** Null when the tokens read as a number or a spelled word. */
  code: Code | null;
  /** What the tokens read as, when they are no code. */
  words: string[];
  /** How many tokens it took. */
  length: number;
}

const joinable = /^[\s,\-–_/+()#]*$/;
/** Single letters that are words of their own. */
const wordLetters = new Set(["a", "i", "y", "o", "e", "u"]);
/** Names in a list have commas between them; letters that are spelled by names have not. */
const joinableNames = /^[\s\-–_/]*$/;
const minPhoneDigits = 7;
const minSpelledWord = 3;
/** No code is longer; without a bound, a long row of letters that is none would be read again from each of them. */
const maxAtoms = 40;
/** Shorter numbers are counts, days and ages. */
const minNumberDigits = 3;

interface Atom {
  text: string;
  /** `spelled`: a word that stands for its first letter, beside others and digits. */
  kind: "letter" | "spelled" | "capitals" | "mixed" | "digits" | "spoken";
  isWordOnItsOwn: boolean;
  tokens: number;
}

function readAtom(tokens: readonly RawToken[], folded: readonly string[], at: number): Atom | null {
  const token = tokens[at];
  if (!token) return null;
  if (/^\p{N}+(?:[-.]\p{N}+)*$/u.test(token.text)) {
    return { text: token.folded.replace(/[-.]/g, ""), kind: "digits", isWordOnItsOwn: false, tokens: 1 };
  }
  const spoken = readSpokenNumber(folded, at);
  if (spoken) {
    return { text: spoken.digits, kind: "spoken", isWordOnItsOwn: !spoken.standsAlone, tokens: spoken.words };
  }
  const spelled = readSpelledLetter(folded, at);
  if (spelled) {
    const kind = spelled.isCertain ? "letter" : "spelled";
    return { text: spelled.letter, kind, isWordOnItsOwn: false, tokens: spelled.words };
  }
  if (/^\p{L}$/u.test(token.text)) {
    const isWord = wordLetters.has(token.folded) && (token.text === token.folded || token.text === "I");
    return { text: token.folded, kind: "letter", isWordOnItsOwn: isWord, tokens: 1 };
  }
  if (/^(?=.*\p{L})(?=.*\p{N})[\p{L}\p{N}]{2,10}$/u.test(token.text)) {
    return { text: token.folded, kind: "mixed", isWordOnItsOwn: false, tokens: 1 };
  }
  if (/^\p{Lu}{2,4}$/u.test(token.text)) {
    return { text: token.folded, kind: "capitals", isWordOnItsOwn: false, tokens: 1 };
  }
  return null;
}

function collectAtoms(tokens: readonly RawToken[], folded: readonly string[], start: number): Atom[] {
  const atoms: Atom[] = [];
  let at = start;
  while (at < tokens.length && atoms.length < maxAtoms) {
    if (at > start && !joinable.test(tokens[at]?.gap ?? "")) break;
    const marks = atoms.length > 0 && isMarkWord(folded[at] ?? "") ? 1 : 0;
    const atom = readAtom(tokens, folded, at + marks);
    if (!atom) break;
    const isName = atom.kind === "spelled" || atoms.at(-1)?.kind === "spelled";
    if (isName && at > start && !joinableNames.test(tokens[at]?.gap ?? "")) break;
    atoms.push({ ...atom, tokens: atom.tokens + marks });
    at += atom.tokens + marks;
  }
  while (atoms.at(-1)?.isWordOnItsOwn && atoms.at(-1)?.kind === "letter") atoms.pop();
  return withoutNames(atoms);
}

const isLetterLike = ({ kind }: Atom) => kind === "letter" || kind === "spelled" || kind === "capitals";
const isDigitLike = ({ kind }: Atom) => kind === "digits" || kind === "spoken";

/**
 * "Mike" is a name and "November 20" a date; "Bravo Mike 20" is a code: words spell letters only where digits follow or
 * precede and each stands beside another letter, or ends what began with one.
 */
function withoutNames(atoms: readonly Atom[]): Atom[] {
  const hasDigits = atoms.some(isDigitLike);
  const isSpelling = (index: number) => {
    const [before, after] = [atoms[index - 1], atoms[index + 1]];
    if ((before && isLetterLike(before)) || (after && isLetterLike(after))) return true;
    return after === undefined && atoms.slice(0, index).some(isLetterLike);
  };
  const name = atoms.findIndex((atom, index) => atom.kind === "spelled" && !(hasDigits && isSpelling(index)));
  return name === -1 ? [...atoms] : atoms.slice(0, name);
}

function isCode(atoms: readonly Atom[]): boolean {
  if (atoms.length < 2) return false;
  const hasLetters = atoms.some((atom) => atom.kind !== "digits" && atom.kind !== "spoken");
  const digits = atoms.filter((atom) => atom.kind === "digits" || atom.kind === "spoken");
  if (atoms.some((atom) => atom.kind === "mixed")) return true;
  if (digits.length === 0) return atoms.length >= minSpelledWord && atoms.every((atom) => atom.kind === "letter");
  if (hasLetters) return true;
  const digitCount = digits.reduce((sum, atom) => sum + atom.text.length, 0);
  return digitCount >= minPhoneDigits || digits.every((atom) => atom.kind === "spoken" || atom.text.length === 1);
}

/** Neighbouring letters and neighbouring digits belong together: X, Y, Z, 7, 89 are the parts "xyz" and "789". */
function partsOf(atoms: readonly Atom[]): string[] {
  const joined = atoms.map((atom) => atom.text).join("");
  return joined.match(/\p{L}+|\p{N}+/gu) ?? [joined];
}

/**
 * The code or number that begins at a token: letters and digits that stand beside one another ("X Y Z dash 789", "BA
 * 249", "0170 1234567", "seven eight nine"). Null when there is none.
 */
export function readCodeRun(tokens: readonly RawToken[], folded: readonly string[], start: number): CodeRun | null {
  const atoms = collectAtoms(tokens, folded, start);
  const first = atoms[0];
  if (!first || (first.kind === "letter" && first.isWordOnItsOwn)) return null;
  if (isCode(atoms)) {
    const parts = partsOf(atoms);
    const length = atoms.reduce((sum, atom) => sum + atom.tokens, 0);
    const whole = parts.join("");
    if (!/\p{N}/u.test(whole)) return { code: null, words: [whole], length };
    const pieces = atoms.filter((atom) => atom.kind !== "letter" && atom.text.length > 1).map((atom) => atom.text);
    return { code: { whole, parts: [...new Set([...parts, ...pieces])], kind: "code" }, words: [], length };
  }
  if (first.kind === "spoken" && !first.isWordOnItsOwn)
    return { code: null, words: [first.text], length: first.tokens };
  return null;
}

/** The code that one token is ("XYZ-789", "dana@example.com", "48213"), or null. */
export function readWrittenCode(text: string): Code | null {
  if (!/\p{N}/u.test(text) && !text.includes("@")) return null;
  const folded = foldWord(text);
  const parts = folded.match(/\p{L}+|\p{N}+/gu) ?? [];
  const isNumber = /^\p{N}+$/u.test(text);
  if (isNumber ? text.length < minNumberDigits : parts.length < 2 && !/[,.]/.test(text)) return null;
  return { whole: parts.join(""), parts, kind: text.includes("@") ? "email" : "code" };
}
