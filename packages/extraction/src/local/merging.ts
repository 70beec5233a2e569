import { foldText } from "@elaaoms/core/text";
import type { DropReason } from "../engine.ts";
import type { Finding } from "./finding.ts";
import { isPartOfName } from "./names.ts";

const plain = (text: string): string => foldText(text).replace(/[^\p{L}\d ]/gu, "");
const compact = (text: string): string => plain(text).replaceAll(" ", "");

/** Findings of these kinds are the same fact when one's words contain the other's. */
const containing = /^(?:address|billing address|work address|email|callback phone|occupation|city)$/;

function sameFact(one: Finding, other: Finding): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === "name") return isPartOfName(one.value, other.value) || isPartOfName(other.value, one.value);
  const [a, b] = [compact(one.value), compact(other.value)];
  return a === b || (containing.test(one.kind) && (a.includes(b) || b.includes(a)));
}

/** One fact told twice: the fuller wording, the higher confidence; what the caller said outranks what was collected. */
function mergePair(kept: Finding, later: Finding): Finding {
  const fuller = later.value.length > kept.value.length && later.candidate.attributedTo === "caller" ? later : kept;
  const own = kept.candidate.attributedTo === "platform" && later.candidate.attributedTo === "caller" ? later : fuller;
  const confidence = Math.min(0.99, Math.max(kept.candidate.confidence, later.candidate.confidence) + 0.02);
  return { ...own, candidate: { ...own.candidate, confidence } };
}

/** Whether a later finding takes the place of an earlier one: the one value of an attribute, said anew. */
function replaces(later: Finding, earlier: Finding): boolean {
  if (later.kind !== earlier.kind || !(later.single && earlier.single)) return false;
  if (later.candidate.attributedTo === "platform" && earlier.candidate.attributedTo === "caller") return false;
  return later.corrects || later.candidate.confidence >= earlier.candidate.confidence - 0.1;
}

/**
 * Puts findings of one call together: one candidate a fact, the later value of what a person has one of. Findings are
 * looked up by kind, so that time stays near linear in their number.
 */
export function mergeFindings(findings: readonly Finding[]): {
  merged: Finding[];
  dropped: Partial<Record<DropReason, number>>;
} {
  const byKind = new Map<string, Finding[]>();
  const contents = new Set<string>();
  let duplicates = 0;
  for (const one of findings) {
    const kind = byKind.get(one.kind) ?? [];
    byKind.set(one.kind, kind);
    const same = kind.findLastIndex((other) => sameFact(other, one));
    if (same >= 0) {
      const other = kind[same];
      if (other) kind[same] = mergePair(other, one);
      duplicates += 1;
      continue;
    }
    const old = kind.findLastIndex((other) => replaces(one, other));
    if (old >= 0) kind[old] = one;
    else if (!(one.single && kind.length > 0)) kind.push(one);
  }
  const merged = [...byKind.values()].flat().filter((one) => {
    const text = plain(one.candidate.content);
    if (contents.has(text)) duplicates += 1;
    return !contents.has(text) && contents.add(text);
  });
  return { merged, dropped: duplicates > 0 ? { duplicate: duplicates } : {} };
}
