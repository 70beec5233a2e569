import type { Finding } from "../match.ts";
import { governingLabel } from "../reading/governing-label.ts";
import { readingsOf } from "../reading/readings.ts";
import type { Run } from "../reading/runs.ts";
import { spanOf, type TranscriptReading } from "../reading/transcript-reading.ts";
import type { Span } from "../turns.ts";

const repeatedKinds = new Set<Finding["kind"]>([
  ...([
    "card_number",
    "cvv",
    "iban",
    "account_number",
    "routing_number",
    "social_security_number",
    "passport_number",
  ] as const),
  ...([
    "national_id",
    "tax_id",
    "driving_licence",
    "phone_number",
    "pin",
    "one_time_code",
    "password",
    "security_answer",
    "card_expiry",
  ] as const),
]);
const turnsBack = 2;
const turnsAhead = 12;
const mostRuns = 48;
const shortestPiece = 4;
const sharedStart = 8;
const shortestNextTo = 2;
const mostTokens = 700;

/** Where digits or words that were recognized are said again: the agent reads back, the caller repeats. */
export function findRepetitions(reading: TranscriptReading, findings: readonly Finding[]): Finding[] {
  const firstRuns = firstRunsOfTurns(reading);
  return findings.flatMap((finding) => {
    if (!finding.value || !repeatedKinds.has(finding.kind)) return [];
    const digits = finding.value.replace(/[^0-9]/g, "");
    const numeric = digits.length >= 3 ? repeatedDigits(reading, finding, digits, firstRuns) : [];
    const words =
      finding.kind === "password" || finding.kind === "security_answer" ? repeatedWords(reading, finding) : [];
    return [...numeric, ...words].map((span): Finding => {
      return { kind: finding.kind, spans: [span], confidence: finding.confidence * 0.9, reason: "repeats" };
    });
  });
}

/** For each turn, the index of its first run of digits, or of the next turn that has one. */
function firstRunsOfTurns({ turns, digitRuns }: TranscriptReading): Int32Array {
  const first = new Int32Array(turns.length + 1).fill(digitRuns.length);
  for (const { turn, index } of digitRuns.toReversed()) first[turn] = index;
  for (let turn = turns.length - 1; turn >= 0; turn -= 1) {
    first[turn] = Math.min(first[turn] ?? 0, first[turn + 1] ?? digitRuns.length);
  }
  return first;
}

function repeatedDigits(reading: TranscriptReading, finding: Finding, digits: string, firstRuns: Int32Array): Span[] {
  const from = finding.spans[0]?.turn ?? 0;
  const to = finding.spans.at(-1)?.turn ?? from;
  const start = firstRuns[Math.max(0, from - turnsBack)] ?? 0;
  const spans: Span[] = [];
  for (let at = start; at < start + mostRuns; at += 1) {
    const run = reading.digitRuns[at];
    if (!run || run.turn > to + turnsAhead) break;
    if (run.measured || run.shape === "time" || run.shape === "decimal") continue;
    const span = spanOf(reading, run.first, run.last);
    if (finding.spans.some((own) => overlaps(own, span)) || !repeats(finding, run, digits, { from, to })) continue;
    if (isOwn(reading, run)) continue;
    spans.push(span);
  }
  return spans;
}

/** A whole value again, or a piece of a long one, in whatever way the run can be read. */
function repeats(finding: Finding, run: Run, digits: string, range: { from: number; to: number }): boolean {
  // What is said while a card is dictated, and is nothing else, is about the card: the agent may have misheard.
  const amid = finding.kind === "card_number" && run.turn > range.from && run.turn < range.to;
  if (amid && run.chars.length >= shortestPiece) return true;
  return readingsOf(run.atoms).some((said) =>
    repeatsDigits(finding, said, digits, run.turn > range.from && run.turn <= range.to + 1),
  );
}

/** Of two digits at least where they were just dictated. */
function repeatsDigits({ kind }: Finding, said: string, digits: string, nextTo: boolean): boolean {
  if (said === digits || (digits.length >= 6 && said.includes(digits))) return true;
  if (digits.length < 8 || kind === "card_expiry") return false;
  // The same number with another ending: one of both was misheard.
  if (said.length >= 12 && said.slice(0, sharedStart) === digits.slice(0, sharedStart)) return true;
  return said.length >= (nextTo ? shortestNextTo : shortestPiece) && digits.includes(said);
}

/** Not when words around it say that it is something else, or only how a card ends. */
function isOwn(reading: TranscriptReading, run: Run): boolean {
  const label = governingLabel(reading, run, reading.turnStarts[run.turn] ?? 0);
  if (label?.place === "asked") return false;
  return (
    label?.kind === "other" || label?.kind === "brief_other" || (label?.kind === "last_four" && run.chars.length <= 4)
  );
}

function repeatedWords(reading: TranscriptReading, finding: Finding): Span[] {
  const words = finding.value?.split(" ") ?? [];
  const [head] = words;
  if (!head || (words.length === 1 && head.length < 4)) return [];
  const own = finding.spans[0];
  const from = reading.turnStarts[Math.max(0, (own?.turn ?? 0) - turnsBack)] ?? 0;
  const until =
    reading.turnStarts[Math.min(reading.turns.length, (own?.turn ?? 0) + turnsAhead)] ?? reading.tokens.length;
  const spans: Span[] = [];
  for (let at = from; at < Math.min(until, from + mostTokens); at += 1) {
    if (
      reading.tokens[at]?.folded !== head ||
      !words.every((word, index) => reading.tokens[at + index]?.folded === word)
    )
      continue;
    const span = spanOf(reading, at, at + words.length - 1);
    if (own && !overlaps(own, span)) spans.push(span);
  }
  return spans;
}

function overlaps(one: Span, other: Span): boolean {
  return one.turn === other.turn && one.start < other.end && other.start < one.end;
}
