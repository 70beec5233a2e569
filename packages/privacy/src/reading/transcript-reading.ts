import { wordSet } from "../text/phrases.ts";
import { spanOfTokens } from "../text/span-of-tokens.ts";
import { type Token, tokenize } from "../text/tokens.ts";
import type { PrivacyTurn, Span } from "../turns.ts";
import type { Label } from "./label.ts";
import { allLabels } from "./labels/all-labels.ts";
import { findNamings, type Namings } from "./namings.ts";
import { findCodeRuns, findDigitRuns, type Run } from "./runs.ts";

/** A transcript as the recognizers see it. Tokens of all turns stand in one list, in order. */
export interface TranscriptReading {
  turns: readonly PrivacyTurn[];
  tokens: readonly Token[];
  /** Token index at which each turn begins, and one more: the number of tokens. */
  turnStarts: readonly number[];
  labels: readonly Label[];
  /** For each token, the index of the last label that ends before it, or −1. */
  labelBefore: Int32Array;
  digitRuns: readonly Run[];
  codeRuns: readonly Run[];
  /** Turns with a number of three digits and more: what was asked before them has been answered. */
  turnsWithNumber: ReadonlySet<number>;
  /** Labels that say what was said before them. */
  namings: Namings;
}

/** Reads turns once for all recognizers, in time linear in their length. `placeholders` are what earlier maskings left. */
export function readTurns(turns: readonly PrivacyTurn[], placeholders: ReadonlySet<string>): TranscriptReading {
  const tokens: Token[] = [];
  const turnStarts = turns.map(({ text }, turn) => {
    const start = tokens.length;
    for (const token of tokenize(turn, text, placeholders)) tokens.push(token);
    return start;
  });
  const labels = allLabels.all(tokens).map(({ first, last, value }) => ({
    kind: value === "code" && isSent(tokens, first) ? "one_time_code" : value,
    turn: tokens[first]?.turn ?? 0,
    first,
    last,
  }));
  const inLabel = new Uint8Array(tokens.length);
  for (const { first, last } of labels) inLabel.fill(1, first, last + 1);
  const isLabel = (at: number) => inLabel[at] === 1;
  const digitRuns = findDigitRuns(tokens, isLabel);
  return {
    turns,
    tokens,
    turnStarts: [...turnStarts, tokens.length],
    labels,
    labelBefore: lastLabels(labels, tokens.length),
    digitRuns,
    codeRuns: findCodeRuns(tokens, isLabel),
    turnsWithNumber: new Set(digitRuns.filter(({ chars }) => chars.length > 2).map(({ turn }) => turn)),
    namings: findNamings(tokens, labels),
  };
}

const codeWords = wordSet("code codes código códigos");
const channels = wordSet("sms text texted texting texts mensaje authenticator");
const nearby = 8;

/** "Which code did you get by text?": a code that came over some channel. */
function isSent(tokens: readonly Token[], at: number): boolean {
  if (!codeWords.has(tokens[at]?.folded ?? "")) return false;
  const near = tokens.slice(Math.max(0, at - nearby), at + nearby);
  return near.some(({ folded, turn }) => turn === tokens[at]?.turn && channels.has(folded));
}

/** The span of tokens of one turn. */
export function spanOf({ tokens }: TranscriptReading, first: number, last: number): Span {
  return spanOfTokens(tokens, first, last);
}

function lastLabels(labels: readonly Label[], size: number): Int32Array {
  const before = new Int32Array(size + 1).fill(-1);
  let next = 0;
  for (let at = 0; at <= size; at += 1) {
    while ((labels[next]?.last ?? Number.POSITIVE_INFINITY) < at) next += 1;
    before[at] = next - 1;
  }
  return before;
}
