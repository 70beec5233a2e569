import { LRUCache } from "lru-cache";
import type { CallerMemories } from "./caller-memories.ts";

/** A caller's memories as of a version. */
interface VersionedCaller {
  id: string;
  memoryVersion: number;
}

/**
 * The callers searched most recently, in this process. An entry is used only at the version that the database states at
 * that moment, so that several processes never answer with what was changed or erased. What is loaded under a version was
 * read after it: it may be newer, and then the next version has it loaded again, but never older.
 */
export class MemorySetCache {
  readonly #entries: LRUCache<string, CallerMemories>;
  readonly #loads = new Map<string, Promise<CallerMemories>>();

  constructor(options: { maxBytes: number }) {
    this.#entries = new LRUCache({ maxSize: options.maxBytes, sizeCalculation: (entry) => entry.bytes });
  }

  /** The entry of this version, loaded once for all who ask for it meanwhile. */
  async getOrLoad(
    organizationId: string,
    caller: VersionedCaller,
    load: () => Promise<CallerMemories>,
  ): Promise<CallerMemories> {
    const key = `${organizationId}/${caller.id}`;
    const entry = this.#entries.get(key);
    if (entry?.version === caller.memoryVersion) return entry;
    const loadKey = `${key}/${caller.memoryVersion}`;
    const underway = this.#loads.get(loadKey);
    if (underway) return underway;
    const loading = load().finally(() => this.#loads.delete(loadKey));
    this.#loads.set(loadKey, loading);
    const loaded = await loading;
    // A load that took long does not replace what a quicker one of a newer version brought.
    const present = this.#entries.get(key);
    if (!present || present.version < loaded.version) this.#entries.set(key, loaded);
    return loaded;
  }

  /** Lets go of a caller's entry: it would never be used again, and holds what was erased. */
  forget(organizationId: string, callerId: string): void {
    this.#entries.delete(`${organizationId}/${callerId}`);
  }

  /** Measures an entry anew that was used, when it has grown by that. */
  measure(organizationId: string, callerId: string, used: CallerMemories): void {
    const key = `${organizationId}/${callerId}`;
    if (!used.takeGrowth() || this.#entries.peek(key) !== used) return;
    // Set again as it is, it would keep its old size.
    this.#entries.delete(key);
    this.#entries.set(key, used);
  }
}
