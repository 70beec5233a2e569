import { foldText } from "@elaaoms/core/text";
import type { CandidateMemory } from "./engine.ts";

const compact = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, "");

/** The last turn a candidate rests on; what has none comes before all turns. */
function position({ evidence }: CandidateMemory): number {
  return Math.max(-1, ...evidence.map(({ turn }) => turn));
}

const attributeKey = ({ attribute }: CandidateMemory): string | null => (attribute ? compact(attribute) : null);

/** The values of one attribute are the same when they differ in writing only. */
function sameValue(one: CandidateMemory, other: CandidateMemory): boolean {
  return compact(one.value ?? one.content) === compact(other.value ?? other.content);
}

/** One fact told twice: what the caller said outranks what was collected; then the surer one, then the later one. */
function better(earlier: CandidateMemory, later: CandidateMemory): CandidateMemory {
  if (earlier.attributedTo !== later.attributedTo) return earlier.attributedTo === "platform" ? later : earlier;
  const best = later.confidence >= earlier.confidence ? later : earlier;
  return { ...best, importance: Math.max(earlier.importance, later.importance) };
}

/** Of two values of one attribute the later said stands, and what the caller said before what was collected. */
function standing(earlier: CandidateMemory, later: CandidateMemory): CandidateMemory {
  return later.attributedTo === "platform" && earlier.attributedTo !== "platform" ? earlier : later;
}

/**
 * Puts the candidates of one call together: one candidate a fact, and of an attribute the value said last, because within
 * a call a later value is a correction. Returns them in the order of the call, and how many gave way. Linear in their
 * number, but for sorting.
 */
export function mergeCandidates(candidates: readonly CandidateMemory[]): {
  merged: CandidateMemory[];
  duplicates: number;
} {
  const inOrder = [...candidates].sort((one, other) => position(one) - position(other));
  const byKey = new Map<string, CandidateMemory>();
  for (const candidate of inOrder) {
    const attribute = attributeKey(candidate);
    const key = attribute === null ? `content:${compact(candidate.content)}` : `attribute:${attribute}`;
    const known = byKey.get(key);
    if (!known) byKey.set(key, candidate);
    else
      byKey.set(
        key,
        attribute === null || sameValue(known, candidate) ? better(known, candidate) : standing(known, candidate),
      );
  }
  const contents = new Set<string>();
  const merged = [...byKey.values()].filter(({ content }) => {
    const text = compact(content);
    return !contents.has(text) && contents.add(text);
  });
  return { merged, duplicates: candidates.length - merged.length };
}
