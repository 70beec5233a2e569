import { foldText } from "@elaaoms/core/text";
import type { Finding } from "./finding.ts";

// Words that frame a statement and tell nothing of their own.
const framing = new Set(
  "the a an is are was were has have had be been does do did their them they his her it its of to for on in at by with and or but so that as from reports report complains about asked wants needs caller company call works work chose said will would can there this not like available agreed on named".split(
    " ",
  ),
);

/** The words of a statement that tell something, without the dates that were added to it. */
function tellingWords(content: string): Set<string> {
  const plain = foldText(content.replace(/\(\d{4}-\d\d-\d\d[^)]*\)/g, ""));
  return new Set(plain.split(/[^\p{L}\d@]+/u).filter((word) => word !== "" && !framing.has(word)));
}

/** Numbers of seven digits and more, which nothing else shares by chance. */
const longNumbers = (content: string): string[] =>
  [...content.matchAll(/\d[\d .()-]{5,}\d/g)]
    .map(([number]) => number.replace(/\D/g, ""))
    .filter((one) => one.length >= 7);

/** Whether a plain statement only says again a number that an attribute of the caller's holds. */
function repeatsNumber(one: Finding, all: readonly Finding[]): boolean {
  if (one.candidate.attribute !== null || /^(?:relation|request|issue)/.test(one.kind)) return false;
  const numbers = longNumbers(one.candidate.content);
  return all.some(
    (other) =>
      other !== one &&
      other.candidate.attribute !== null &&
      longNumbers(other.candidate.content).some((number) => numbers.includes(number)),
  );
}

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  part.size > 0 && part.size <= whole.size && [...part].every((word) => whole.has(word));

/** Kinds whose wording is the caller's own, and may hold what a narrower pattern found. */
const wordy =
  /^(?:told|answered|relation|event|life event|issue|picked|request|preference|purchase|owns|contact times|time window|wish|agreed time)/;
/** Kinds whose statement is worth having by itself, whatever else says the words. */
const kept = /^(?:name|callback|email|emotion|appointment|contact preference|contact limits|deadline|health|reference)/;
const mostOfTurn = 40;

/** The fuller of two statements in the place of the narrower one, which keeps its attribute. */
function fuller(narrow: Finding, full: Finding): Finding {
  const { content, evidence } = full.candidate;
  return { ...narrow, candidate: { ...narrow.candidate, content, evidence } };
}

/** Two plain statements of the same words: the surer one stands. */
const hasSameWords = (one: Finding, narrow: Finding): boolean =>
  narrow.candidate.attribute === null && one.candidate.confidence >= narrow.candidate.confidence;

/** What takes the place of the findings of one turn that another says too: nothing, or the same in fuller words. */
function replacementsIn(all: readonly Finding[]): Map<Finding, Finding | null> {
  const replaced = new Map<Finding, Finding | null>();
  for (const one of all) if (repeatsNumber(one, all)) replaced.set(one, null);
  const told = all.map((one) => ({ one, words: tellingWords(one.candidate.content) }));
  for (const { one: narrow, words: few } of told) {
    if (kept.test(narrow.kind) || replaced.has(narrow)) continue;
    const full = told.find(
      ({ one, words }) =>
        (one.candidate.attribute === null ? wordy.test(one.kind) : narrow.candidate.attribute === null) &&
        !replaced.has(one) &&
        one !== narrow &&
        (few.size < words.size || hasSameWords(one, narrow)) &&
        isWithin(few, words),
    )?.one;
    if (!full) continue;
    const hasAttribute = narrow.candidate.attribute !== null;
    replaced.set(narrow, hasAttribute ? fuller(narrow, full) : null);
    if (hasAttribute) replaced.set(full, null);
  }
  return replaced;
}

/**
 * Findings of one call without those whose words another finding of the same turn says as part of its own: two patterns met
 * one statement. A value of an attribute stays one, in the fuller words.
 */
export function withoutSameWords(findings: readonly Finding[]): Finding[] {
  const replaced = new Map<Finding, Finding | null>();
  for (const [turn, all] of Map.groupBy(findings, (one) => one.candidate.evidence.at(-1)?.turn ?? -1)) {
    if (turn === -1) continue;
    for (const [one, other] of replacementsIn(all.slice(0, mostOfTurn))) replaced.set(one, other);
  }
  return findings.flatMap((one) => {
    const other = replaced.get(one);
    if (other === undefined) return [one];
    return other === null ? [] : [other];
  });
}
