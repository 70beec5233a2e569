import parsePhoneNumber from "libphonenumber-js/min";
import type { Finding } from "../match.ts";
import type { Chain } from "../reading/chain.ts";
import { chainSpans, isLabelled, isPlain, labelReason } from "../reading/chain-spans.ts";
import type { TranscriptReading } from "../reading/transcript-reading.ts";
import type { Token } from "../text/tokens.ts";
import type { Span } from "../turns.ts";

const shortestNamed = 6;
const longest = 17;
const plusWords = new Set(["plus", "mas", "+"]);
/** What a number begins with apart from digits: kept with it, so that no half of a pair is left behind. */
const openers = new Set([...plusWords, "("]);
// (212) 555-0147, 212.555.0147: nothing else is written so.
const american = /^\(?[2-9][0-9]{2}\)?[ .-]{1,2}[2-9][0-9]{2}[ .-][0-9]{4}$/;

/** Telephone numbers: what is called one, what begins with a plus sign and can be one, and the American form. */
export function findPhoneNumbers(reading: TranscriptReading, chains: readonly Chain[]): Finding[] {
  return chains.flatMap((chain): Finding[] => {
    const length = chain.chars.length;
    if (length < shortestNamed || length > longest || !isPlain(chain)) return [];
    const opener = openerBefore(reading, chain);
    const spans = startingAt(chainSpans(reading, chain), opener?.start);
    if (isLabelled(chain, "phone")) {
      return [{ kind: "phone_number", spans, value: chain.chars, confidence: 0.9, reason: labelReason(chain) }];
    }
    const namedElse = chain.label !== null && chain.label.place !== "asked";
    if (namedElse && !isLabelled(chain, "code", "continue", "weak_other", "address", "email")) return [];
    const international =
      opener !== null && plusWords.has(opener.folded) && parsePhoneNumber(`+${chain.chars}`)?.isPossible() === true;
    if (!international && !isAmerican(reading, spans)) return [];
    return [{ kind: "phone_number", spans, value: chain.chars, confidence: 0.8, reason: "format" }];
  });
}

/** The plus sign, written or said, or the parenthesis right before a number. */
function openerBefore({ tokens }: TranscriptReading, { runs }: Chain): Token | null {
  const before = tokens[(runs[0]?.first ?? 0) - 1];
  return before && before.turn === runs[0]?.turn && openers.has(before.folded) ? before : null;
}

function startingAt([head, ...rest]: readonly Span[], start: number | undefined): Span[] {
  return head ? [{ ...head, start: start ?? head.start }, ...rest] : [];
}

function isAmerican({ turns }: TranscriptReading, [span, ...more]: readonly Span[]): boolean {
  if (!span || more.length > 0) return false;
  const text = turns[span.turn]?.text ?? "";
  return american.test(text.slice(span.start, span.end));
}
