import type { Embedder } from "@elaaoms/recall/embedder";
import { type MemorySet, prepareMemorySet, type RecallDocument } from "@elaaoms/recall/memory-set";
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
  /** The stored vector where it is the built-in embedder's and another model is the current one. */
  builtInEmbedding: Float32Array | null;
}

/** What an agent may search: the memories of the caller that were stated to it, the shared ones besides, or all of them. */
export type SearchScope =
  | { kind: "own"; agentId: string }
  | { kind: "own_and_shared"; agentId: string }
  | { kind: "all" };

/** All recallable memories of one caller, as of one version, with the tokenized sets made from them so far. */
export class CallerMemories {
  readonly memories: ReadonlyMap<string, RecallableMemory>;
  readonly version: number;
  readonly #language: string | null;
  readonly #sets = new Map<string, MemorySet>();
  readonly #builtInVectors = new Map<string, Float32Array>();

  constructor(options: { memories: readonly RecallableMemory[]; version: number; language: string | null }) {
    this.memories = new Map(options.memories.map((memory) => [memory.id, memory]));
    for (const { id, builtInEmbedding } of options.memories) {
      if (builtInEmbedding) this.#builtInVectors.set(id, builtInEmbedding);
    }
    this.version = options.version;
    this.#language = options.language;
  }

  /** The set that a scope searches; made at its first use and kept. */
  within(scope: SearchScope): MemorySet {
    const key = scope.kind === "all" ? "all" : `${scope.kind}/${scope.agentId}`;
    const known = this.#sets.get(key);
    if (known) return known;
    const inScope = [...this.memories.values()].filter((memory) => isWithin(scope, memory));
    const set = prepareMemorySet(inScope, { language: this.#language });
    this.#sets.set(key, set);
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
   * well under a millisecond each, and kept. Tells whether any were needed, and whether it has grown by new ones.
   */
  async addBuiltInVectors(
    embedder: Embedder,
    which: "of_those_without" | "of_all",
  ): Promise<{ areNeeded: boolean; hasGrown: boolean }> {
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
    return { areNeeded: needed.length > 0, hasGrown: missing.length > 0 };
  }

  /** Roughly what it takes in memory, sets included. */
  get bytes(): number {
    let bytes = 512;
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

/**
 * The callers searched most recently, in this process. An entry is used only at the version that the database states at
 * that moment, so that several processes never answer with what was changed or erased.
 */
export class MemorySetCache {
  readonly #entries: LRUCache<string, CallerMemories>;

  constructor(options: { maxBytes: number }) {
    this.#entries = new LRUCache({ maxSize: options.maxBytes, sizeCalculation: (entry) => entry.bytes });
  }

  get(organizationId: string, callerId: string, version: number): CallerMemories | null {
    const entry = this.#entries.get(`${organizationId}/${callerId}`);
    return entry?.version === version ? entry : null;
  }

  set(organizationId: string, callerId: string, entry: CallerMemories): void {
    this.#entries.set(`${organizationId}/${callerId}`, entry);
  }
}
