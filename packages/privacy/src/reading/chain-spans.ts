import type { Span } from "../turns.ts";
import type { Chain } from "./chain.ts";
import type { LabelKind } from "./labels/label-kinds.ts";
import type { Run } from "./runs.ts";
import { spanOf, type TranscriptReading } from "./transcript-reading.ts";

/** Where a number stands, one span for each of its pieces. */
export function chainSpans(reading: TranscriptReading, chain: Chain): Span[] {
  return chain.runs.map(({ first, last }) => spanOf(reading, first, last));
}

/** Whether a chain may be an identifier: no amount, no date, no time. */
export function isPlain(chain: Chain): boolean {
  return chain.runs.every(({ measured, shape }: Run) => !measured && shape === "plain");
}

/** Whether the words around a chain say that it is one of some kinds. */
export function isLabelled(chain: Chain, ...kinds: readonly LabelKind[]): boolean {
  return chain.label !== null && kinds.includes(chain.label.kind);
}

/** The reason that goes with a chain's label. */
export function labelReason(chain: Chain): "asked" | "named" {
  return chain.label?.place === "asked" ? "asked" : "named";
}

/** How many of a chain's characters are digits. */
export function digitCount({ chars }: Chain): number {
  return chars.replace(/[^0-9]/g, "").length;
}

/** Whether a label of some kinds stands within so many turns of a turn. */
export function createNearness(reading: TranscriptReading, kinds: ReadonlySet<LabelKind>, turnsAway: number) {
  const near = new Set<number>();
  for (const { kind, turn } of reading.labels) {
    if (!kinds.has(kind)) continue;
    for (let away = -turnsAway; away <= turnsAway; away += 1) near.add(turn + away);
  }
  return (turn: number) => near.has(turn);
}
