import type { Finding } from "../match.ts";
import type { Chain } from "../reading/chain.ts";
import { chainSpans, createNearness, isLabelled, isPlain, labelReason } from "../reading/chain-spans.ts";
import type { DateStretch } from "../reading/dates.ts";
import { governingLabel } from "../reading/governing-label.ts";
import type { Label } from "../reading/label.ts";
import type { LabelKind } from "../reading/labels/label-kinds.ts";
import { readingsOf } from "../reading/readings.ts";
import type { Run } from "../reading/runs.ts";
import { spanOf, type TranscriptReading } from "../reading/transcript-reading.ts";
import { isCardNumber } from "./card-numbers.ts";
import { findJoinedCards } from "./joined-cards.ts";

const fewestNamed = 8;
const fewestNamedAfterwards = 5;
const fewestAsked = 4;
const longestRest = 11;
const saysNumber =
  /\b(?:number|numbers|digit|digits|nummer|numero|numeros|digitos|ziffern|kartennummer|kreditkartennummer|numeracion)\b/;
const cardLabels = new Set<LabelKind>(["card", "cvv"]);
const cardWord = /kart|tarjeta|card/;

/** Card numbers, their expiry and their security code, in the numbers of a transcript. */
export function findPayment(
  reading: TranscriptReading,
  chains: readonly Chain[],
  dates: readonly DateStretch[],
): Finding[] {
  const nearCard = createNearness(reading, cardLabels, 5);
  const cards = chains.flatMap((chain) => findCard(reading, chain));
  const cardTurns = new Set(cards.flatMap(({ spans }) => spans.map(({ turn }) => turn)));
  const isNearCard = (turn: number) => nearCard(turn) || [0, 1, 2, 3, 4].some((away) => cardTurns.has(turn - away));
  return [
    ...cards,
    ...findJoinedCards(reading, chains),
    ...chains.flatMap((chain) => findSecurityCode(reading, chain, isNearCard)),
    ...chains.flatMap((chain) => findNumericExpiry(reading, chain, isNearCard)),
    ...dates.flatMap((date) => findSpokenExpiry(reading, date, isNearCard)),
  ];
}

function findCard(reading: TranscriptReading, chain: Chain): Finding[] {
  if (chain.chars.length < fewestAsked) return [];
  const looksOther = isLabelled(chain, "other");
  const checked = readingsOf(chain.runs.flatMap(({ atoms }) => atoms)).find(isCardNumber);
  if (checked !== undefined && !looksOther)
    return [card(chainSpans(reading, chain), "checksum", isLabelled(chain, "iban") ? 0.9 : 0.99, checked)];
  if (isNamedCard(reading, chain)) {
    const confidence = chain.chars.length >= 12 ? 0.95 : 0.75;
    return [card(chainSpans(reading, chain), labelReason(chain), confidence, chain.chars)];
  }
  if (chain.chars.length < 13 || isLabelled(chain, "iban")) return [];
  const part = cardWithin(reading, chain, looksOther);
  if (part) return [part];
  return !looksOther && correctedCard(chain) ? [card(chainSpans(reading, chain), "checksum", 0.9, chain.chars)] : [];
}

const card = (spans: Finding["spans"], reason: Finding["reason"], confidence: number, value: string): Finding => ({
  kind: "card_number",
  spans,
  reason,
  confidence,
  value,
});

/** A number that is called a card's, also when it is incomplete or a digit was misheard. */
function isNamedCard(reading: TranscriptReading, chain: Chain): boolean {
  const { label, chars } = chain;
  if (!label || !isPlain(chain)) return false;
  if (label.kind === "last_four") return chars.length >= 12;
  if (label.kind !== "card" || chars.length > 24) return false;
  if (chars.length >= (label.place === "afterwards" ? fewestNamedAfterwards : fewestNamed)) return true;
  const from = Math.max(reading.turnStarts[label.turn] ?? 0, label.first - 5);
  const words = reading.tokens.slice(from, label.last + 1).map(({ folded }) => folded);
  return saysNumber.test(words.join(" "));
}

/**
 * A card number among other digits, beginning and ending where the speaker paused. Digits that follow it at once are taken
 * to belong to it: people read expiry and security code without a word between.
 */
function cardWithin(reading: TranscriptReading, chain: Chain, looksOther: boolean): Finding | null {
  const pieces = chain.runs.flatMap((run) =>
    run.groups.map((from, at) => pieceOf(run, from, run.groups[at + 1] ?? run.atoms.length)),
  );
  for (let from = looksOther ? 1 : 0; from < pieces.length; from += 1) {
    if (looksOther && !followsMark(reading, pieces[from])) continue;
    let digits = "";
    for (let to = from; to < pieces.length && digits.length < 19; to += 1) {
      digits += pieces[to]?.chars ?? "";
      if (!isCardNumber(digits)) continue;
      const rest = pieces.slice(to + 1);
      const belongs = rest.reduce((sum, { chars }) => sum + chars.length, 0) <= longestRest;
      const covered = belongs ? pieces.slice(from) : pieces.slice(from, to + 1);
      return card(spansOf(reading, covered), "checksum", 0.95, digits);
    }
  }
  return null;
}

interface Piece {
  turn: number;
  first: number;
  last: number;
  chars: string;
}

function pieceOf(run: Run, from: number, to: number): Piece {
  const atoms = run.atoms.slice(from, to);
  return {
    turn: run.turn,
    first: atoms[0]?.first ?? run.first,
    last: atoms.at(-1)?.last ?? run.last,
    chars: atoms.map(({ chars }) => chars).join(""),
  };
}

function followsMark({ tokens }: TranscriptReading, piece: Piece | undefined): boolean {
  return piece !== undefined && /^[.,;!?]$/.test(tokens[piece.first - 1]?.text ?? "");
}

/** One span a turn, from its first piece to its last. */
function spansOf(reading: TranscriptReading, pieces: readonly Piece[]): Finding["spans"] {
  return [...Map.groupBy(pieces, ({ turn }) => turn).values()].map((inTurn) =>
    spanOf(reading, inTurn[0]?.first ?? 0, inTurn.at(-1)?.last ?? 0),
  );
}

/** "Four one one one, no sorry, four two…": whether it is a card number without some of what was taken back. */
function correctedCard({ runs }: Chain): boolean {
  const atoms = runs.flatMap((run) => run.atoms);
  let offset = 0;
  for (const run of runs) {
    for (const correction of run.corrections.slice(0, 4)) {
      for (let dropped = 1; dropped <= Math.min(8, correction); dropped += 1) {
        const kept = atoms.toSpliced(offset + correction - dropped, dropped);
        if (kept.length <= 40 && isCardNumber(kept.map(({ chars }) => chars).join(""))) return true;
      }
    }
    offset += run.atoms.length;
  }
  return false;
}

function findSecurityCode(reading: TranscriptReading, chain: Chain, isNearCard: (turn: number) => boolean): Finding[] {
  const [run] = chain.runs;
  if (!run || !isPlain(chain)) return [];
  const named = isLabelled(chain, "cvv") || (isLabelled(chain, "code") && isNearCard(run.turn) && !asksForMore(chain));
  if (!named || !hasCodeLength(chain, run)) return [];
  const confidence = isLabelled(chain, "cvv") ? 0.95 : 0.7;
  return [
    { kind: "cvv", spans: chainSpans(reading, chain), reason: labelReason(chain), confidence, value: chain.chars },
  ];
}

/** "The number" alone is not enough: a code has to be what was asked for, or three digits. */
const asksForMore = (chain: Chain) => chain.chars.length !== 3;

/** Three or four digits, said once or twice, or with a correction. */
function hasCodeLength({ chars }: Chain, { corrections }: Run): boolean {
  if (chars.length === 3 || chars.length === 4) return true;
  if (corrections.length > 0 && chars.length <= 9) return true;
  const half = chars.length / 2;
  return (half === 3 || half === 4) && chars.slice(0, half) === chars.slice(half);
}

function findNumericExpiry(reading: TranscriptReading, chain: Chain, isNearCard: (turn: number) => boolean): Finding[] {
  const [run] = chain.runs;
  if (!run || !isLabelled(chain, "expiry") || run.measured || run.shape === "time") return [];
  if (chain.chars.length < 3 || chain.chars.length > 11 || !chain.label) return [];
  if (!isOfCard(reading, chain.label, isNearCard)) return [];
  return [
    {
      kind: "card_expiry",
      spans: chainSpans(reading, chain),
      reason: labelReason(chain),
      confidence: 0.85,
      value: chain.chars,
    },
  ];
}

function findSpokenExpiry(
  reading: TranscriptReading,
  date: DateStretch,
  isNearCard: (turn: number) => boolean,
): Finding[] {
  const label = governingLabel(reading, date, 0);
  if (label?.kind !== "expiry" || !isOfCard(reading, label, isNearCard)) return [];
  const reason = label.place === "asked" ? "asked" : "named";
  return [{ kind: "card_expiry", spans: [spanOf(reading, date.first, date.last)], reason, confidence: 0.85 }];
}

/** An expiry of a card: near talk of one, and not when the nearest thing named before is a passport or a booking. */
function isOfCard(reading: TranscriptReading, label: Label, isNearCard: (turn: number) => boolean): boolean {
  const words = reading.tokens.slice(label.first, label.last + 1);
  if (words.some(({ folded }) => cardWord.test(folded))) return true;
  if (!isNearCard(label.turn)) return false;
  const before = reading.labels[reading.labelBefore[label.first] ?? -1];
  if (!before || before.turn !== label.turn) return true;
  return (
    cardLabels.has(before.kind) || before.kind === "expiry" || before.kind === "code" || before.kind === "last_four"
  );
}
