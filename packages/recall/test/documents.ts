import type { RecallDocument } from "../src/memory-set.ts";

export const now = new Date("2026-11-20T12:00:00Z");

/** A memory with the given words, active, of middling importance, stated now, without a vector. */
export function document(id: string, content: string, fields: Partial<RecallDocument> = {}): RecallDocument {
  return { id, content, type: "factual", importance: 5, status: "active", statedAt: now, embedding: null, ...fields };
}
