import type { MemoryType } from "@elaaoms/core/memory";
import type { Embedder } from "@elaaoms/recall/embedder";
import { inOrderOfStatement, type MemorySet, prepareMemorySet, type RecallDocument } from "@elaaoms/recall/memory-set";
import { Scope } from "@elaaoms/recall/scope";
import { isOwnedBy } from "./memory-owners.ts";

/** Where a memory comes from and who may be told it. */
export interface MemoryOrigin {
  /** The agent it was first stated to. */
  agentId: string | null;
  /** The agents that it was stated to, whose own it is; empty: every agent's. */
  agentIds: readonly string[];
  conversationId: string | null;
  shareable: boolean;
  /** Categories of personal data that it tells, all of them tellable. */
  sensitivity: readonly string[];
}

/** A recallable memory with what an answer needs of it. */
export type RecallableMemory = RecallDocument & MemoryOrigin;

/** What an agent is told of a memory, besides how relevant it is. */
export interface ToldMemory {
  memoryId: string;
  content: string;
  type: MemoryType;
  /** 1–10. */
  importance: number;
  /** When the call took place that last stated it. */
  statedAt: Date;
  conversationId: string | null;
  agentId: string | null;
  /** Categories of personal data that it tells. */
  sensitivity: readonly string[];
}

/** What an agent may search: the memories of the caller that were stated to it, the shared ones besides, or all of them. */
export type SearchScope =
  | { kind: "own"; agentId: string }
  | { kind: "own_and_shared"; agentId: string }
  | { kind: "all" };

/** Of an origin with its lists, in V8; what they name is mostly the same few strings. */
const bytesPerOrigin = 200;
const bytesPerCaller = 2_048;

/** All recallable memories of one caller, as of one version. */
export class CallerMemories {
  readonly set: MemorySet;
  readonly version: number;
  /** By position in the set. */
  readonly origins: readonly MemoryOrigin[];
  /** The caller's, null when unknown. */
  readonly #language: string | null;
  readonly #builtInVectors = new Map<string, Float32Array>();
  /** What was searched before: the next search of the call looks through the same. */
  readonly #scopes = { own: new Map<string | null, Scope>(), own_and_shared: new Map<string | null, Scope>() };
  readonly #owners: ReadonlySet<string>;
  readonly #sharingAgents: { own_and_shared: readonly string[]; all: readonly string[] };
  readonly #all: Scope;
  /** Positions of the memories without a vector of the current model. */
  readonly #vectorless: readonly number[];
  #hasGrown = false;

  constructor(options: {
    set: MemorySet;
    origins: readonly MemoryOrigin[];
    version: number;
    language: string | null;
  }) {
    this.set = options.set;
    this.version = options.version;
    this.origins = options.origins;
    this.#language = options.language;
    const { set, origins } = options;
    const agentsOf = (taken: readonly MemoryOrigin[]) => new Set(taken.flatMap(({ agentIds }) => agentIds));
    this.#owners = agentsOf(origins);
    const sharing = agentsOf(origins.filter(({ shareable }) => shareable));
    this.#sharingAgents = { own_and_shared: [...sharing], all: [...this.#owners] };
    this.#all = new Scope(set);
    this.#vectorless = [...this.#all.members].filter((position) => !set.hasVector(position));
  }

  /** What a scope searches. */
  within(scope: SearchScope): Scope {
    if (scope.kind === "all") return this.#all;
    const scopes = this.#scopes[scope.kind];
    // Agents to which nothing was stated search the same, however many of them ask.
    const owner = this.#owners.has(scope.agentId) ? scope.agentId : null;
    const known = scopes.get(owner);
    if (known) return known;
    const made = new Scope(this.set, (position) => {
      const origin = this.origins[position];
      return origin !== undefined && isWithin(scope, origin);
    });
    scopes.set(owner, made);
    return made;
  }

  /** The agents, each once, whose memories a scope takes besides what is the asking one's own. */
  sharingAgentsWithin(scope: SearchScope): readonly string[] {
    return scope.kind === "own" ? [] : this.#sharingAgents[scope.kind];
  }

  tell(position: number): ToldMemory {
    const { columns } = this.set;
    const { conversationId = null, agentId = null, sensitivity = [] } = this.origins[position] ?? {};
    return {
      memoryId: this.set.idOf(position),
      content: this.set.contentOf(position),
      type: this.set.typeOf(position),
      importance: columns.importances[position] ?? 0,
      statedAt: new Date(columns.statedAt[position] ?? 0),
      conversationId,
      agentId,
      sensitivity,
    };
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
    const needed = which === "of_all" ? [...this.#all.members] : this.#vectorless;
    const missing = needed.filter((position) => !this.#builtInVectors.has(this.set.idOf(position)));
    if (missing.length > 0) {
      const signal = new AbortController().signal;
      const contents = missing.map((position) => this.set.contentOf(position));
      const vectors = await embedder.embed(contents, { signal, language: this.#language });
      for (const [index, position] of missing.entries()) {
        const vector = vectors[index];
        if (vector) this.#builtInVectors.set(this.set.idOf(position), vector);
      }
      this.#hasGrown = true;
    }
    return needed.length > 0;
  }

  /** Whether it takes more memory than when this was last asked. */
  takeGrowth(): boolean {
    const hasGrown = this.#hasGrown;
    this.#hasGrown = false;
    return hasGrown;
  }

  /** What it takes in memory: of the set exactly, of the rest roughly. */
  get bytes(): number {
    let bytes = bytesPerCaller + this.set.bytes.length + this.origins.length * bytesPerOrigin;
    for (const vector of this.#builtInVectors.values()) bytes += vector.byteLength;
    return bytes;
  }
}

/** Takes memories apart for searching. Under 0.1 ms a memory. */
export function prepareCallerMemories(options: {
  memories: readonly RecallableMemory[];
  version: number;
  language: string | null;
}): CallerMemories {
  const { memories, version, language } = options;
  const origins = inOrderOfStatement(memories).map(
    ({ agentId, agentIds, conversationId, shareable, sensitivity }): MemoryOrigin => ({
      agentId,
      agentIds,
      conversationId,
      shareable,
      sensitivity,
    }),
  );
  return new CallerMemories({ set: prepareMemorySet(memories, { language }), origins, version, language });
}

function isWithin(scope: Exclude<SearchScope, { kind: "all" }>, origin: MemoryOrigin): boolean {
  return isOwnedBy(origin.agentIds, scope.agentId) || (scope.kind === "own_and_shared" && origin.shareable);
}
