import { correctionWords, fillers } from "../text/fillers.ts";
import { wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { type Atom, readCodeAtom, readDigitAtom } from "./atoms.ts";

/** A number or a code within one turn: its parts, and nothing but pauses and fillers between them. */
export interface Run {
  /** Its place among the runs of its kind. */
  index: number;
  turn: number;
  first: number;
  last: number;
  atoms: readonly Atom[];
  /** Digits, and capitals in a code. */
  chars: string;
  /** Indexes of the atoms that follow a pause, the first one included: where a number may begin or end. */
  groups: readonly number[];
  /** Where something was taken back: the number of atoms before. */
  corrections: readonly number[];
  /** A quantity, an amount of money or a time: "45 dollars", "20 minutes". */
  measured: boolean;
  shape: "plain" | "date" | "time" | "decimal";
}

const longestGap = 12;
const breakingMarks = /^[$€£¥%@=<>&*[\]{}|~^]$/;
const units = wordSet(`
dollars dollar bucks euros euro pounds pound cents cent pesos peso percent prozent dolares libras centimos franken dolar
minutes minute hours hour days day weeks week months month years year seconds second am pm times o'clock oclock
minutos minuto horas hora dias dia semanas semana meses mes anos ano segundos veces
minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren sekunden uhr mal
kilos kilo kg grams pounds miles mile km kilometers kilometer kilometros meters meter metros feet foot inches inch people personas persona personen leute
pieces units unidades stuck boxes cajas kartons kilowatt kilowatts kwh degrees grados grad liters litros liter gallons guests nights noches nachte
`);
const dateForm =
  /^(?:(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|[12]\d|3[01])\1(?:\d{4}|\d{2})|\d{4}([/.-])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01]))$/;
const currencyMark = /^[$€£¥]$/;

/** All runs of digits, from left to right. Tokens that belong to a label are no part of a number. */
export function findDigitRuns(tokens: readonly Token[], isLabel: (token: number) => boolean): Run[] {
  return findRuns(tokens, isLabel, readDigitAtom, (folded) => fillers.has(folded) || correctionWords.has(folded));
}

const codeFillers = wordSet(
  "um uh er eh ah and then dash hyphen minus slash dot y guion und bindestrich strich äh este space wie as like",
);

/** All runs of digits and letters, from left to right. */
export function findCodeRuns(tokens: readonly Token[], isLabel: (token: number) => boolean): Run[] {
  return findRuns(tokens, isLabel, readCodeAtom, (folded) => codeFillers.has(folded) && folded.length > 1);
}

function findRuns(
  tokens: readonly Token[],
  isLabel: (token: number) => boolean,
  readAtom: (tokens: readonly Token[], at: number) => Atom | null,
  isGapWord: (folded: string) => boolean,
): Run[] {
  const runs: Run[] = [];
  const atomAt = (at: number) => (isLabel(at) ? null : readAtom(tokens, at));
  for (let at = 0; at < tokens.length; at += 1) {
    const head = atomAt(at);
    if (!head) continue;
    const parts = collect(tokens, head, atomAt, isLabel, isGapWord);
    const run = makeRun(tokens, parts, runs.length);
    if (run) runs.push(run);
    at = parts.at(-1)?.last ?? at;
  }
  return runs;
}

function collect(
  tokens: readonly Token[],
  head: Atom,
  atomAt: (at: number) => Atom | null,
  isLabel: (at: number) => boolean,
  isGapWord: (folded: string) => boolean,
): Atom[] {
  const atoms = [head];
  const turn = tokens[head.first]?.turn;
  let gap = 0;
  for (let at = head.last + 1; at < tokens.length && gap <= longestGap; at += 1) {
    const token = tokens[at];
    if (!token || token.turn !== turn || token.kind === "placeholder" || isLabel(at)) break;
    const atom = atomAt(at);
    if (atom) {
      atoms.push(atom);
      at = atom.last;
      gap = 0;
      continue;
    }
    const passes = token.kind === "mark" ? !breakingMarks.test(token.text) : isGapWord(token.folded);
    if (!passes) break;
    gap += 1;
  }
  return atoms;
}

function makeRun(tokens: readonly Token[], collected: readonly Atom[], index: number): Run | null {
  const atoms = withoutLonelyWeak(tokens, collected);
  const [head] = atoms;
  const tail = atoms.at(-1);
  if (!head || !tail) return null;
  const turn = tokens[head.first]?.turn ?? 0;
  const gaps = atoms.slice(1).map((atom, at) => gapBetween(tokens, atoms[at], atom));
  return {
    index,
    turn,
    first: head.first,
    last: tail.last,
    atoms,
    chars: atoms.map(({ chars }) => chars).join(""),
    groups: [0, ...gaps.flatMap(({ pause }, at) => (pause ? [at + 1] : []))],
    corrections: gaps.flatMap(({ correction }, at) => (correction ? [at + 1] : [])),
    measured: isMeasured(tokens, head.first, tail.last, turn),
    shape: shapeOf(tokens, head.first, tail.last),
  };
}

/** Drops "oh", "once" and single letters from the ends when they stand apart from what makes the number. */
function withoutLonelyWeak(tokens: readonly Token[], atoms: readonly Atom[]): readonly Atom[] {
  let from = 0;
  let to = atoms.length;
  const apart = (one: Atom | undefined, other: Atom | undefined) =>
    !one ||
    !other ||
    tokens.slice(one.last + 1, other.first).some(({ kind, text }) => kind === "word" || /^[.!?;]$/.test(text));
  while (from < to && atoms[from]?.weak && apart(atoms[from], atoms[from + 1])) from += 1;
  while (to > from && atoms[to - 1]?.weak && apart(atoms[to - 2], atoms[to - 1])) to -= 1;
  return atoms.slice(from, to);
}

function gapBetween(
  tokens: readonly Token[],
  one: Atom | undefined,
  other: Atom,
): { pause: boolean; correction: boolean } {
  const between = one ? tokens.slice(one.last + 1, other.first) : [];
  const written = one !== undefined && !(one.spoken && other.spoken);
  return {
    pause: written || between.some(({ kind, text }) => kind === "word" || /^[.,;:!?…–—]$/.test(text)),
    correction: between.some(({ folded }) => correctionWords.has(folded)),
  };
}

function isMeasured(tokens: readonly Token[], first: number, last: number, turn: number): boolean {
  const next = tokens[last + 1];
  const before = tokens[first - 1];
  const nextInTurn = next?.turn === turn ? next : undefined;
  const measuredAfter = nextInTurn !== undefined && (units.has(nextInTurn.folded) || /^[%€£$°]$/.test(nextInTurn.text));
  return measuredAfter || (before?.turn === turn && currencyMark.test(before.text));
}

function shapeOf(tokens: readonly Token[], first: number, last: number): Run["shape"] {
  if (last - first > 6) return "plain";
  const text = tokens
    .slice(first, last + 1)
    .map((token) => token.text)
    .join("");
  if (dateForm.test(text)) return "date";
  if (/^\d{1,2}:\d{2}$/.test(text)) return "time";
  return /^\d{1,3}(?:[.,]\d{3})*[.,]\d{1,2}$/.test(text) ? "decimal" : "plain";
}
