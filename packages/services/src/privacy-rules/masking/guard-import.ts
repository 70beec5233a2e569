import { findMatches } from "@elaaoms/privacy/find-matches";
import { maskTranscript } from "@elaaoms/privacy/mask-transcript";
import { effectOn, type PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";
import type { PrivacyTurn } from "@elaaoms/privacy/turns";
import { decideTexts } from "./decide-texts.ts";
import { labelledTurns, pause } from "./labelled-turns.ts";

type Metadata = Record<string, unknown>;

/** A memory that was learned elsewhere, as far as the rules look at it. */
interface ImportedTexts {
  content: string;
  /** The customer's own data: any JSON. */
  metadata: Metadata | null;
}

export type GuardedImport =
  | { outcome: "blocked"; categories: readonly string[] }
  | ({ outcome: "kept"; sensitivity: string[]; isRedacted: boolean; isFlagged: boolean } & ImportedTexts);

/** Applies the rules to an imported memory and to what the customer attached to it. */
export function guardImport({ content, metadata }: ImportedTexts, policy: PrivacyPolicy): GuardedImport {
  const decision = decideTexts({ texts: { content }, telling: ["content"], sensitivity: [] }, policy);
  if (decision.outcome === "blocked") return decision;
  const attached = guardMetadata(metadata, policy);
  if (attached.blocked.length > 0) return { outcome: "blocked", categories: attached.blocked };
  return {
    outcome: "kept",
    content: decision.texts.content,
    metadata: attached.metadata,
    sensitivity: [...new Set([...decision.sensitivity, ...attached.flagged])],
    isRedacted: decision.isRedacted || attached.isRedacted,
    isFlagged: decision.isFlagged || attached.flagged.length > 0,
  };
}

/** The rules on JSON: each value is read with its key. */
export function guardMetadata(
  metadata: Metadata | null,
  policy: PrivacyPolicy,
): { metadata: Metadata | null; isRedacted: boolean; blocked: string[]; flagged: string[] } {
  const leaves = metadata === null ? [] : leavesOf("", metadata);
  if (leaves.length === 0) return { metadata, isRedacted: false, blocked: [], flagged: [] };
  const turns = leaves.flatMap(({ key, text }): PrivacyTurn[] => [...pause, ...labelledTurns(key, text)]);
  const found = findMatches(turns, policy).map((match) => ({ ...match, ...effectOn(policy, match) }));
  const categoriesOf = (action: string) => [
    ...new Set(found.filter((match) => match.action === action).map(({ category }) => category)),
  ];
  const masked = maskTranscript(turns, policy, { stage: "storage" }).turns;
  const texts = leaves.map((_, index) => masked[(index + 1) * (pause.length + 2) - 1]?.text ?? "");
  const isRedacted = texts.some((text, index) => text !== leaves[index]?.text);
  let next = 0;
  const replaced = replaceLeaves(metadata, () => {
    const index = next;
    next += 1;
    return texts[index] === leaves[index]?.text ? undefined : texts[index];
  });
  return {
    metadata: isRedacted ? (replaced as Metadata) : metadata,
    isRedacted,
    blocked: categoriesOf("block"),
    flagged: categoriesOf("flag"),
  };
}

function leavesOf(key: string, value: unknown): { key: string; text: string }[] {
  if (typeof value === "string" || typeof value === "number") return [{ key, text: String(value) }];
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(key, item));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, item]) => leavesOf(name, item));
}

/** The same JSON with other texts, in the order of {@link leavesOf}; undefined leaves a value as it is. */
function replaceLeaves(value: unknown, replacement: () => string | undefined): unknown {
  if (typeof value === "string" || typeof value === "number") return replacement() ?? value;
  if (Array.isArray(value)) return value.map((item) => replaceLeaves(item, replacement));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaceLeaves(item, replacement)]));
}
