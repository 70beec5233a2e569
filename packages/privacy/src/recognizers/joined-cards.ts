import type { Finding } from "../match.ts";
import type { Chain } from "../reading/chain.ts";
import { chainSpans, createNearness, isPlain } from "../reading/chain-spans.ts";
import type { LabelKind } from "../reading/labels/label-kinds.ts";
import { readingsOf } from "../reading/readings.ts";
import type { TranscriptReading } from "../reading/transcript-reading.ts";
import { wordsBesides } from "../reading/words-besides.ts";
import { isCardNumber } from "./card-numbers.ts";

const fewestDigits = 2;
/** Of the digits as they are read first: taken apart, "forty one" is longer. */
const fewestOfCard = 9;
const longestCard = 19;
const mostPieces = 8;
const mostTurnsBetween = 6;
const mostWords = 8;
const nearTurns = 6;
/** What a piece of a card number may be called; pieces of anything else are left out. */
const possible = new Set<LabelKind>(["card", "cvv", "last_four", "code", "continue", "account", "weak_other"]);

/**
 * Card numbers whose pieces lie in several turns with anything between them, of one speaker or begun by one and ended by the
 * other ("I have 4539 1488, what comes then?"): known by their beginning, their length and the Luhn digit.
 */
export function findJoinedCards(reading: TranscriptReading, chains: readonly Chain[]): Finding[] {
  const pieces = chains.filter(isPossiblePiece);
  const nearCard = createNearness(reading, new Set<LabelKind>(["card", "cvv"]), nearTurns);
  const isLikely = (piece: Chain) =>
    piece.runs.every((run) => nearCard(run.turn) || wordsBesides(reading, run) <= mostWords);
  return pieces.flatMap((first, index) => {
    if (!/^[2-6]/.test(first.chars)) return [];
    const own = joinFrom(pieces, index, (piece) => speakerOf(reading, piece) === speakerOf(reading, first));
    const joined = own ?? joinFrom(pieces, index, () => true);
    if (!joined?.pieces.every(isLikely)) return [];
    const spans = joined.pieces.flatMap((piece) => chainSpans(reading, piece));
    return [
      { kind: "card_number" as const, spans, reason: "checksum" as const, confidence: 0.9, value: joined.digits },
    ];
  });
}

function isPossiblePiece(chain: Chain): boolean {
  if (!isPlain(chain) || chain.chars.length < fewestDigits || chain.chars.length >= longestCard) return false;
  return chain.label === null || chain.label.isVague || possible.has(chain.label.kind);
}

const speakerOf = ({ turns }: TranscriptReading, piece: Chain | undefined) => turns[piece?.runs[0]?.turn ?? 0]?.role;

/** The pieces from one on that are a card number together, or null. */
function joinFrom(
  pieces: readonly Chain[],
  from: number,
  isOwn: (piece: Chain) => boolean,
): { pieces: Chain[]; digits: string } | null {
  const joined: Chain[] = [];
  let length = 0;
  let turn = pieces[from]?.runs[0]?.turn ?? 0;
  for (let at = from; at < from + mostPieces; at += 1) {
    const piece = pieces[at];
    if (!piece || (piece.runs[0]?.turn ?? 0) - turn > mostTurnsBetween) return null;
    if (!isOwn(piece)) continue;
    joined.push(piece);
    turn = piece.runs.at(-1)?.turn ?? turn;
    length += piece.chars.length;
    if (length > 2 * longestCard) return null;
    if (length < fewestOfCard || joined.length < 2) continue;
    const atoms = joined.flatMap(({ runs }) => runs.flatMap((run) => run.atoms));
    const digits = readingsOf(atoms).find(isCardNumber);
    if (digits !== undefined) return { pieces: joined, digits };
  }
  return null;
}
