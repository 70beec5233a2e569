import type { Finding, MatchKind } from "../match.ts";
import type { Chain } from "../reading/chain.ts";
import { chainSpans, isLabelled, isPlain, labelReason } from "../reading/chain-spans.ts";
import type { TranscriptReading } from "../reading/transcript-reading.ts";
import { findAnsweredSecrets } from "./secret-answers.ts";
import { findStatedSecrets } from "./stated-secrets.ts";

// Forms that their issuers publish; a letter or digit before them would make them part of something else.
const keyForms =
  /(?<![A-Za-z0-9])(?:sk-[A-Za-z0-9_-]{16,200}|[sr]k_(?:live|test)_[A-Za-z0-9]{10,200}|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,200}|github_pat_[A-Za-z0-9_]{22,200}|AIza[A-Za-z0-9_-]{30,60}|xox[abprs]-[A-Za-z0-9-]{10,200}|glpat-[A-Za-z0-9_-]{20,60}|eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,2000})/g;

/** Passwords, PINs, one-time codes, answers to security questions and API keys, stated or answered to a question. */
export function findCredentials(
  reading: TranscriptReading,
  digits: readonly Chain[],
  codes: readonly Chain[],
): Finding[] {
  return [
    ...digits.flatMap((chain) => findNumericSecret(reading, chain)),
    ...codes.flatMap((chain) => findMixedCode(reading, chain)),
    ...findApiKeys(reading),
    ...findStatedSecrets(reading),
    ...findAnsweredSecrets(reading),
  ];
}

function findNumericSecret(reading: TranscriptReading, chain: Chain): Finding[] {
  if (!isPlain(chain)) return [];
  const length = chain.chars.length;
  if (isLabelled(chain, "pin") && length >= 3 && length <= 10) return [secret(reading, chain, "pin")];
  if (isLabelled(chain, "one_time_code") && length >= 3 && length <= 10)
    return [secret(reading, chain, "one_time_code")];
  if (isLabelled(chain, "password") && length >= 3) return [secret(reading, chain, "password")];
  return [];
}

/** A one-time code or PIN with letters in it. */
function findMixedCode(reading: TranscriptReading, chain: Chain): Finding[] {
  const mixed =
    /[0-9]/.test(chain.chars) && /[A-Z]/.test(chain.chars) && chain.chars.length >= 4 && chain.chars.length <= 12;
  if (!mixed || !isPlain(chain)) return [];
  if (isLabelled(chain, "one_time_code")) return [secret(reading, chain, "one_time_code")];
  return isLabelled(chain, "pin") ? [secret(reading, chain, "pin")] : [];
}

function secret(reading: TranscriptReading, chain: Chain, kind: MatchKind): Finding {
  return { kind, spans: chainSpans(reading, chain), value: chain.chars, confidence: 0.9, reason: labelReason(chain) };
}

function findApiKeys(reading: TranscriptReading): Finding[] {
  return reading.turns.flatMap(({ text }, turn) =>
    [...text.matchAll(keyForms)]
      .filter(([key]) => /[0-9]/.test(key))
      .map((found): Finding => {
        const spans = [{ turn, start: found.index, end: found.index + found[0].length }];
        return { kind: "api_key", spans, value: found[0], confidence: 0.97, reason: "format" };
      }),
  );
}
