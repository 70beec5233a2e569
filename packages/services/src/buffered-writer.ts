import { setTimeout as sleep } from "node:timers/promises";

export interface BufferedWriterOptions<Entry> {
  write(chunk: readonly Entry[]): Promise<void>;
  /** How long an entry may wait for others to be written with. */
  delayMs: number;
  /** Whether a chunk that failed so is kept and tried again; what fails otherwise is given up. Nothing is, unless told. */
  mayPass?: (error: unknown) => boolean;
  /** Told at once of entries that were given up. */
  onLost?: (count: number) => void;
  /** Told now and then of how many were given up, with the last error. */
  complain(lost: number, error: unknown): void;
}

const maxWaiting = 10_000;
const maxChunk = 1_000;
const stopMs = 2_000;
/** Before what failed is tried again. */
const retryPauseMs = 1_000;
/** A database that is away for long is complained of this often. */
const complaintPauseMs = 10_000;

/**
 * Writes entries off the response path, in chunks of at most a thousand, one at a time. Bounded: at most 10,000 wait behind
 * a write that hangs, of which the oldest are let go.
 */
export class BufferedWriter<Entry> {
  readonly #options: BufferedWriterOptions<Entry>;
  #waiting: Entry[] = [];
  #added = 0;
  #writing: Promise<void> | null = null;
  /** How many are in the chunk that is being written. */
  #underway = 0;
  #timer: NodeJS.Timeout | null = null;
  #lost = 0;
  #lastError: unknown;
  #complaintPause: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(options: BufferedWriterOptions<Entry>) {
    this.#options = options;
  }

  add(entry: Entry): void {
    this.#waiting.push(entry);
    this.#added += 1;
    this.#letGoBeyondLimit();
    this.#schedule();
  }

  /** Resolves when what waits now is written or given up. What is added from now on is not waited for. */
  async flush(): Promise<void> {
    const last = this.#added;
    while (this.#settled < last) await this.#writeNext();
  }

  /** Writes what waits and ends; after two seconds also when that did not succeed. */
  async stop(): Promise<void> {
    const limit = new AbortController();
    await Promise.race([this.flush(), sleep(stopMs, undefined, { signal: limit.signal }).catch(() => {})]);
    limit.abort();
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#lost += this.#underway + this.#waiting.length;
    this.#complain();
    if (this.#complaintPause) clearTimeout(this.#complaintPause);
  }

  /** How many, from the first one on, were written or given up. */
  get #settled(): number {
    return this.#added - this.#waiting.length - this.#underway;
  }

  #letGoBeyondLimit(): void {
    const excess = this.#waiting.length - maxWaiting;
    if (excess <= 0) return;
    this.#waiting.splice(0, excess);
    this.#countLost(excess);
  }

  #schedule(): void {
    if (this.#waiting.length === 0 || this.#writing || this.#stopped) return;
    this.#timer ??= setTimeout(() => void this.#writeNext(), this.#options.delayMs);
  }

  /** The chunk that is being written, else the next one. */
  #writeNext(): Promise<void> {
    this.#writing ??= this.#writeChunk().finally(() => {
      this.#writing = null;
      this.#schedule();
    });
    return this.#writing;
  }

  async #writeChunk(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const chunk = this.#waiting.splice(0, maxChunk);
    this.#underway = chunk.length;
    try {
      await this.#options.write(chunk);
      this.#underway = 0;
    } catch (error) {
      this.#underway = 0;
      this.#lastError = error;
      if (this.#options.mayPass?.(error)) await this.#putBack(chunk);
      else this.#countLost(chunk.length);
    }
  }

  async #putBack(chunk: readonly Entry[]): Promise<void> {
    this.#waiting = [...chunk, ...this.#waiting];
    this.#letGoBeyondLimit();
    await sleep(retryPauseMs, undefined, { ref: false });
  }

  #countLost(count: number): void {
    this.#options.onLost?.(count);
    this.#lost += count;
    if (this.#complaintPause) return;
    this.#complain();
    this.#complaintPause = setTimeout(() => {
      this.#complaintPause = null;
      this.#complain();
    }, complaintPauseMs).unref();
  }

  #complain(): void {
    if (this.#lost === 0) return;
    this.#options.complain(this.#lost, this.#lastError);
    this.#lost = 0;
    this.#lastError = undefined;
  }
}
