import { type Code, type RawToken, readCodeRun, readWrittenCode } from "./code-runs.ts";
import { splitCompound } from "./compounds.ts";
import { foldWord, stemWord } from "./stemmers.ts";
import { classifyWord, type WordClass } from "./stop-words.ts";

export interface Word {
  /** Lower case, without accents. */
  folded: string;
  /** Folded stem in the text's language. */
  stem: string;
  class: WordClass;
  /** Written with a capital inside a sentence, in a language that does not capitalise every noun. */
  isName: boolean;
}

export interface AnalyzedText {
  words: Word[];
  codes: Code[];
}

/** A token is letters and digits, with the marks that codes, addresses and amounts have inside. */
const tokenPattern = /[\p{L}\p{M}\p{N}]+(?:(?:[-._/@+]|(?<=\p{N})[:,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;
const unspacedScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** "2nd", "5pm", "3kg": a number with a unit, not a code. */
const numberWithUnit = /^(\p{N}{1,3})(st|nd|rd|th|er|ter|am|pm|h|kg|km|cm|mm|gb|mb|min|x|eur|usd)$/iu;

/** Phrases whose words mean something else together, as one word that does not. */
const idioms: ReadonlyArray<readonly [RegExp, string]> = [
  [/\be-mail/gi, "email"],
  [/\bemail[ -]?(?:address(?:es)?|adressen?)\b/gi, "email"],
  [/\b(?:direcci[oó]n de )?correo(?: electr[oó]nico)?\b/gi, "correo"],
  [/\bfor a living\b/gi, "as an occupation"],
  [/\bnot work(?:s|ed|ing)?\b(?!\s+(?:as|at|for|in|on|with|there|here)\b)/gi, "broken"],
  [/\b(?:last|this|next) time\b/gi, " "],
];

function spellOut(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/\bcan't\b/gi, "can not")
    .replace(/n't\b/gi, " not")
    .replace(/(?<=\p{L})'s\b/gu, "");
  return idioms.reduce((spelled, [phrase, word]) => spelled.replace(phrase, word), plain);
}

/** Compounds of words come apart ("follow-up", "20-year-old"); codes and addresses stay whole. */
function splitToken(text: string): string[] {
  // Most of them, which need not be looked at closer.
  if (/^[a-z]+$/i.test(text)) return [text];
  const unit = numberWithUnit.exec(text);
  if (unit?.[1] && unit[2]) return /^(?:st|nd|rd|th|er|ter)$/i.test(unit[2]) ? [unit[1]] : [unit[1], unit[2]];
  if (text.includes("@")) return [text];
  const pieces = text.split(/[-._/+]/);
  const isCode = /\p{N}/u.test(text) && !pieces.some((piece) => /^\p{L}?\p{Ll}{3,}$/u.test(piece) && pieces.length > 1);
  return isCode || pieces.length === 1 ? [text] : pieces;
}

function tokenize(text: string): RawToken[] {
  const tokens: RawToken[] = [];
  let end = 0;
  for (const match of text.matchAll(tokenPattern)) {
    let gap = text.slice(end, match.index);
    for (const piece of splitToken(match[0])) {
      tokens.push({ text: piece, folded: foldWord(piece), gap });
      gap = "-";
    }
    end = match.index + match[0].length;
  }
  return tokens;
}

/** Scripts without spaces are compared by pairs of characters, which needs no dictionary. */
function characterPairs(text: string): string[] {
  const characters = [...text];
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function toWord(text: string, isName: boolean, language: string | null): Word {
  const folded = foldWord(text);
  return { folded, stem: stemWord(text.toLowerCase(), language), class: classifyWord(folded, language), isName };
}

function toWords(token: RawToken, startsSentence: boolean, language: string | null): Word[] {
  if (unspacedScripts.test(token.text)) return characterPairs(token.folded).map(literalWord);
  const parts = language === "de" ? splitCompound(token.folded) : [];
  if (parts.length > 1) return parts.map((part) => toWord(part, false, language));
  const isName = !startsSentence && language !== "de" && /^\p{Lu}\p{Ll}+$/u.test(token.text);
  return [toWord(token.text, isName, language)];
}

const literalWord = (text: string): Word => ({ folded: text, stem: text, class: "content", isName: false });

/**
 * Takes a statement or a question apart for comparison: folded, stemmed words in order, and the codes and numbers in it,
 * whether written ("XYZ-789") or spoken ("X Y Z dash seven eight nine").
 *
 * @param language primary language ("es"); null, or one that Snowball lacks, means words are compared unstemmed.
 */
export function analyzeText(text: string, language: string | null): AnalyzedText {
  const tokens = tokenize(spellOut(text));
  const folded = tokens.map((token) => token.folded);
  const analyzed: AnalyzedText = { words: [], codes: [] };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const run = readCodeRun(tokens, folded, at);
    if (run) {
      if (run.code) analyzed.codes.push(run.code);
      analyzed.words.push(...run.words.map(literalWord));
      at += run.length;
      continue;
    }
    const code = readWrittenCode(token.text);
    if (code) analyzed.codes.push(code);
    else analyzed.words.push(...toWords(token, at === 0 || /[.!?\n]/.test(token.gap), language));
    at += 1;
  }
  return analyzed;
}
