/*
 * Numbers and spelled letters as they are spoken in English, Spanish and German: "seventy eight" is 78, "double five" is
 * 55, "seven hundred eighty nine" is 789.
 */

const small = (words: string, first: number): [string, number][] =>
  words.split(" ").map((word, index) => [word, first + index]);

const germanUnits = small("eins zwei drei vier funf sechs sieben acht neun", 1);
const germanTens: [string, number][] = [
  ["zwanzig", 20],
  ["dreissig", 30],
  ["vierzig", 40],
  ["funfzig", 50],
  ["sechzig", 60],
  ["siebzig", 70],
  ["achtzig", 80],
  ["neunzig", 90],
];
const germanCompounds = germanTens.flatMap(([ten, value]) =>
  germanUnits.map(([unit, digit]): [string, number] => [`${unit === "eins" ? "ein" : unit}und${ten}`, value + digit]),
);

/** Folded word → value, from 0 to 19 and, where a language writes them as one word, up to 99. */
const numbers = new Map<string, number>([
  ...small("zero one two three four five six seven eight nine ten eleven twelve", 0),
  ...small("thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 13),
  ...small("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince", 0),
  ...small("dieciseis diecisiete dieciocho diecinueve", 16),
  ...small("veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve", 21),
  ["null", 0],
  ...germanUnits,
  ["zwo", 2],
  ...small("zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn", 10),
  ...germanCompounds,
]);

const tens = new Map<string, number>([
  ...small("twenty thirty forty fifty sixty seventy eighty ninety", 2).map(([w, v]): [string, number] => [w, v * 10]),
  ...small("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 3).map(([w, v]): [string, number] => [
    w,
    v * 10,
  ]),
  ["veinte", 20],
  ...germanTens,
]);

const multipliers = new Map([
  ["double", 2],
  ["doble", 2],
  ["doppel", 2],
  ["triple", 3],
]);

/** Zero as a letter, which is an interjection where no digit stands before it. */
const zeroLetters = new Set(["oh", "o"]);

/** Words for the marks inside a code; they separate and are not part of it. */
const markWords = new Set(
  "dash hyphen minus slash underscore guion barra bindestrich strich schragstrich unterstrich".split(" "),
);

/** Alone, these are articles and pronouns far more often than numbers. */
const articles = new Set(["one", "uno", "eins", "once"]);

export interface SpokenNumber {
  digits: string;
  /** How many words it took. */
  words: number;
  /** False for words that are numbers only beside other numbers ("one"). */
  standsAlone: boolean;
}

export const isMarkWord = (folded: string) => markWords.has(folded);

function belowHundred(words: readonly string[], at: number): { value: number; next: number } | null {
  const ten = tens.get(words[at] ?? "");
  if (ten === undefined) {
    const value = numbers.get(words[at] ?? "");
    return value === undefined ? null : { value, next: at + 1 };
  }
  const unitAt = words[at + 1] === "y" ? at + 2 : at + 1;
  const unit = numbers.get(words[unitAt] ?? "");
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: ten + unit, next: unitAt + 1 }
    : { value: ten, next: at + 1 };
}

const isDigitWord = (word: string) => numbers.has(word) || tens.has(word) || /^\d+$/.test(word);

function repeatedBy(word: string, after: string): string | undefined {
  if (word === "oh" || (word === "o" && isDigitWord(after))) return "0";
  return /^[a-z0-9]$/.test(word) ? word : numbers.get(word)?.toString();
}

function isSpokenZero(words: readonly string[], at: number): boolean {
  if (!zeroLetters.has(words[at] ?? "")) return false;
  const isAmongDigits = (word: string) => isDigitWord(word) || word === "oh";
  return isAmongDigits(words[at - 1] ?? "") && (words[at] === "oh" || isAmongDigits(words[at + 1] ?? ""));
}

/** The number that begins at a folded word, or null. */
export function readSpokenNumber(words: readonly string[], at: number): SpokenNumber | null {
  const word = words[at] ?? "";
  const times = multipliers.get(word);
  if (times !== undefined) {
    const next = words[at + 1] ?? "";
    const repeated = repeatedBy(next, words[at + 2] ?? "");
    return repeated?.length === 1 ? { digits: repeated.repeat(times), words: 2, standsAlone: true } : null;
  }
  if (isSpokenZero(words, at)) return { digits: "0", words: 1, standsAlone: true };
  const first = belowHundred(words, at);
  if (!first) return null;
  if (words[first.next] !== "hundred" || first.value > 9) {
    return { digits: String(first.value), words: first.next - at, standsAlone: !articles.has(word) };
  }
  const restAt = words[first.next + 1] === "and" ? first.next + 2 : first.next + 1;
  const rest = belowHundred(words, restAt);
  const value = first.value * 100 + (rest?.value ?? 0);
  return { digits: String(value), words: (rest?.next ?? first.next + 1) - at, standsAlone: true };
}
