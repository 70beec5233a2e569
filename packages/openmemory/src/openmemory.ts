/**
 * How a server keeps users apart. `by_user`: as each request names them (1.3.0 and before); `single_namespace`: one tenant
 * per key, whatever a request says (main since April 2026).
 */
export type Generation = "by_user" | "single_namespace";

/** A memory as the server holds it. */
export interface StoredItem {
  id: string;
  /** Shortened by the server to some sentences above 200 characters, unless `OM_USE_SUMMARY_ONLY` is `false` there. */
  content: string;
  tags: string[];
  metadata: Record<string, unknown>;
  /** 0–1; null where the server does not say. */
  salience: number | null;
  /** The user it was added for; in a single namespace the tenant that the server derives from the key. */
  userId: string | null;
  /** Milliseconds since the epoch, by the server's clock; null where it does not say. */
  createdAt: number | null;
}

export interface NewItem {
  content: string;
  /** Sent to servers that keep users apart by it, and to no other. */
  userId: string;
  tags?: readonly string[];
  metadata?: Record<string, unknown>;
}

export interface Added {
  id: string;
  /**
   * The server kept nothing of ours: it took the text for one that it has, which may say something else and belong to
   * somebody else. Read the item back before relying on it.
   */
  isDeduplicated: boolean;
}

/** A candidate for an answer. Servers also give a score, which is standardized within one answer and says nothing alone. */
export interface Match {
  id: string;
  content: string;
}

/** `foreign`: there is such an item, of another tenant. */
export type Lookup = { outcome: "found"; item: StoredItem } | { outcome: "absent" } | { outcome: "foreign" };

export interface UserQuery {
  query: string;
  userId: string;
  /** How many candidates are asked for, 1–200. In a single namespace always 200: most of them are other users'. */
  limit: number;
}

export interface CallOptions {
  signal?: AbortSignal | undefined;
}

/** How asking the server last went. */
export type LastAnswer = { outcome: "none" | "succeeded" } | { outcome: "failed"; reason: string };

/** An OpenMemory server. Everything rejects with OpenMemoryError, or with the reason of a signal that was aborted. */
export interface OpenMemory {
  generation(options?: CallOptions): Promise<Generation>;
  /**
   * `POST /memory/add`. Not repeated: whoever hears nothing cannot know whether the server holds it. On Postgres, servers of
   * the older generation answer a repeated text with a failure (they compare before they insert under one connection).
   */
  add(item: NewItem, options?: CallOptions): Promise<Added>;
  /**
   * `POST /memory/query`, best first. Never repeated, within `timeoutMs`. Servers answer from a cache for up to a minute: what
   * was deleted may be in it. The older generation answers its own failures with no matches.
   */
  query(query: UserQuery, options: CallOptions & { timeoutMs: number }): Promise<Match[]>;
  /** `GET /memory/:id` */
  get(id: string, options?: CallOptions): Promise<Lookup>;
  /** `GET /memory/all`, newest first; of one user, or of all that the key may see. Pages of at most 10,000. */
  list(page: { userId?: string; limit: number; offset: number }, options?: CallOptions): Promise<StoredItem[]>;
  /**
   * `PATCH /memory/:id`. The server keeps the fingerprint of the first text, so that what it merges later it compares with
   * that one.
   */
  update(
    id: string,
    values: { content?: string; tags?: readonly string[]; metadata?: Record<string, unknown> },
    options?: CallOptions,
  ): Promise<"updated" | "absent">;
  /** `POST /memory/reinforce`: raises the salience by `boost`, at most to 1. Not repeated. */
  reinforce(id: string, boost: number, options?: CallOptions): Promise<"reinforced" | "absent">;
  /** `DELETE /memory/:id`. What the server answers is a claim: read back what matters. */
  delete(id: string, options?: CallOptions): Promise<"deleted" | "absent">;
  /** `GET /users/:id/summary`; counts and dates, nothing of what was said. Null for a user nobody knows. */
  userSummary(userId: string, options?: CallOptions): Promise<string | null>;
  /**
   * `DELETE /users/:id/memories`: the newest 10,000, without the summary. In a single namespace everything the key may see would
   * go, whosoever it is: refused (`rejected`).
   */
  deleteUser(userId: string, options?: CallOptions): Promise<{ deleted: number }>;
  /**
   * `GET /health`, which asks for no key and looks at no database, and then the question which generation it is, which does
   * both and is asked anew. Within `timeoutMs`, one second when absent; not repeated.
   */
  health(options?: CallOptions & { timeoutMs?: number }): Promise<void>;
  /** Whether the server is left alone at this moment, by queries or by all else. */
  isResting(): boolean;
  lastAnswer(): LastAnswer;
}
