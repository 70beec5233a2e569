import type { PrivacyMatch } from "./match.ts";
import type { Span } from "./turns.ts";

/** What wins where two matches claim the same words, after custom rules: the more dangerous when both are likely. */
const order: readonly string[] = [
  ...["payment", "credentials", "bank", "government_id", "contact", "date_of_birth", "location"],
  ...["biometric", "children", "health", "religion_or_politics"],
];

/**
 * Leaves of overlapping matches the surer one; of equally sure ones the more dangerous, then the longer. A match in several
 * places keeps those that are free. The result stands in the order of the text.
 */
export function resolveOverlaps(matches: readonly PrivacyMatch[]): PrivacyMatch[] {
  const ranked = matches.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      order.indexOf(one.category) - order.indexOf(other.category) ||
      length(other) - length(one),
  );
  const taken = new Map<number, TakenSpans>();
  const kept: PrivacyMatch[] = [];
  for (const match of ranked) {
    const spans = match.spans.filter((span) => span.end > span.start && takenIn(taken, span.turn).take(span));
    if (spans.length > 0) kept.push({ ...match, spans });
  }
  return kept.toSorted((one, other) => compare(one.spans[0], other.spans[0]));
}

/** Custom rules first, then by confidence in steps, so that nearly equal ones are told apart by what they are. */
function rank({ rule, confidence }: PrivacyMatch): number {
  return rule === null ? -Math.round(confidence * 20) : Number.NEGATIVE_INFINITY;
}

function length({ spans }: PrivacyMatch): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function compare(one: Span | undefined, other: Span | undefined): number {
  return (one?.turn ?? 0) - (other?.turn ?? 0) || (one?.start ?? 0) - (other?.start ?? 0);
}

function takenIn(taken: Map<number, TakenSpans>, turn: number): TakenSpans {
  const known = taken.get(turn) ?? new TakenSpans();
  taken.set(turn, known);
  return known;
}

const blockSize = 64;

/** The spans that are taken in one turn, by blocks of units, so that a look costs the same in a long text. */
class TakenSpans {
  readonly #blocks = new Map<number, Span[]>();

  /** Takes a span, or refuses it when any part of it is taken. */
  take(span: Span): boolean {
    const from = Math.floor(span.start / blockSize);
    const to = Math.floor((span.end - 1) / blockSize);
    for (let block = from; block <= to; block += 1) {
      const overlapping = this.#blocks.get(block)?.some(({ start, end }) => start < span.end && span.start < end);
      if (overlapping) return false;
    }
    for (let block = from; block <= to; block += 1) this.#blocks.set(block, [...(this.#blocks.get(block) ?? []), span]);
    return true;
  }
}
