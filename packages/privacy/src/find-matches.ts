import { findCustom } from "./custom/find-custom.ts";
import type { PrivacyMatch } from "./match.ts";
import type { PrivacyPolicy } from "./policy/compile-policy.ts";
import { recognize } from "./recognize.ts";
import { resolveOverlaps } from "./resolve-overlaps.ts";
import type { PrivacyTurn } from "./turns.ts";

/** Everything that the recognizers and an organization's own rules find in turns, in the order of the text, no overlaps. */
export function findMatches(turns: readonly PrivacyTurn[], policy: PrivacyPolicy): PrivacyMatch[] {
  return resolveOverlaps([
    ...findCustom(turns, policy.custom, policy.placeholders),
    ...recognize(turns, policy.placeholders),
  ]);
}
