import type { MemoryStatus, SensitivityCategory } from "@elaaoms/core/memory";
import { memories } from "@elaaoms/db/schema/index";
import { arrayOverlaps, type SQL } from "drizzle-orm";

/** Kinds of personal data that are stored for people to see, and not told to agents. */
const withheldCategories: ReadonlySet<SensitivityCategory> = new Set([
  "payment",
  "bank",
  "government_id",
  "health",
  "credentials",
  "biometric",
  "children",
  "religion_or_politics",
]);

/** Statuses whose memories agents are told before a call: what is true today, and what is disputed today. */
export const recalledStatuses = ["active", "conflicted"] as const satisfies readonly MemoryStatus[];

/** Statuses whose memories a search finds: those, and what only gave way to more important things and still holds. */
export const searchedStatuses = [...recalledStatuses, "archived"] as const satisfies readonly MemoryStatus[];

/** Whether a memory of this status is told to agents before a call. */
export function isRecalled(status: MemoryStatus): boolean {
  return recalledStatuses.some((recalled) => recalled === status);
}

/** Whether a memory with these categories may be told to an agent. */
export function isTellable(sensitivity: readonly SensitivityCategory[]): boolean {
  return !sensitivity.some((category) => withheldCategories.has(category));
}

/** {@link isTellable} the other way round, as a condition on `memories`. */
export const isWithheldCondition: SQL = arrayOverlaps(memories.sensitivity, [...withheldCategories]);
