import type { z } from "zod";
import {
  addedSchema,
  healthSchema,
  itemSchema,
  itemsSchema,
  matchesSchema,
  okSchema,
  summarySchema,
  updatedSchema,
  userDeletedSchema,
} from "./answers.ts";
import type { ServerAnswer } from "./http-request.ts";
import type {
  Added,
  CallOptions,
  LastAnswer,
  Lookup,
  Match,
  NewItem,
  OpenMemory,
  StoredItem,
  UserQuery,
} from "./openmemory.ts";
import { OpenMemoryError } from "./openmemory-error.ts";
import { ServerConnection, type ServerConnectionOptions } from "./server-connection.ts";

/** The most candidates that a server gives. */
const maxCandidates = 200;
const healthTimeoutMs = 1_000;

/** A client of OpenMemory servers of both generations. Which one it is, it asks before the first request that depends on it. */
export class OpenMemoryClient implements OpenMemory {
  readonly #server: ServerConnection;

  constructor(options: ServerConnectionOptions) {
    this.#server = new ServerConnection(options);
  }

  generation({ signal }: CallOptions = {}) {
    return this.#server.generation(signal);
  }

  isResting(): boolean {
    return this.#server.isResting();
  }

  lastAnswer(): LastAnswer {
    return this.#server.lastAnswer();
  }

  async add({ content, userId, tags = [], metadata = {} }: NewItem, { signal }: CallOptions = {}): Promise<Added> {
    const answer = await this.#server.callForUser(
      userId,
      (user) => ({
        operation: "add",
        mayRepeat: false,
        method: "POST",
        path: "/memory/add",
        body: { content, tags, metadata, ...(user && { user_id: user }) },
        signal,
      }),
      { signal },
    );
    const { id, deduplicated } = read(addedSchema, answer);
    return { id, isDeduplicated: deduplicated };
  }

  async query(
    { query, userId, limit }: UserQuery,
    { timeoutMs, signal }: CallOptions & { timeoutMs: number },
  ): Promise<Match[]> {
    const answer = await this.#server.callForUser(
      userId,
      (user, generation) => ({
        operation: "query",
        mayRepeat: false,
        method: "POST",
        path: "/memory/query",
        body: {
          query,
          k: generation === "by_user" ? Math.min(limit, maxCandidates) : maxCandidates,
          ...(user && { filters: { user_id: user } }),
        },
        timeoutMs,
        signal,
      }),
      { signal, timeoutMs },
    );
    return read(matchesSchema, answer).matches;
  }

  async get(id: string, { signal }: CallOptions = {}): Promise<Lookup> {
    const answer = await this.#server.call({
      operation: "get",
      mayRepeat: true,
      method: "GET",
      path: pathOfItem(id),
      signal,
    });
    if (answer.outcome === "refused") return { outcome: answer.code === "nf" ? "absent" : "foreign" };
    return { outcome: "found", item: toItem(read(itemSchema, answer)) };
  }

  async list(
    { userId, limit, offset }: { userId?: string; limit: number; offset: number },
    { signal }: CallOptions = {},
  ): Promise<StoredItem[]> {
    const answer = await this.#server.callForUser(
      userId,
      (user) => ({
        operation: "list",
        mayRepeat: true,
        method: "GET",
        path: "/memory/all",
        query: { l: limit, u: offset, ...(user && { user_id: user }) },
        signal,
      }),
      { signal },
    );
    return read(itemsSchema, answer).items.map(toItem);
  }

  async update(
    id: string,
    body: { content?: string; tags?: readonly string[]; metadata?: Record<string, unknown> },
    { signal }: CallOptions = {},
  ): Promise<"updated" | "absent"> {
    const answer = await this.#server.call({
      operation: "update",
      mayRepeat: true,
      method: "PATCH",
      path: pathOfItem(id),
      body,
      signal,
    });
    if (answer.outcome === "refused") return "absent";
    read(updatedSchema, answer);
    return "updated";
  }

  async reinforce(id: string, boost: number, { signal }: CallOptions = {}): Promise<"reinforced" | "absent"> {
    const answer = await this.#server.call({
      operation: "reinforce",
      mayRepeat: false,
      method: "POST",
      path: "/memory/reinforce",
      body: { id, boost },
      signal,
    });
    if (answer.outcome === "refused") return "absent";
    read(okSchema, answer);
    return "reinforced";
  }

  async delete(id: string, { signal }: CallOptions = {}): Promise<"deleted" | "absent"> {
    const answer = await this.#server.call({
      operation: "delete",
      mayRepeat: true,
      method: "DELETE",
      path: pathOfItem(id),
      signal,
    });
    if (answer.outcome === "refused") return "absent";
    read(okSchema, answer);
    return "deleted";
  }

  async userSummary(userId: string, { signal }: CallOptions = {}): Promise<string | null> {
    const answer = await this.#server.call({
      operation: "user_summary",
      mayRepeat: true,
      method: "GET",
      path: `/users/${encodeURIComponent(userId)}/summary`,
      signal,
    });
    return answer.outcome === "refused" ? null : read(summarySchema, answer).summary;
  }

  async deleteUser(userId: string, { signal }: CallOptions = {}): Promise<{ deleted: number }> {
    if ((await this.#server.generation(signal)) !== "by_user") throw new OpenMemoryError({ reason: "rejected" });
    const answer = await this.#server.call({
      operation: "delete_user",
      mayRepeat: true,
      method: "DELETE",
      path: `/users/${encodeURIComponent(userId)}/memories`,
      signal,
    });
    return { deleted: read(userDeletedSchema, answer).deleted };
  }

  async health({ signal, timeoutMs = healthTimeoutMs }: CallOptions & { timeoutMs?: number } = {}): Promise<void> {
    const request = {
      operation: "health",
      mayRepeat: false,
      method: "GET",
      path: "/health",
      timeoutMs,
      signal,
    } as const;
    read(healthSchema, await this.#server.call(request));
    await this.#server.detectAnew(signal, timeoutMs);
  }
}

function pathOfItem(id: string): string {
  return `/memory/${encodeURIComponent(id)}`;
}

/** Throws OpenMemoryError for what is refused or has another shape. */
function read<Schema extends z.ZodType>(schema: Schema, answer: ServerAnswer): z.output<Schema> {
  if (answer.outcome === "refused") throw new OpenMemoryError({ reason: "rejected" });
  const parsed = schema.safeParse(answer.body);
  if (!parsed.success) throw new OpenMemoryError({ reason: "invalid_answer" });
  return parsed.data;
}

function toItem({ user_id, salience, created_at, ...item }: z.output<typeof itemSchema>): StoredItem {
  return { ...item, userId: user_id ?? null, salience: salience ?? null, createdAt: created_at ?? null };
}
