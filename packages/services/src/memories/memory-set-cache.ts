import type { Embedder } from "@elaaoms/recall/embedder";
import { type MemorySet, prepareMemorySet, type RecallDocument, type TakenApart } from "@elaaoms/recall/memory-set";
import { LRUCache } from "lru-cache";
import { isOwnedBy } from "./memory-owners.ts";

/** A recallable memory with what an answer needs of it. */
export interface RecallableMemory extends RecallDocument {
  /** The agent it was first stated to. */
  agentId: string | null;
  /** The agents that it was stated to, whose own it is; empty: every agent's. */
  agentIds: readonly string[];
  conversationId: string | null;
  shareable: boolean;
  /** Categories of personal data that it tells, all of them tellable. */
  sensitivity: readonly string[];
  /** The stored vector where it is the built-in embedder's and another model is the current one. */
  builtInEmbedding: Float32Array | null;
}

/** What an agent may search: the memories of the caller that were stated to it, the shared ones besides, or all of them. */
export type SearchScope =
  | { kind: "own"; agentId: string }
  | { kind: "own_and_shared"; agentId: string }
  | { kind: "all" };

/** What V8 takes for a memory that was taken apart, and for an entry of a Map with its key. */
const bytesTakenApart = 400;
const bytesPerTerm = 80;

/** All recallable memories of one caller, as of one version, with the tokenized sets made from them so far. */
export class CallerMemories {
  readonly memories: ReadonlyMap<string, RecallableMemory>;
  readonly version: number;
  readonly #language: string | null;
  readonly #sets = new Map<string, MemorySet>();
  readonly #takenApart = new Map<string, TakenApart>();
  readonly #builtInVectors = new Map<string, Float32Array>();
  #hasGrown = false;

  constructor(options: { memories: readonly RecallableMemory[]; version: number; language: string | null }) {
    this.memories = new Map(options.memories.map((memory) => [memory.id, memory]));
    for (const { id, builtInEmbedding } of options.memories) {
      if (builtInEmbedding) this.#builtInVectors.set(id, builtInEmbedding);
    }
    this.version = options.version;
    this.#language = options.language;
  }

  /** The set that a scope searches; made at its first use and kept. Scopes that take every memory have one set together. */
  within(scope: SearchScope): MemorySet {
    const key = scope.kind === "all" ? "all" : `${scope.kind}/${scope.agentId}`;
    const known = this.#sets.get(key);
    if (known) return known;
    const inScope = [...this.memories.values()].filter((memory) => isWithin(scope, memory));
    if (scope.kind !== "all" && inScope.length === this.memories.size) {
      const whole = this.within({ kind: "all" });
      this.#sets.set(key, whole);
      return whole;
    }
    const set = prepareMemorySet(inScope, { language: this.#language, takenApart: this.#takenApart });
    this.#sets.set(key, set);
    this.#hasGrown = true;
    return set;
  }

  /** The agents, each once, whose memories a scope takes besides what is the asking one's own. */
  sharingAgentsWithin(scope: SearchScope): string[] {
    if (scope.kind === "own") return [];
    const taken = [...this.memories.values()].filter(({ shareable }) => scope.kind === "all" || shareable);
    return [...new Set(taken.flatMap(({ agentIds }) => agentIds))];
  }

  /** Vectors of the built-in embedder, by memory id, as far as they were needed. */
  get builtInVectors(): ReadonlyMap<string, Float32Array> {
    return this.#builtInVectors;
  }

  /**
   * Makes vectors of the built-in embedder for the memories that have none of the current model, or for all: at first use, in
   * well under a millisecond each, and kept. Tells whether any were needed.
   */
  async addBuiltInVectors(embedder: Embedder, which: "of_those_without" | "of_all"): Promise<boolean> {
    const needed = [...this.memories.values()].filter(({ embedding }) => which === "of_all" || !embedding);
    const missing = needed.filter(({ id }) => !this.#builtInVectors.has(id));
    if (missing.length > 0) {
      const signal = new AbortController().signal;
      const contents = missing.map(({ content }) => content);
      const vectors = await embedder.embed(contents, { signal, language: this.#language });
      for (const [index, { id }] of missing.entries()) {
        const vector = vectors[index];
        if (vector) this.#builtInVectors.set(id, vector);
      }
    }
    if (missing.length > 0) this.#hasGrown = true;
    return needed.length > 0;
  }

  /** Whether it takes more memory than when this was last asked. */
  takeGrowth(): boolean {
    const hasGrown = this.#hasGrown;
    this.#hasGrown = false;
    return hasGrown;
  }

  /** Roughly what it takes in memory, with the sets made so far. */
  get bytes(): number {
    let bytes = 512;
    for (const { memory } of this.#takenApart.values()) bytes += bytesTakenApart + memory.terms.size * bytesPerTerm;
    for (const { documentFrequency } of new Set(this.#sets.values()))
      bytes += 2 * documentFrequency.size * bytesPerTerm;
    for (const vector of this.#builtInVectors.values()) bytes += vector.byteLength;
    for (const memory of this.memories.values()) {
      bytes += 512 + memory.content.length * 6 + (memory.embedding?.byteLength ?? 0);
    }
    return bytes;
  }
}

function isWithin(scope: SearchScope, memory: RecallableMemory): boolean {
  if (scope.kind === "all") return true;
  return isOwnedBy(memory.agentIds, scope.agentId) || (scope.kind === "own_and_shared" && memory.shareable);
}

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
