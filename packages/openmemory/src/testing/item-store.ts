import { randomUUID } from "node:crypto";
import { comparedWords, fingerprint } from "./fingerprint.ts";

export interface HeldItem {
  id: string;
  user_id: string;
  content: string;
  tags: string[];
  metadata: Record<string, unknown>;
  salience: number;
  created_at: number;
  last_seen_at: number;
  primary_sector: "semantic";
  version: number;
}

interface Held extends HeldItem {
  /** Of the text it was added with; a later change of the text leaves it. */
  fingerprint: string;
  /** Tells apart what came in the same millisecond. */
  sequence: number;
}

/** Texts above this many characters are shortened. */
const maxContentLength = 200;
/** What deleting a user's memories reads of them. */
const maxDeletedAtOnce = 10_000;
const cacheMs = 60_000;

/**
 * What a server holds, and what it does to it, right and wrong: it merges texts of the same fingerprint whosesoever they are,
 * shortens long ones, and answers queries from a cache that knows nothing of deletions.
 */
export class ItemStore {
  readonly #items = new Map<string, Held>();
  readonly #answers = new Map<string, { ids: string[]; at: number }>();
  /** As they were when they were answered. */
  readonly #seen = new Map<string, Held | undefined>();
  /** Summaries, which outlive the memories they count. */
  readonly users = new Map<string, string>();
  readonly #now: () => number;
  #sequence = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The newest first. */
  list(userId?: string): HeldItem[] {
    return [...this.#items.values()]
      .filter((item) => userId === undefined || item.user_id === userId)
      .sort((a, b) => b.sequence - a.sequence);
  }

  get(id: string): HeldItem | undefined {
    return this.#items.get(id);
  }

  findSimilar(content: string): HeldItem | undefined {
    const wanted = fingerprint(content);
    return this.list().find(({ id }) => this.#items.get(id)?.fingerprint === wanted);
  }

  add(added: { content: string; userId: string; tags: string[]; metadata: Record<string, unknown> }): {
    id: string;
    deduplicated?: true;
  } {
    const similar = this.findSimilar(added.content);
    if (similar) {
      this.raiseSalience(similar.id, 0.15);
      return { id: similar.id, deduplicated: true };
    }
    const [id, now] = [randomUUID(), this.#now()];
    this.#items.set(id, {
      id,
      user_id: added.userId,
      content: shorten(added.content),
      tags: added.tags,
      metadata: added.metadata,
      salience: 0.4,
      created_at: now,
      last_seen_at: now,
      primary_sector: "semantic",
      version: 1,
      fingerprint: fingerprint(added.content),
      sequence: this.#sequence++,
    });
    this.users.set(added.userId, `${this.list(added.userId).length} memories.`);
    return { id };
  }

  update(id: string, values: { content?: string; tags?: string[]; metadata?: Record<string, unknown> }): void {
    const item = this.#items.get(id);
    if (item) Object.assign(item, values, { version: item.version + 1 });
  }

  raiseSalience(id: string, boost: number): void {
    const item = this.#items.get(id);
    if (item) Object.assign(item, { salience: Math.min(1, item.salience + boost), last_seen_at: this.#now() });
  }

  delete(id: string): void {
    this.#items.delete(id);
  }

  deleteUser(userId: string): number {
    const deleted = this.list(userId).slice(0, maxDeletedAtOnce);
    for (const { id } of deleted) this.#items.delete(id);
    return deleted.length;
  }

  /** Best first. What was answered within the last minute is answered again, deleted or not. */
  query(query: string, limit: number, userId: string | undefined): (HeldItem & { score: number })[] {
    const key = JSON.stringify([query, limit, userId]);
    const kept = this.#answers.get(key);
    if (kept && this.#now() - kept.at < cacheMs) return this.#scored(kept.ids);
    const words = comparedWords(query);
    const ids = this.list(userId)
      .map((item) => ({ id: item.id, shared: countShared(comparedWords(item.content), words) }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, limit)
      .map(({ id }) => id);
    for (const id of ids) this.#seen.set(id, structuredClone(this.#items.get(id)));
    this.#answers.set(key, { ids, at: this.#now() });
    return this.#scored(ids);
  }

  /** Standardized within the answer, as the servers do: mean 0, deviation 1. */
  #scored(ids: readonly string[]): (HeldItem & { score: number })[] {
    const middle = (ids.length - 1) / 2;
    const deviation = Math.sqrt((ids.length ** 2 - 1) / 12) || 1;
    return ids.flatMap((id, index) => {
      const item = this.#items.get(id) ?? this.#seen.get(id);
      return item ? [{ ...item, score: (middle - index) / deviation }] : [];
    });
  }
}

function countShared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of some) if (others.has(word)) shared += 1;
  return shared;
}

/** Whole sentences as long as they fit, the first ones first. */
function shorten(content: string): string {
  if (content.length <= maxContentLength) return content;
  let kept = "";
  for (const sentence of content.split(/(?<=[.!?])\s+/)) {
    if (kept.length + sentence.length + 1 <= maxContentLength) kept = `${kept} ${sentence}`.trim();
  }
  return kept || content.slice(0, maxContentLength);
}
