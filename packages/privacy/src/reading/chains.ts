import { correctionWords, fillers } from "../text/fillers.ts";
import type { Token } from "../text/tokens.ts";
import type { Chain } from "./chain.ts";
import { withEarlierPieces } from "./earlier-pieces.ts";
import { type GoverningLabel, governingLabel } from "./governing-label.ts";
import type { LabelKind } from "./labels/label-kinds.ts";
import type { Run } from "./runs.ts";
import type { TranscriptReading } from "./transcript-reading.ts";

/** The most characters that a number of a kind has: what comes after them is something else. */
const longest: Partial<Record<LabelKind, number>> = {
  card: 19,
  cvv: 4,
  expiry: 8,
  iban: 34,
  ssn: 12,
  pin: 8,
  one_time_code: 8,
  phone: 15,
  routing: 9,
  last_four: 4,
  brief_other: 10,
  national_id: 18,
  tax_id: 13,
  date_of_birth: 8,
};
const longestUnlabelled = 34;
const longestTurnBetween = 24;
const mostTurnsBetween = 5;
const mostWordsBetween = 6;
const mostWordsBefore = 3;
/** How many runs of the other speaker, as a read-back has, may stand between. */
const farthestRun = 6;
/** Of numbers this long, pieces are dictated with all kinds of remarks in between. */
const dictated = new Set<LabelKind>(["card", "iban", "bank_account", "ssn"]);
/** Labels whose numbers are never dictated in several turns. */
const single = new Set<LabelKind>(["cvv", "expiry", "last_four", "date_of_birth"]);

/** Joins runs into numbers. Each run is in one chain; every step back is bounded, so the time is linear. */
export function joinRuns(reading: TranscriptReading, runs: readonly Run[]): Chain[] {
  const labels = governingLabels(reading, runs);
  const taken = new Set<number>();
  const chains: Chain[] = [];
  for (const run of runs) {
    if (taken.has(run.index)) continue;
    const chain = [run];
    let label = labels[run.index] ?? null;
    let length = run.chars.length;
    for (let next = nextRun(reading, runs, run, { label, length }); next; ) {
      taken.add(next.index);
      // A group that is said again does not make the number longer.
      if (next.chars !== chain.at(-1)?.chars.slice(-next.chars.length)) length += next.chars.length;
      chain.push(next);
      label = namedLater(label, labels[next.index]);
      next = nextRun(reading, runs, next, { label, length });
    }
    chains.push({ runs: chain, chars: chain.map(({ chars }) => chars).join(""), label });
  }
  return withEarlierPieces(reading, chains);
}

/** A number without a name of its own has that which is said after one of its pieces. */
function namedLater(label: GoverningLabel | null, next: GoverningLabel | null | undefined): GoverningLabel | null {
  return (label === null || label.isVague) && next?.place === "afterwards" ? next : label;
}

function governingLabels(reading: TranscriptReading, runs: readonly Run[]): (GoverningLabel | null)[] {
  return runs.map((run, index) => {
    const previous = runs[index - 1];
    const earlier = previous && previous.turn === run.turn && previous.chars.length > 2 ? previous.last + 1 : 0;
    return governingLabel(reading, run, earlier);
  });
}

interface Joining {
  label: GoverningLabel | null;
  length: number;
}

/** The run that continues a number, or null. */
function nextRun(reading: TranscriptReading, runs: readonly Run[], run: Run, joining: Joining): Run | null {
  if (!isPart(run) || isComplete(joining)) return null;
  for (let at = run.index + 1; at <= run.index + farthestRun; at += 1) {
    const next = runs[at];
    if (!next || next.turn - run.turn > mostTurnsBetween) return null;
    if (next.turn === run.turn || sameSpeaker(reading, run, next))
      return continues(reading, run, next, joining) ? next : null;
  }
  return null;
}

/** A kind that is said at once, unless less than three digits were heard yet. */
function isComplete({ label, length }: Joining): boolean {
  return label !== null && single.has(label.kind) && (label.kind !== "cvv" || length >= 3);
}

const isPart = ({ measured, shape }: Run) => !measured && shape === "plain";

function continues(reading: TranscriptReading, run: Run, next: Run, joining: Joining): boolean {
  const { label, length } = joining;
  const most = (label && longest[label.kind]) ?? longestUnlabelled;
  if (!isPart(next) || length + next.chars.length > most) return false;
  return next.turn === run.turn ? joinsWithinTurn(reading, run, next, label) : joinsAcross(reading, run, next, joining);
}

function sameSpeaker({ turns }: TranscriptReading, run: Run, next: Run): boolean {
  return turns[run.turn]?.role === turns[next.turn]?.role;
}

/** "One one one one, have you got that, one one one one": a short remark without a label of its own. */
function joinsWithinTurn(reading: TranscriptReading, run: Run, next: Run, label: GoverningLabel | null): boolean {
  if (!label || !dictated.has(label.kind)) return false;
  const between = reading.tokens.slice(run.last + 1, next.first);
  const words = between.filter(({ kind, folded }) => kind === "word" && !isPause(folded));
  const hasLabel = (reading.labelBefore[next.first] ?? -1) !== (reading.labelBefore[run.last + 1] ?? -1);
  return between.length < 30 && words.length <= mostWordsBetween && !hasLabel;
}

/** A piece at the end of one turn and the next at the start of a later one, with nothing but "go on" between. */
function joinsAcross(reading: TranscriptReading, run: Run, next: Run, { label }: Joining): boolean {
  const end = reading.turnStarts[run.turn + 1] ?? 0;
  const start = reading.turnStarts[next.turn] ?? 0;
  const dictating = label !== null && dictated.has(label.kind);
  const slack = dictating ? mostWordsBetween : 1;
  if (
    wordsIn(reading.tokens, run.last + 1, end) > slack ||
    wordsIn(reading.tokens, start, next.first) > Math.min(slack, mostWordsBefore)
  )
    return false;
  if (!dictating && wordsIn(reading.tokens, next.last + 1, reading.turnStarts[next.turn + 1] ?? 0) > 2) return false;
  for (let turn = run.turn + 1; turn < next.turn; turn += 1) {
    const size = (reading.turnStarts[turn + 1] ?? 0) - (reading.turnStarts[turn] ?? 0);
    if (size > longestTurnBetween * 2) return false;
  }
  return labelsAgree(reading, { first: run.last + 1, end: next.first }, label);
}

/** Whether nothing else was asked for in between. */
function labelsAgree(
  reading: TranscriptReading,
  { first, end }: { first: number; end: number },
  label: GoverningLabel | null,
): boolean {
  const from = (reading.labelBefore[first] ?? -1) + 1;
  const to = reading.labelBefore[end] ?? -1;
  return reading.labels.slice(from, Math.min(to + 1, from + 20)).every(({ kind }) => agrees(kind, label));
}

const isOther = (kind: LabelKind) => kind === "other" || kind === "brief_other";

const cardParts = new Set<LabelKind>(["last_four", "cvv"]);

function agrees(kind: LabelKind, label: GoverningLabel | null): boolean {
  if (kind === "continue" || kind === "code") return true;
  if (label === null) return false;
  if (kind === label.kind || (isOther(kind) && isOther(label.kind))) return true;
  if (kind === "account" && label.kind === "bank_account") return true;
  // "And the last four?" of a number that is being dictated.
  return kind === "last_four" && !cardParts.has(label.kind);
}

function wordsIn(tokens: readonly Token[], from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to && words <= 2 * mostWordsBetween; at += 1) {
    const token = tokens[at];
    if (token && token.kind !== "mark" && !isPause(token.folded)) words += 1;
  }
  return words;
}

const isPause = (folded: string) => fillers.has(folded) || correctionWords.has(folded);
