import { hasCardForm } from "../recognizers/card-numbers.ts";
import type { Chain } from "./chain.ts";
import { isPlain } from "./chain-spans.ts";
import type { LabelKind } from "./labels/label-kinds.ts";
import type { TranscriptReading } from "./transcript-reading.ts";
import { wordsBesides } from "./words-besides.ts";

const mostChainsBack = 6;
const mostTurnsBetween = 5;
const mostWords = 6;
const fewestDigits = 2;

/** What a whole number of a kind looks like, so that it is known when all of its pieces are there. */
const wholes: Partial<Record<LabelKind, (chars: string) => boolean>> = {
  card: hasCardForm,
  last_four: hasCardForm,
  ssn: (chars) => /^[0-9]{9}$/.test(chars),
  routing: (chars) => /^[0-9]{9}$/.test(chars),
  iban: (chars) => /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(chars),
};

/**
 * Gives a number that is named only at its last pieces ("and the last four of the card?") the unnamed ones that the same
 * speaker said before, when they make it whole: its length, and a card's beginning.
 */
export function withEarlierPieces(reading: TranscriptReading, chains: readonly Chain[]): Chain[] {
  const taken = new Set<Chain>();
  const joined = chains.map((chain, index) => {
    const earlier = earlierPieces(reading, chains, index);
    for (const one of earlier) taken.add(one);
    if (earlier.length === 0) return chain;
    const all = [...earlier, chain];
    const label = chain.label?.kind === "last_four" ? { ...chain.label, kind: "card" as const } : chain.label;
    return { runs: all.flatMap(({ runs }) => runs), chars: all.map(({ chars }) => chars).join(""), label };
  });
  return joined.filter((_, index) => !taken.has(chains[index] as Chain));
}

function earlierPieces(reading: TranscriptReading, chains: readonly Chain[], index: number): Chain[] {
  const last = chains[index];
  const isWhole = last?.label && last.label.place !== "after" ? wholes[last.label.kind] : undefined;
  if (!last || !isWhole || !isPlain(last) || isWhole(last.chars)) return [];
  const speaker = speakerOf(reading, last);
  const earlier: Chain[] = [];
  let { chars } = last;
  let turn = last.runs[0]?.turn ?? 0;
  for (let at = index - 1; at >= Math.max(0, index - mostChainsBack); at -= 1) {
    const piece = chains[at];
    const end = piece?.runs.at(-1)?.turn ?? 0;
    if (!piece || turn - end > mostTurnsBetween) break;
    if (speakerOf(reading, piece) !== speaker) continue;
    if (end === turn || !isUnnamedPiece(reading, piece)) break;
    earlier.unshift(piece);
    chars = piece.chars + chars;
    turn = piece.runs[0]?.turn ?? 0;
    if (isWhole(chars)) return earlier;
  }
  return [];
}

const speakerOf = ({ turns }: TranscriptReading, { runs }: Chain) => turns[runs[0]?.turn ?? 0]?.role;

function isUnnamedPiece(reading: TranscriptReading, piece: Chain): boolean {
  const unnamed = piece.label === null || piece.label.kind === "code" || piece.label.kind === "continue";
  if (!unnamed || !isPlain(piece) || piece.chars.length < fewestDigits) return false;
  return piece.runs.every((run) => wordsBesides(reading, run) <= mostWords);
}
