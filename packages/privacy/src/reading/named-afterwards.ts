import { wordSet } from "../text/phrases.ts";
import { firstFrom } from "./first-from.ts";
import type { Label, Stretch } from "./label.ts";
import type { TranscriptReading } from "./transcript-reading.ts";

const farthestTurns = 3;
const fewestDigits = 3;
const denials = wordSet("no nope nah not nein nicht ne");

/**
 * What a number is said to have been, in the rest of its turn or in one of the next: "my number is four one one one" – "Is
 * that the card number?" – "Yes." Not when it is denied, nor when another number was said in between.
 */
export function namedAfterwards(reading: TranscriptReading, stretch: Stretch): Label | null {
  if (isShort(reading, stretch)) return null;
  const next = numberAfter(reading, stretch);
  const here = firstFrom(reading.namings.get(stretch.turn) ?? [], stretch.last + 1);
  if (here) return next === null || next.first > here.first ? here : null;
  if (next) return null;
  const speaker = reading.turns[stretch.turn]?.role;
  for (let turn = stretch.turn + 1; turn <= stretch.turn + farthestTurns; turn += 1) {
    const bySame = reading.turns[turn]?.role === speaker;
    const [naming] = reading.namings.get(turn) ?? [];
    if (naming && !(bySame ? hasOwnNumber(reading, naming) : isDenied(reading, turn))) return naming;
    if (bySame && reading.turnsWithNumber.has(turn)) return null;
  }
  return null;
}

/** "Four adults, two kids": counts are no numbers that somebody names. */
function isShort({ digitRuns }: TranscriptReading, { first }: Stretch): boolean {
  const run = firstFrom(digitRuns, first);
  return run?.first === first && run.chars.length < fewestDigits;
}

function numberAfter({ digitRuns }: TranscriptReading, { turn, last }: Stretch): Stretch | null {
  const run = firstFrom(digitRuns, last + 1);
  return run?.turn === turn && run.chars.length >= fewestDigits ? run : null;
}

/** "The PIN is 4471, that's my PIN": the same speaker's name for a number of the same turn. */
function hasOwnNumber({ digitRuns, turnStarts }: TranscriptReading, naming: Label): boolean {
  const run = firstFrom(digitRuns, turnStarts[naming.turn] ?? 0);
  return run !== undefined && run.last < naming.first && run.chars.length >= fewestDigits;
}

/** Whether the turn after a question says no. */
export function isDenied({ tokens, turnStarts }: TranscriptReading, asked: number): boolean {
  const first = tokens[turnStarts[asked + 1] ?? 0];
  return first !== undefined && first.turn === asked + 1 && denials.has(first.folded);
}
