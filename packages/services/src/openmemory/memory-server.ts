/** A memory as the OpenMemory server holds it. */
export interface ServerItem {
  id: string;
  content: string;
  metadata: Record<string, unknown>;
  /** Milliseconds since the epoch, by the server's clock; null where it does not say. */
  createdAt: number | null;
}

interface CallOptions {
  signal?: AbortSignal | undefined;
}

/**
 * An OpenMemory server as the use cases see it; `packages/openmemory` tells what real ones do. Everything rejects with an
 * error that {@link readFailure} reads, or with the reason of an aborted signal.
 */
export interface MemoryServer {
  generation(options?: CallOptions): Promise<"by_user" | "single_namespace">;
  /** `isDeduplicated`: nothing of ours was kept; the item may say something else and be somebody else's. */
  add(
    item: { content: string; userId: string; tags: readonly string[]; metadata: Record<string, unknown> },
    options?: CallOptions,
  ): Promise<{ id: string; isDeduplicated: boolean }>;
  query(
    query: { query: string; userId: string; limit: number },
    options: CallOptions & { timeoutMs: number },
  ): Promise<{ id: string }[]>;
  get(
    id: string,
    options?: CallOptions,
  ): Promise<{ outcome: "found"; item: ServerItem } | { outcome: "absent" } | { outcome: "foreign" }>;
  /** Newest first. Without a user, everything that the key may see. */
  list(page: { userId?: string; limit: number; offset: number }, options?: CallOptions): Promise<ServerItem[]>;
  update(
    id: string,
    values: { content: string; metadata: Record<string, unknown> },
    options?: CallOptions,
  ): Promise<"updated" | "absent">;
  reinforce(id: string, boost: number, options?: CallOptions): Promise<"reinforced" | "absent">;
  delete(id: string, options?: CallOptions): Promise<"deleted" | "absent">;
  /** Asks whether it is there and takes the key. */
  health(options?: CallOptions): Promise<void>;
  /** It failed so often that it is not asked for a while. */
  isResting(): boolean;
  lastAnswer(): { outcome: "none" | "succeeded" } | { outcome: "failed"; reason: string };
}

/** What searches asked of the server came to. `late`, `failed`, `resting`: the answer went out without it. */
export type RecallOutcome = "answered" | "nothing" | "late" | "failed" | "resting";
export type MirrorOperation = "add" | "update" | "reinforce" | "delete" | "not_mirrored";

/** The server that memories are mirrored to and recalled through. */
export interface OpenMemorySetup {
  server: MemoryServer;
  /** What a search waits for its candidates, in milliseconds. */
  queryDeadlineMs: number;
  /** Stands on every item of ours: a server may hold others, and those of another installation. */
  installation: string;
  onRecall(outcome: RecallOutcome): void;
  onMirrored(operation: MirrorOperation): void;
}

/** Why a server did not do what it was asked; null for errors of another origin. */
export function readFailure(error: unknown): { reason: string; status: number | null } | null {
  if (!(error instanceof Error) || !("reason" in error) || typeof error.reason !== "string") return null;
  const status = "status" in error && typeof error.status === "number" ? error.status : null;
  return { reason: error.reason, status };
}
