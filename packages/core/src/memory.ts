import { z } from "zod";

/** What kind of statement a memory is. */
export const memoryTypes = ["factual", "preference", "issue", "emotion", "relationship"] as const;
export type MemoryType = (typeof memoryTypes)[number];
export const memoryTypeSchema = z.enum(memoryTypes);

/**
 * Where a memory stands. `active` and `conflicted` ones are recalled; `superseded` ones are history; `archived` ones gave
 * way to more important ones before a call, and searches find them; `quarantined` ones wait for a person. An erased memory has no row, hence no status.
 */
export const memoryStatuses = ["active", "superseded", "conflicted", "archived", "quarantined"] as const;
export type MemoryStatus = (typeof memoryStatuses)[number];
export const memoryStatusSchema = z.enum(memoryStatuses);

/** Kinds of personal data that privacy rules act on. */
export const sensitivityCategories = [
  "contact",
  "payment",
  "bank",
  "government_id",
  "health",
  "credentials",
  "biometric",
  "location",
  "date_of_birth",
  "children",
  "religion_or_politics",
] as const;
export type SensitivityCategory = (typeof sensitivityCategories)[number];

export const minImportance = 1;
export const maxImportance = 10;
export const defaultImportance = 5;

/** From this importance on, a memory is handed to the organization's other agents too. */
export const shareableImportance = 8;

/** A place in a transcript that a memory rests on: the turn's zero-based index and the words said there. */
export interface Evidence {
  turn: number;
  quote: string;
}

/** Keeps an importance on its scale: a whole number from 1 to 10. */
export function clampImportance(importance: number): number {
  return Math.min(maxImportance, Math.max(minImportance, Math.round(importance)));
}
