import type { MemoryStatus, MemoryType } from "@elaaoms/core/memory";

/** What ranking needs to know of one memory. */
export interface RecallDocument {
  id: string;
  content: string;
  type: MemoryType;
  /** 1–10. */
  importance: number;
  status: MemoryStatus;
  /** When the call took place that last stated it. */
  statedAt: Date;
  /** Null when it has none of the current model: the lexical rank stands alone for it. */
  embedding: Float32Array | null;
}
