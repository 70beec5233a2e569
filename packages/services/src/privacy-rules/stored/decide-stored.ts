import { isDeepStrictEqual } from "node:util";
import { type Evidence, sensitivityCategories } from "@elaaoms/core/memory";
import type { memories } from "@elaaoms/db/schema/index";
import type { PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";
import { decideTexts } from "../masking/decide-texts.ts";
import { guardMetadata } from "../masking/guard-import.ts";

/** A stored memory as far as the rules look at it. */
export type StoredMemory = Pick<
  typeof memories.$inferSelect,
  "attribute" | "value" | "content" | "sensitivity" | "metadata"
> & {
  /** All of its quotes, of all conversations. */
  quotes: readonly Evidence[];
};

/** What the rules would change of a stored memory: the strictest thing stands in `change`. */
export type StoredDecision =
  | { change: "block"; categories: readonly string[] }
  | {
      change: "redact" | "flag" | "unflag" | "none";
      memory: StoredMemory;
      /** Its own words were changed, not quotes or metadata alone. */
      isReworded: boolean;
    };

/** Decides about a memory that is stored already, as about one on its way in. Marks of custom rules are made anew. */
export function decideStored(memory: StoredMemory, policy: PrivacyPolicy): StoredDecision {
  const { attribute, value, content, metadata } = memory;
  const builtIn = memory.sensitivity.filter((category) => sensitivityCategories.some((one) => one === category));
  const texts = { attribute, value, content, quotes: memory.quotes.map(({ quote }) => quote) };
  const decision = decideTexts({ texts, telling: ["value", "content"], sensitivity: builtIn }, policy);
  if (decision.outcome === "blocked") return { change: "block", categories: decision.categories };
  const attached = guardMetadata(metadata, policy);
  if (attached.blocked.length > 0) return { change: "block", categories: attached.blocked };
  const { quotes, ...words } = decision.texts;
  const sensitivity = [...new Set([...decision.sensitivity, ...attached.flagged])];
  const added = sensitivity.some((category) => !memory.sensitivity.includes(category));
  const removed = memory.sensitivity.some((category) => !sensitivity.includes(category));
  const redacted = decision.isRedacted || attached.isRedacted;
  return {
    change: redacted ? "redact" : added ? "flag" : removed ? "unflag" : "none",
    isReworded: !isDeepStrictEqual(words, { attribute, value, content }),
    memory: {
      ...words,
      sensitivity,
      metadata: attached.metadata,
      quotes: memory.quotes.map((one, index) => ({ ...one, quote: quotes[index] ?? "" })),
    },
  };
}
