import type { Finding } from "../match.ts";
import type { Chain } from "../reading/chain.ts";
import { isLabelled, labelReason } from "../reading/chain-spans.ts";
import type { DateStretch } from "../reading/dates.ts";
import { governingLabel } from "../reading/governing-label.ts";
import { spanOf, type TranscriptReading } from "../reading/transcript-reading.ts";

/** Dates of birth: a date with the name of a month, or in numbers, that is called one. */
export function findBirthDates(
  reading: TranscriptReading,
  chains: readonly Chain[],
  dates: readonly DateStretch[],
): Finding[] {
  const numeric = chains.flatMap((chain): Finding[] => {
    const [run] = chain.runs;
    if (!run || run.measured || run.shape === "time" || !isLabelled(chain, "date_of_birth")) return [];
    if (chain.chars.length < (chain.label?.place === "asked" ? 4 : 5) || chain.chars.length > 10) return [];
    return [birthDate(spanOf(reading, run.first, run.last), labelReason(chain))];
  });
  const named = dates.flatMap((date): Finding[] => {
    const label = governingLabel(reading, date, 0);
    const after = label === null || label.kind !== "date_of_birth" ? bornAfter(reading, date) : false;
    if (label?.kind !== "date_of_birth" && !after) return [];
    return [birthDate(spanOf(reading, date.first, date.last), label?.place === "asked" ? "asked" : "named")];
  });
  return [...named, ...numeric];
}

const birthDate = (span: Finding["spans"][number], reason: Finding["reason"]): Finding => ({
  kind: "date_of_birth",
  spans: [span],
  confidence: 0.9,
  reason,
});

/** "Am 19. Juli 1975 geboren": German says it at the end. */
function bornAfter(reading: TranscriptReading, { last, turn }: DateStretch): boolean {
  for (let at = last + 1; at <= last + 4; at += 1) {
    if (reading.tokens[at]?.turn !== turn) return false;
    if (/^(?:geboren|born)$/.test(reading.tokens[at]?.folded ?? "")) return true;
  }
  return false;
}
