import { readGermanCompound } from "./german-numbers.ts";
import type { Token } from "./tokens.ts";

const count = (words: string, first: number, step = 1): [string, number][] =>
  words.split(" ").map((word, index) => [word, first + index * step]);

const belowTwenty = new Map<string, number>([
  ...count("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", 0),
  ...count("sixteen seventeen eighteen nineteen", 16),
  ...count("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince", 0),
  ...count("dieciseis diecisiete dieciocho diecinueve", 16),
  ...count("veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve", 21),
  ...count("null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf", 0),
  ["zwo", 2],
  ["nought", 0],
  ["naught", 0],
  ["veintiun", 21],
]);

const tens = new Map<string, number>([
  ...count("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
  ...count("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10),
  ...count("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig", 20, 10),
]);

const hundreds = new Map<string, number>([
  ["cien", 100],
  ["ciento", 100],
  ...count("doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos", 200, 100),
  ...count("doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas", 200, 100),
]);

const hundredWords = new Set(["hundred", "hundert"]);
const thousandWords = new Set(["thousand", "tausend", "mil"]);
const joiners = new Set(["and", "y", "und"]);

/** A number as it is said: its digits ("2027") and the tokens from `first` to `last`. */
export interface NumberWords {
  value: number;
  first: number;
  last: number;
}

interface Part {
  value: number;
  next: number;
}

/** The number that is said in words from a token on, up to 999,999; null where none begins. */
export function readNumberWords(tokens: readonly Token[], first: number): NumberWords | null {
  const start = tokens[first];
  if (start?.kind !== "word") return null;
  // "Mil novecientos": a thousand without a number before it.
  const head = thousandWords.has(start.folded) ? { value: 1, next: first } : belowThousand(tokens, first);
  if (!head) return null;
  const hasThousand = thousandWords.has(tokens[head.next]?.folded ?? "") && sameTurn(tokens, first, head.next);
  const whole = hasThousand ? afterThousand(tokens, head) : head;
  return { value: whole.value, first, last: whole.next - 1 };
}

function afterThousand(tokens: readonly Token[], head: Part): Part {
  const value = head.value * 1000;
  const restAt = skipJoiner(tokens, head.next + 1);
  const rest = sameTurn(tokens, head.next, restAt) ? belowThousand(tokens, restAt) : null;
  return rest ? { value: value + rest.value, next: rest.next } : { value, next: head.next + 1 };
}

function belowThousand(tokens: readonly Token[], at: number): Part | null {
  const hundred = hundreds.get(tokens[at]?.folded ?? "");
  if (hundred !== undefined) return plusRest(tokens, { value: hundred, next: at + 1 });
  const head = belowHundred(tokens, at);
  if (!head || !hundredWords.has(wordAt(tokens, head.next, at))) return head;
  return plusRest(tokens, { value: head.value * 100, next: head.next + 1 });
}

function plusRest(tokens: readonly Token[], head: Part): Part {
  const joined = skipJoiner(tokens, head.next);
  const rest = sameTurn(tokens, head.next - 1, joined) ? belowHundred(tokens, joined) : null;
  return rest ? { value: head.value + rest.value, next: rest.next } : head;
}

function belowHundred(tokens: readonly Token[], at: number): Part | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const ten = tens.get(token.folded);
  if (ten !== undefined) return plusUnit(tokens, at, ten);
  const small = belowTwenty.get(token.folded);
  if (small !== undefined)
    return small < 10 && small > 0 ? (unitAndTen(tokens, at, small) ?? one(small, at)) : one(small, at);
  if (token.folded === "ein") return unitAndTen(tokens, at, 1);
  const compound = readGermanCompound(token.folded);
  return compound === null ? null : one(compound, at);
}

const one = (value: number, at: number): Part => ({ value, next: at + 1 });

/** "twenty three", "twenty-three", "treinta y tres". */
function plusUnit(tokens: readonly Token[], at: number, ten: number): Part {
  let unitAt = at + 1;
  const between = tokens[unitAt];
  if (between?.text === "-" && between.start === tokens[at]?.end) unitAt += 1;
  else if (between?.folded === "y") unitAt += 1;
  const unit = sameTurn(tokens, at, unitAt) ? belowTwenty.get(tokens[unitAt]?.folded ?? "") : undefined;
  return unit !== undefined && unit > 0 && unit < 10 ? one(ten + unit, unitAt) : one(ten, at);
}

/** "drei und zwanzig", as recognition often writes it. */
function unitAndTen(tokens: readonly Token[], at: number, unit: number): Part | null {
  if (tokens[at + 1]?.folded !== "und" || !sameTurn(tokens, at, at + 2)) return null;
  const ten = tens.get(tokens[at + 2]?.folded ?? "");
  return ten === undefined ? null : one(ten + unit, at + 2);
}

function skipJoiner(tokens: readonly Token[], at: number): number {
  return joiners.has(tokens[at]?.folded ?? "") ? at + 1 : at;
}

function wordAt(tokens: readonly Token[], at: number, from: number): string {
  return sameTurn(tokens, from, at) ? (tokens[at]?.folded ?? "") : "";
}

function sameTurn(tokens: readonly Token[], one: number, other: number): boolean {
  return tokens[one]?.turn === tokens[other]?.turn;
}
