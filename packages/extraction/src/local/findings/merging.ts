import { foldText } from "@elaaoms/core/text";
import type { DropReason } from "../../engine.ts";
import { isPartOfName } from "../finders/people/names.ts";
import type { Finding } from "./finding.ts";
import { withoutSameWords } from "./same-words.ts";

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

interface KindFindings {
  list: Finding[];
  /** Place in the list by bare value. */
  at: Map<string, number>;
}

/** Puts a finding with the others of its kind: as the same fact, in place of one, or beside them. */
function addToKind({ list, at }: KindFindings, one: Finding): "added" | "duplicate" | "replaced" | "ignored" {
  const key = compact(one.value);
  const few = one.single || one.kind === "name" || containing.test(one.kind);
  const same = at.get(key) ?? (few ? list.findLastIndex((other) => sameFact(other, one)) : -1);
  const known = list[same];
  if (known) {
    list[same] = mergePair(known, one);
    return "duplicate";
  }
  const old = one.single ? list.findLastIndex((other) => replaces(one, other)) : -1;
  if (old >= 0) list[old] = one;
  else if (one.single && list.length > 0) return "ignored";
  else list.push(one);
  at.set(key, old >= 0 ? old : list.length - 1);
  return old >= 0 ? "replaced" : "added";
}

/** Loose statements, which another statement may hold whole; numbers and values of attributes never give way. */
const loose = /^(?:life event|event|commitment|purchase|request|relation|owns|wavering)/;

/** Leaves out what another finding of the same turn says as part of its own words. */
function withoutContained(findings: readonly Finding[]): Finding[] {
  const byTurn = Map.groupBy(findings, (one) => one.candidate.evidence.at(-1)?.turn ?? -1);
  return findings.filter((one) => {
    const turn = one.candidate.evidence.at(-1)?.turn ?? -1;
    const text = compact(one.candidate.content);
    if (turn === -1 || !loose.test(one.kind)) return true;
    const others = (byTurn.get(turn) ?? []).slice(0, 50);
    return !others.some(
      (other) =>
        other !== one && compact(other.candidate.content).includes(text) && compact(other.candidate.content) !== text,
    );
  });
}

/**
 * Puts findings of one call together: one candidate a fact, the later value of what a person has one of. Findings are
 * looked up by kind, so that time stays near linear in their number.
 */
export function mergeFindings(findings: readonly Finding[]): {
  merged: Finding[];
  dropped: Partial<Record<DropReason, number>>;
} {
  const byKind = new Map<string, KindFindings>();
  const contents = new Set<string>();
  let duplicates = 0;
  for (const one of findings) {
    const kind = byKind.get(one.kind) ?? { list: [], at: new Map<string, number>() };
    byKind.set(one.kind, kind);
    if (addToKind(kind, one) === "duplicate") duplicates += 1;
  }
  const all = [...byKind.values()].flatMap(({ list }) => list);
  const distinct = withoutSameWords(withoutContained(all));
  duplicates += all.length - distinct.length;
  const merged = distinct.filter((one) => {
    const text = plain(one.candidate.content);
    if (contents.has(text)) duplicates += 1;
    return !contents.has(text) && contents.add(text);
  });
  return { merged, dropped: duplicates > 0 ? { duplicate: duplicates } : {} };
}
