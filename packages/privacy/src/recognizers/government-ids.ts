import validator from "validator";
import type { Finding, MatchKind } from "../match.ts";
import type { Chain } from "../reading/chain.ts";
import { chainSpans, digitCount, isLabelled, isPlain, labelReason } from "../reading/chain-spans.ts";
import type { LabelKind } from "../reading/labels/label-kinds.ts";
import { spanOf, type TranscriptReading } from "../reading/transcript-reading.ts";
import { namedLetter } from "../text/spoken-letters.ts";
import type { Span } from "../turns.ts";

/** What a number that is called by a label has to look like: its length in characters and its fewest digits. */
const named: Partial<Record<LabelKind, { kind: MatchKind; shortest: number; longest: number; digits: number }>> = {
  ssn: { kind: "social_security_number", shortest: 4, longest: 15, digits: 4 },
  passport: { kind: "passport_number", shortest: 6, longest: 12, digits: 4 },
  national_id: { kind: "national_id", shortest: 5, longest: 20, digits: 4 },
  tax_id: { kind: "tax_id", shortest: 8, longest: 14, digits: 6 },
  licence: { kind: "driving_licence", shortest: 5, longest: 18, digits: 4 },
};
// Britain's National Insurance number, without the prefixes that are not given out (HMRC, NIM39110).
const insuranceNumber = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]$/;
// Mexico's CURP: name, date of birth, sex, state, consonants, check digit.
const curp = /^[A-Z]{4}[0-9]{6}[HM][A-Z]{5}[A-Z0-9][0-9]$/;

/** Social security, passport, national identity, tax and driving licence numbers. */
export function findGovernmentIds(
  reading: TranscriptReading,
  digits: readonly Chain[],
  codes: readonly Chain[],
): Finding[] {
  return [
    ...codes.flatMap((chain) => [...findNamed(reading, chain), ...findByForm(reading, chain)]),
    ...digits.flatMap((chain) => [...findNamed(reading, chain), ...findDashed(reading, chain)]),
  ];
}

function findNamed(reading: TranscriptReading, chain: Chain): Finding[] {
  const form = chain.label && named[chain.label.kind];
  if (!form || !isPlain(chain)) return [];
  const spans = chainSpans(reading, chain);
  const length = chain.chars.length;
  if (length < form.shortest || length > form.longest || digitCount(chain) < form.digits) return [];
  const letter = form.kind === "national_id" ? letterAfter(reading, chain) : null;
  return [
    {
      kind: form.kind,
      spans: letter ? [...spans.slice(0, -1), letter.span] : spans,
      value: chain.chars + (letter?.char ?? ""),
      confidence: 0.9,
      reason: labelReason(chain),
    },
  ];
}

/** The check letter of a Spanish number that ends with its spoken name: "… ocho de". */
function letterAfter(reading: TranscriptReading, { runs, chars }: Chain): { span: Span; char: string } | null {
  const run = runs.at(-1);
  const next = run && reading.tokens[run.last + 1];
  if (!run || next?.turn !== run.turn || !/^[XYZ]?[0-9]{7,8}$/.test(chars)) return null;
  const char = namedLetter(next.folded);
  return char && validator.isIdentityCard(chars + char, "ES")
    ? { span: spanOf(reading, run.first, run.last + 1), char }
    : null;
}

/** Numbers that are known without a word: their form, or their check letter, leaves little else. */
function findByForm(reading: TranscriptReading, chain: Chain): Finding[] {
  if (isLabelled(chain, "other", "brief_other", "weak_other")) return [];
  const spans = chainSpans(reading, chain);
  const checked = /^(?:[0-9]{8}|[XYZ][0-9]{7})[A-Z]$/.test(chain.chars) && validator.isIdentityCard(chain.chars, "ES");
  if (checked) return [{ kind: "national_id", spans, value: chain.chars, confidence: 0.95, reason: "checksum" }];
  const formed = insuranceNumber.test(chain.chars) || curp.test(chain.chars);
  return formed ? [{ kind: "national_id", spans, value: chain.chars, confidence: 0.8, reason: "format" }] : [];
}

/** "219-09-9999", as US social security numbers are written. */
function findDashed(reading: TranscriptReading, chain: Chain): Finding[] {
  const [span] = chainSpans(reading, chain);
  if (!span || chain.runs.length > 1 || isLabelled(chain, "other", "brief_other")) return [];
  const text = reading.turns[span.turn]?.text.slice(span.start, span.end) ?? "";
  if (!/^(?!000|666)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4}$/.test(text)) return [];
  return [{ kind: "social_security_number", spans: [span], value: chain.chars, confidence: 0.8, reason: "format" }];
}
