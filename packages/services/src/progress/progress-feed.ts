import { createHash } from "node:crypto";
import { ServiceError } from "@elaaoms/core/errors";
import type { Logger } from "../logger.ts";
import type { Progress, ProgressKey } from "./progress.ts";

/** Progress as it stood at a moment. What has not changed has the same version, in every process. */
export interface ProgressUpdate {
  version: string;
  progress: Progress;
}

export interface WatchOptions {
  /** Whoever watches: one person may watch so many things at once. */
  holder: string;
  signal: AbortSignal;
  /** What the watcher has seen already, in a connection that was lost. */
  seen?: string | undefined;
}

interface Topic {
  key: ProgressKey;
  watchers: number;
  latest: ProgressUpdate | null;
  isGone: boolean;
  /** Resolves when anything above has changed. */
  changed: PromiseWithResolvers<void>;
}

const defaultPollMs = 500;
const perHolder = 12;
const perProcess = 1_000;

/**
 * Tells whoever watches how far long work has come, whatever process does it: the rows of the work are read at an interval, each
 * once however many watch it, and not at all while nobody does. A slow watcher misses steps, never the last one. `stop` ends all
 * watching.
 */
export class ProgressFeed {
  readonly #read: (key: ProgressKey) => Promise<Progress | null>;
  readonly #pollMs: number;
  readonly #log: Pick<Logger, "warn">;
  readonly #topics = new Map<string, Topic>();
  readonly #holders = new Map<string, number>();
  readonly #stopped = new AbortController();
  #watchers = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: {
    read: (key: ProgressKey) => Promise<Progress | null>;
    log: Pick<Logger, "warn">;
    /** Half a second when absent. */
    pollMs?: number;
  }) {
    this.#read = options.read;
    this.#log = options.log;
    this.#pollMs = options.pollMs ?? defaultPollMs;
  }

  /**
   * Yields how it stands, then every change, until it is over, the signal aborts or the feed is stopped. Throws `NOT_FOUND` for
   * what is not there, and `RATE_LIMITED` to whoever watches too much.
   */
  async *watch(key: ProgressKey, { holder, signal, seen }: WatchOptions): AsyncGenerator<ProgressUpdate, void> {
    const ended = AbortSignal.any([signal, this.#stopped.signal]);
    if (ended.aborted) return;
    const topic = this.#join(key, holder);
    let told = seen;
    try {
      while (!ended.aborted) {
        const { latest, changed } = topic;
        if (topic.isGone) throw new ServiceError("NOT_FOUND", "There is nothing of this name to watch.");
        if (latest && latest.version !== told) {
          told = latest.version;
          yield latest;
        }
        if (latest && latest.progress.state !== "running") return;
        if (topic.latest === latest) await settled(changed.promise, ended);
      }
    } finally {
      this.#leave(topic, holder);
    }
  }

  stop(): void {
    this.#stopped.abort();
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #join(key: ProgressKey, holder: string): Topic {
    const held = this.#holders.get(holder) ?? 0;
    if (held >= perHolder || this.#watchers >= perProcess) {
      throw new ServiceError("RATE_LIMITED", "Too much is being watched at once. Close a page.", {
        retryAfterSeconds: 10,
      });
    }
    this.#holders.set(holder, held + 1);
    this.#watchers += 1;
    const name = nameOf(key);
    const known = this.#topics.get(name);
    const topic = known ?? { key, watchers: 0, latest: null, isGone: false, changed: Promise.withResolvers<void>() };
    topic.watchers += 1;
    if (!known) {
      this.#topics.set(name, topic);
      void this.#refresh(topic);
    }
    this.#schedule();
    return topic;
  }

  #leave(topic: Topic, holder: string): void {
    this.#watchers -= 1;
    const held = (this.#holders.get(holder) ?? 1) - 1;
    if (held > 0) this.#holders.set(holder, held);
    else this.#holders.delete(holder);
    topic.watchers -= 1;
    if (topic.watchers === 0) this.#topics.delete(nameOf(topic.key));
  }

  #schedule(): void {
    if (this.#timer || this.#topics.size === 0 || this.#stopped.signal.aborted) return;
    this.#timer = setTimeout(async () => {
      for (const topic of [...this.#topics.values()]) await this.#refresh(topic);
      this.#timer = null;
      this.#schedule();
    }, this.#pollMs);
    this.#timer.unref();
  }

  async #refresh(topic: Topic): Promise<void> {
    try {
      const progress = await this.#read(topic.key);
      if (progress && topic.latest?.version === versionOf(progress)) return;
      if (progress) topic.latest = { version: versionOf(progress), progress };
      else topic.isGone = true;
    } catch (error) {
      // The next turn reads it again; whoever watches sees that nothing moves.
      this.#log.warn({ err: error, kind: topic.key.kind }, "Progress could not be read.");
      return;
    }
    topic.changed.resolve();
    topic.changed = Promise.withResolvers<void>();
  }
}

function nameOf({ organizationId, kind, id }: ProgressKey): string {
  return JSON.stringify([organizationId, kind, id]);
}

function versionOf(progress: Progress): string {
  return createHash("sha256").update(JSON.stringify(progress)).digest("base64url").slice(0, 16);
}

/** Resolves with the promise, or when the signal aborts. */
function settled(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      signal.removeEventListener("abort", end);
      resolve();
    };
    signal.addEventListener("abort", end);
    promise.then(end, end);
  });
}
