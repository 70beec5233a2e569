import validator from "validator";
import type { Finding } from "../match.ts";
import type { Chain } from "../reading/chain.ts";
import { chainSpans, createNearness, digitCount, isLabelled, isPlain, labelReason } from "../reading/chain-spans.ts";
import type { LabelKind } from "../reading/labels/label-kinds.ts";
import { spanOf, type TranscriptReading } from "../reading/transcript-reading.ts";
import { fillers } from "../text/fillers.ts";
import { wordSet } from "../text/phrases.ts";
import type { Span } from "../turns.ts";

const bankLabels = new Set<LabelKind>(["bank_account", "routing", "iban", "bic"]);
const bankWords = wordSet(`
bank banking deposit wire transfer debit refund payout payroll banco transferencia domiciliacion reembolso domiciliar
bank uberweisung uberweisen lastschrift sparkasse volksbank erstattung abbuchung abbuchen
`);
const bicForm = /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

/** IBANs by their check digits, and what is called an account, routing or sort code number of a bank. */
export function findBank(reading: TranscriptReading, digits: readonly Chain[], codes: readonly Chain[]): Finding[] {
  const nearBank = nearBankTalk(reading, digits);
  return [
    ...codes.flatMap((chain) => findIban(reading, chain)),
    ...digits.flatMap((chain) => findNamed(reading, chain, nearBank)),
    ...findBics(reading),
  ];
}

function nearBankTalk(reading: TranscriptReading, chains: readonly Chain[]): (turn: number) => boolean {
  const nearLabel = createNearness(reading, bankLabels, 3);
  const spoken = new Set<number>();
  for (const { folded, turn } of reading.tokens) if (bankWords.has(folded)) spoken.add(turn);
  for (const chain of chains) {
    if (isLabelled(chain, "routing", "iban")) spoken.add((chain.runs.at(-1)?.turn ?? 0) + 1);
  }
  return (turn) => nearLabel(turn) || [-2, -1, 0, 1].some((away) => spoken.has(turn + away));
}

function findIban(reading: TranscriptReading, chain: Chain): Finding[] {
  const found = (spans: Finding["spans"], value: string, checked: boolean): Finding[] => [
    {
      kind: "iban",
      spans,
      value,
      confidence: checked ? 0.99 : 0.85,
      reason: checked ? "checksum" : labelReason(chain),
    },
  ];
  const prefixed = withCountry(reading, chain);
  if (chain.chars.length >= 13 && prefixed) return found(prefixed.spans, prefixed.value, true);
  const inner = ibanWithin(reading, chain);
  if (inner) return found(inner.spans, inner.value, true);
  const named = isLabelled(chain, "iban") && digitCount(chain) >= 8 && isPlain(chain);
  return named ? found(wholeSpans(reading, chain), chain.chars, false) : [];
}

/** "es 91 2100 …": recognition often writes the country in small letters, as a word. */
function withCountry(reading: TranscriptReading, chain: Chain): { spans: Finding["spans"]; value: string } | null {
  const [head, ...rest] = chainSpans(reading, chain);
  const first = chain.runs[0]?.first ?? 0;
  const before = reading.tokens[first - 1];
  if (!head || before?.turn !== head.turn || !/^[a-z]{2}$/.test(before.folded)) return null;
  const value = before.folded.toUpperCase() + chain.chars;
  return validator.isIBAN(value) ? { spans: [{ ...head, start: before.start }, ...rest], value } : null;
}

/** One span a turn, with the country before it and the bank's letters between, which recognition may write as a word. */
function wholeSpans(reading: TranscriptReading, chain: Chain): Span[] {
  return [...Map.groupBy(chainSpans(reading, chain), ({ turn }) => turn).values()].flatMap((inTurn, index) => {
    const [head] = inTurn;
    const end = inTurn.at(-1)?.end;
    if (!head || end === undefined) return [];
    const before = reading.tokens[(chain.runs[0]?.first ?? 0) - 1];
    const country =
      index === 0 && before?.turn === head.turn && /^[a-z]{2}$/.test(before.folded) && !fillers.has(before.folded);
    return [{ turn: head.turn, start: country ? before.start : head.start, end }];
  });
}

/** The whole chain, or the chain without a few parts that were caught with it on either side. */
function ibanWithin(reading: TranscriptReading, chain: Chain): { spans: Finding["spans"]; value: string } | null {
  if (chain.chars.length < 15 || chain.chars.length > 60) return null;
  if (validator.isIBAN(chain.chars)) return { spans: chainSpans(reading, chain), value: chain.chars };
  const [run] = chain.runs;
  if (!run || chain.runs.length > 1) return null;
  for (let skipped = 0; skipped <= Math.min(4, run.atoms.length - 1); skipped += 1) {
    for (let dropped = 0; dropped <= 4 && skipped + dropped < run.atoms.length; dropped += 1) {
      const kept = run.atoms.slice(skipped, run.atoms.length - dropped);
      const value = kept.map(({ chars }) => chars).join("");
      if (!validator.isIBAN(value)) continue;
      return { spans: [spanOf(reading, kept[0]?.first ?? run.first, kept.at(-1)?.last ?? run.last)], value };
    }
  }
  return null;
}

function findNamed(reading: TranscriptReading, chain: Chain, nearBank: (turn: number) => boolean): Finding[] {
  // A sort code is written like a date.
  if (!chain.label || !(isPlain(chain) || isLabelled(chain, "routing"))) return [];
  const length = chain.chars.length;
  const found = (kind: Finding["kind"], confidence: number): Finding[] => [
    { kind, spans: chainSpans(reading, chain), value: chain.chars, confidence, reason: labelReason(chain) },
  ];
  if (isLabelled(chain, "iban")) return [];
  if (isLabelled(chain, "routing")) return length >= 6 && length <= 12 ? found("routing_number", 0.9) : [];
  if (isLabelled(chain, "bank_account")) return length >= 5 && length <= 24 ? found("account_number", 0.9) : [];
  const turn = chain.runs[0]?.turn ?? 0;
  const ofBank = isLabelled(chain, "account") && length >= 6 && length <= 24 && nearBank(turn);
  return ofBank ? found("account_number", 0.8) : [];
}

function findBics(reading: TranscriptReading): Finding[] {
  return reading.labels.flatMap((label): Finding[] => {
    if (label.kind !== "bic") return [];
    for (let at = label.last + 1; at <= label.last + 5; at += 1) {
      const token = reading.tokens[at];
      if (!token || token.turn !== label.turn) break;
      const value = token.text.toUpperCase();
      if (bicForm.test(value))
        return [{ kind: "bic", spans: [spanOf(reading, at, at)], value, confidence: 0.8, reason: "named" }];
    }
    return [];
  });
}
