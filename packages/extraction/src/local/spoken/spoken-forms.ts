import { foldText } from "@elaaoms/core/text";
import { withRepairedDigits } from "./repaired-digits.ts";
import { writeSpokenEmails } from "./spoken-email.ts";
import { type SpokenLexicon, spokenLexicon } from "./spoken-lexicon.ts";
import type { Replacement } from "./spoken-replacement.ts";

export interface WrittenForm {
  text: string;
  replacements: readonly Replacement[];
}

interface Token {
  raw: string;
  /** Folded, without the punctuation around it. */
  core: string;
  trail: string;
}

type Piece =
  | { kind: "digits"; text: string; spoken: boolean; tens: boolean }
  | { kind: "letters"; text: string; spoken: boolean }
  | { kind: "sign"; text: string }
  | { kind: "times"; count: number };

/** Pieces from one place of the text, and how many tokens they took. */
interface Reading {
  pieces: Piece[];
  tokens: number;
}

const edgePunctuation = /^["'“”‘’¿¡(]+|["'“”‘’),.;:!?…]+$/g;

function tokenize(text: string): Token[] {
  return text
    .split(/\s+/)
    .filter((raw) => raw !== "")
    .map((raw) => ({
      raw,
      core: foldText(raw.replace(edgePunctuation, "")),
      trail: /[,.;:!?…]+$/.exec(raw)?.[0] ?? "",
    }));
}

function bare(token: Token): string {
  return token.raw.replace(edgePunctuation, "");
}

function isSingleLetter(token: Token): boolean {
  return /^\p{L}$/u.test(bare(token));
}

/** "N-W-4-4-1-7" and "four-four-one": single characters or number words joined by hyphens. */
function readHyphenated(token: Token, lexicon: SpokenLexicon): Piece[] | null {
  const parts = token.core.split("-");
  if (parts.length < 2 || parts.length > 40) return null;
  if (parts.length > 2 && parts.every((part) => /^[\p{L}\d]$/u.test(part))) {
    return parts.map(
      (part): Piece =>
        /\d/.test(part)
          ? { kind: "digits", text: part, spoken: true, tens: false }
          : { kind: "letters", text: part.toUpperCase(), spoken: true },
    );
  }
  const numbers = parts.map((part) => readNumberWord(part, lexicon));
  return numbers.every((piece) => piece !== null) ? numbers : null;
}

function readNumberWord(core: string, lexicon: SpokenLexicon): Piece | null {
  const digits = lexicon.digits.get(core);
  if (digits !== undefined) return { kind: "digits", text: digits, spoken: true, tens: false };
  const tens = lexicon.tens.get(core);
  return tens === undefined ? null : { kind: "digits", text: tens, spoken: true, tens: true };
}

/** What explains a letter ("as in November", "like Nora") counts as nothing: the number of its tokens. */
function explanationLength(tokens: readonly Token[], at: number, lexicon: SpokenLexicon): number {
  const first = tokens[at];
  if (!first || !lexicon.explainers.has(first.core)) return 0;
  if (first.core === "as" && tokens[at + 1]?.core === "in") return 3;
  const next = tokens[at + 1];
  return next && /^\p{L}{3,}$/u.test(bare(next)) ? 2 : 0;
}

/** Whether a letter stands right before or after a place, without a number between. */
function standsByLetter(tokens: readonly Token[], at: number, lexicon: SpokenLexicon): boolean {
  return [tokens[at - 1], tokens[at + 1]].some(
    (near) => near !== undefined && (isSingleLetter(near) || lexicon.letterWords.has(near.core)),
  );
}

/** How many tokens from a place on are said in one breath: none of them but the last ends in punctuation. */
function coresInOneBreath(tokens: readonly Token[], at: number): string[] {
  const cores: string[] = [];
  for (const token of tokens.slice(at, at + 4)) {
    cores.push(token.core);
    if (token.trail !== "") break;
  }
  return cores;
}

function readLetter(tokens: readonly Token[], at: number, lexicon: SpokenLexicon): Reading | null {
  const token = tokens[at];
  if (!token) return null;
  const letter = isSingleLetter(token) ? bare(token) : lexicon.letterWords.get(token.core);
  if (letter === undefined) return null;
  if (lexicon.weakLetters?.has(token.core) && !standsByLetter(tokens, at, lexicon)) return null;
  const explained = token.trail.includes(".") ? 0 : explanationLength(tokens, at + 1, lexicon);
  return { pieces: [{ kind: "letters", text: letter.toUpperCase(), spoken: true }], tokens: 1 + explained };
}

function readPiece(tokens: readonly Token[], at: number, lexicon: SpokenLexicon, length: number): Reading | null {
  const token = tokens[at];
  if (!token) return null;
  const one = (piece: Piece): Reading => ({ pieces: [piece], tokens: 1 });
  const begun = length > 0;
  // "Nine hundred" is 900 inside a longer number only; alone it is an amount.
  const inNumber = length > 3;
  const compound = lexicon.compound?.(coresInOneBreath(tokens, at), 0);
  if (compound) {
    const piece: Piece = { kind: "digits", text: compound.digits, spoken: true, tens: false };
    return { pieces: [piece], tokens: compound.taken };
  }
  const number = readNumberWord(token.core, lexicon);
  if (number) return one(number);
  if (inNumber && lexicon.hundreds.has(token.core))
    return one({ kind: "digits", text: "00", spoken: true, tens: false });
  const times = lexicon.multipliers.get(token.core);
  if (times !== undefined) return one({ kind: "times", count: times });
  if (begun && lexicon.signs.has(token.core)) return one({ kind: "sign", text: lexicon.signs.get(token.core) ?? "-" });
  if (begun && /^[-–—]$/.test(token.raw)) return one({ kind: "sign", text: "-" });
  if (lexicon.zeroInside.has(token.core) && nextIsNumber(tokens, at, lexicon, begun)) {
    return one({ kind: "digits", text: "0", spoken: true, tens: false });
  }
  if (/^\d{1,12}$/.test(token.core)) {
    return one({ kind: "digits", text: token.core, spoken: token.core.length === 1, tens: false });
  }
  const hyphenated = readHyphenated(token, lexicon);
  if (hyphenated) return { pieces: hyphenated, tokens: 1 };
  const letter = readLetter(tokens, at, lexicon);
  if (letter) return letter;
  const acronym = bare(token);
  return /^[A-Z]{2,4}$/.test(acronym) ? one({ kind: "letters", text: acronym, spoken: false }) : null;
}

/** "oh" is a zero when numbers stand around it: after it at the start of a number, before it inside one. */
function nextIsNumber(tokens: readonly Token[], at: number, lexicon: SpokenLexicon, begun: boolean): boolean {
  const next = tokens[at + 1];
  if (begun && (tokens[at]?.trail !== "" || !next)) return true;
  if (!next || tokens[at]?.trail !== "") return false;
  return readNumberWord(next.core, lexicon) !== null || lexicon.zeroInside.has(next.core) || /^\d$/.test(next.core);
}

/** Sentence ends close a number, except the dots of "N. W. 4417". */
function closesRun(token: Token): boolean {
  if (/[?!;:]/.test(token.trail)) return true;
  return token.trail.includes(".") && !isSingleLetter(token);
}

interface Run {
  pieces: Piece[];
  from: number;
  to: number;
}

function readRun(tokens: readonly Token[], from: number, lexicon: SpokenLexicon): Run | null {
  const pieces: Piece[] = [];
  let at = from;
  while (at < tokens.length && pieces.length < 200) {
    const reading = readPiece(tokens, at, lexicon, pieces.length);
    if (!reading) break;
    pieces.push(...reading.pieces);
    at += reading.tokens;
    const last = tokens[at - 1];
    if (last && closesRun(last)) break;
  }
  return pieces.length === 0 ? null : trimRun({ pieces, from, to: Math.min(at, tokens.length) }, tokens);
}

/** "I" and "a" at the edges are words, and a sign with nothing after it is none. */
function trimRun(run: Run, tokens: readonly Token[]): Run | null {
  let { from, to } = run;
  const pieces = [...run.pieces];
  while (to > from) {
    const last = tokens[to - 1];
    const signAtEnd = pieces.at(-1)?.kind === "sign" || pieces.at(-1)?.kind === "times";
    const wordAtEnd = last !== undefined && /^(i|a|o|y)$/.test(last.core) && last.trail === "" && to < tokens.length;
    if (!signAtEnd && !wordAtEnd) break;
    pieces.pop();
    to -= 1;
  }
  const first = tokens[from];
  if (
    first &&
    /^(I|a|A|o|y)$/.test(bare(first)) &&
    first.trail === "" &&
    pieces[1]?.kind === "letters" &&
    pieces.length < 4
  ) {
    pieces.shift();
    from += 1;
  }
  return to > from && pieces.length > 0 ? { pieces, from, to } : null;
}

function pieceText(pieces: readonly Piece[]): string {
  let text = "";
  let times = 1;
  let tensOpen = false;
  for (const piece of pieces) {
    if (piece.kind === "times") {
      times = piece.count;
      continue;
    }
    const joinsTens = tensOpen && piece.kind === "digits" && /^[1-9]$/.test(piece.text);
    text = joinsTens ? text.slice(0, -1) + piece.text : text + piece.text.repeat(times);
    tensOpen = piece.kind === "digits" && piece.tens && times === 1;
    times = 1;
  }
  return text;
}

/** Whether the pieces are surely an identifier or a spelled word, and not an ordinary number or a stray letter. */
function isIdentifier(pieces: readonly Piece[]): boolean {
  const letters = pieces.filter((piece) => piece.kind === "letters");
  const digits = pieces.filter((piece) => piece.kind === "digits");
  const digitCount = digits.reduce((sum, piece) => sum + piece.text.length, 0);
  const spoken = pieces.filter((piece) => piece.kind === "sign" || piece.kind === "times" || piece.spoken).length;
  const doubled = pieces.some((piece) => piece.kind === "times");
  const signed = pieces.some((piece) => piece.kind === "sign");
  if (spoken === 0) return false;
  if (letters.length > 0 && digitCount >= 2) return spoken >= 2 || signed;
  if (letters.filter((piece) => piece.spoken).length >= 3 && digitCount === 0) return true;
  if (letters.length > 0) return false;
  return digitCount >= 3 && ((doubled && digitCount >= 2) || digits.length >= 3 || (signed && digitCount >= 3));
}

function isAmountOrTime(run: Run, tokens: readonly Token[], lexicon: SpokenLexicon): boolean {
  if (run.pieces.some((piece) => piece.kind !== "digits")) return false;
  const next = tokens[run.to];
  const before = tokens[run.from - 1];
  return (
    (next !== undefined && lexicon.units.has(next.core)) ||
    (before !== undefined && lexicon.leads.has(before.core) && run.to - run.from < 4)
  );
}

/**
 * Writes out what was said digit by digit or letter by letter: "N W dash four four one seven" → "NW-4417",
 * "double four" → "44", "oh" → "0" inside a number, "john dot smith at gmail dot com" → "john.smith@gmail.com".
 * Ordinary numbers ("two weeks", "at nine thirty") stay as they are. `replacements` maps each written form to the words
 * said. Time is linear in the length of the text.
 */
export function writeSpokenForms(text: string, language: string): WrittenForm {
  const lexicon = spokenLexicon(language);
  const replacements: Replacement[] = [];
  const withEmails = writeSpokenEmails(text.replace(/gui[oó]n bajo/giu, "guionbajo"), lexicon, replacements);
  const tokens = tokenize(withEmails);
  const out: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    const run = readRun(tokens, at, lexicon);
    if (!run || !isIdentifier(run.pieces) || isAmountOrTime(run, tokens, lexicon)) {
      const skipTo = run ? Math.max(run.to, at + 1) : at + 1;
      out.push(...tokens.slice(at, skipTo).map((token) => token.raw));
      at = skipTo;
      continue;
    }
    out.push(...tokens.slice(at, run.from).map((token) => token.raw));
    const written = pieceText(run.pieces);
    const said = tokens.slice(run.from, run.to).map((token) => token.raw);
    replacements.push({ said: said.join(" "), written, spelled: /^\p{L}+$/u.test(written) });
    const trail = tokens[run.to - 1]?.trail ?? "";
    out.push(written + trail);
    at = run.to;
  }
  const written = out.join(" ");
  return { text: language === "en" ? withRepairedDigits(written) : written, replacements };
}
