import { type Finding, kindCategories, type PrivacyMatch } from "./match.ts";
import { joinRuns } from "./reading/chains.ts";
import { findDates } from "./reading/dates.ts";
import { readTurns, type TranscriptReading } from "./reading/transcript-reading.ts";
import { findBank } from "./recognizers/bank.ts";
import { findBirthDates } from "./recognizers/birth-dates.ts";
import { findChildren } from "./recognizers/children.ts";
import { findCredentials } from "./recognizers/credentials.ts";
import { findEmailAddresses } from "./recognizers/email-addresses.ts";
import { findGovernmentIds } from "./recognizers/government-ids.ts";
import { findLexical } from "./recognizers/lexical.ts";
import { findLocations } from "./recognizers/locations.ts";
import { findPayment } from "./recognizers/payment.ts";
import { findPhoneNumbers } from "./recognizers/phone-numbers.ts";
import { findRepetitions } from "./recognizers/repetitions.ts";
import type { PrivacyTurn } from "./turns.ts";

/** What the recognizers find in a transcript, overlaps included. Placeholders are opaque to them. */
export function recognize(turns: readonly PrivacyTurn[], placeholders: ReadonlySet<string>): PrivacyMatch[] {
  const findings = findAll(readTurns(turns, placeholders));
  return findings.map(({ kind, spans, confidence, reason }) => ({
    category: kindCategories[kind],
    kind,
    spans,
    confidence,
    reason,
    rule: null,
  }));
}

function findAll(reading: TranscriptReading): Finding[] {
  const digits = joinRuns(reading, reading.digitRuns);
  const codes = joinRuns(reading, reading.codeRuns);
  const dates = findDates(reading.tokens);
  const found = [
    ...findPayment(reading, digits, dates),
    ...findBank(reading, digits, codes),
    ...findGovernmentIds(reading, digits, codes),
    ...findCredentials(reading, digits, codes),
    ...findPhoneNumbers(reading, digits),
    ...findEmailAddresses(reading),
    ...findBirthDates(reading, digits, dates),
    ...findLocations(reading),
    ...findChildren(reading),
    ...findLexical(reading),
  ];
  return [...found, ...findRepetitions(reading, found)];
}
