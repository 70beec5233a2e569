import type { Outputs } from "#trpc/types.ts";

/** A memory as the list of all shows it, with whose it is. */
export type MemoryRow = Outputs["memories"]["list"]["items"][number];
/** A memory as it is shown everywhere. */
export type Memory = Omit<MemoryRow, "caller">;
export type MemoryType = Memory["type"];
export type MemoryStatus = Memory["status"];

export const typeNames: Record<MemoryType, string> = {
  factual: "Fact",
  preference: "Preference",
  issue: "Issue",
  emotion: "Emotion",
  relationship: "Relationship",
};

export const statusNames: Record<MemoryStatus, string> = {
  active: "Active",
  superseded: "Superseded",
  conflicted: "In conflict",
  archived: "Archived",
  quarantined: "Quarantined",
};

/** What a status means for whoever chooses one. */
export const statusMeanings: Record<MemoryStatus, string> = {
  active: "Holds, and agents are told.",
  superseded: "Something newer took its place; agents are not told.",
  conflicted: "Stands against another value until a person decides; agents are told of both.",
  archived: "Gave way to more important ones; a search during a call still finds it.",
  quarantined: "Waits for a person; agents are not told.",
};

export const memoryTypes = Object.keys(typeNames) as MemoryType[];
export const memoryStatuses = Object.keys(statusNames) as MemoryStatus[];

/** Agents of the organization's other callers are told from here on. */
export const sharedFrom = 8;

/** What a memory is called where its words cannot stand: in labels and titles. */
export function nameOf({ content, masked }: Pick<Memory, "content" | "masked">): string {
  return masked ? `Masked memory ${content}` : content;
}
