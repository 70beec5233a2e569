import { setTimeout as sleep } from "node:timers/promises";
import { detectGeneration } from "./detect-generation.ts";
import { askServer, type ServerAddress, type ServerAnswer, type ServerRequest } from "./http-request.ts";
import type { Generation, LastAnswer } from "./openmemory.ts";
import { OpenMemoryError } from "./openmemory-error.ts";
import { createServerCircuit, type ServerCircuit, type ServerCircuitOptions } from "./server-circuit.ts";

export interface RequestReport {
  operation: string;
  outcome: "success" | "failure" | "cut_off";
  durationMs: number;
}

export interface ServerConnectionOptions extends ServerAddress {
  /** What one request has, in milliseconds. Adding embeds the text there, which may ask a model. */
  timeoutMs?: number;
  circuit?: ServerCircuitOptions;
  /** Told of every request. */
  onRequest?: (report: RequestReport) => void;
  /** Waits between the attempts of a request that may be repeated, in milliseconds. Their number is that of repetitions. */
  retryDelaysMs?: readonly number[];
}

export interface Call extends Omit<ServerRequest, "timeoutMs"> {
  operation: string;
  timeoutMs?: number;
  /** Whether doing it twice does no harm. */
  mayRepeat: boolean;
}

/** What a request is made of once it is known whether the server wants to be told the user. */
export type CallForUser = (user: string | undefined, generation: Generation) => Call;

/** Requests to one server: deadlines, bounded repetition, circuits, and what generation it is. */
export class ServerConnection {
  readonly #address: ServerAddress;
  readonly #timeoutMs: number;
  readonly #retryDelaysMs: readonly number[];
  readonly #onRequest: (report: RequestReport) => void;
  readonly #general: ServerCircuit;
  /** Queries have a fraction of the time of all else: a server too slow for them still takes what it is given. */
  readonly #recall: ServerCircuit;
  #generation: Generation | null = null;
  #last: LastAnswer = { outcome: "none" };

  constructor(options: ServerConnectionOptions) {
    this.#address = { url: options.url, apiKey: options.apiKey };
    this.#timeoutMs = options.timeoutMs ?? 10_000;
    this.#retryDelaysMs = options.retryDelaysMs ?? [100, 400];
    this.#onRequest = options.onRequest ?? (() => {});
    this.#general = createServerCircuit(options.circuit);
    this.#recall = createServerCircuit(options.circuit);
  }

  isResting(): boolean {
    return [this.#general, this.#recall].some((circuit) => circuit.report().state === "open");
  }

  lastAnswer(): LastAnswer {
    return this.#last;
  }

  async generation(signal: AbortSignal | undefined, timeoutMs = this.#timeoutMs): Promise<Generation> {
    return this.#generation ?? this.detectAnew(signal, timeoutMs);
  }

  async detectAnew(signal: AbortSignal | undefined, timeoutMs: number): Promise<Generation> {
    const detect = () => detectGeneration(this.#address, { timeoutMs, signal });
    const detected = await this.#general.run(() => this.#report("detect", signal, detect), signal);
    this.#generation = detected;
    return detected;
  }

  async call({ operation, mayRepeat, timeoutMs = this.#timeoutMs, ...request }: Call): Promise<ServerAnswer> {
    const circuit = operation === "query" ? this.#recall : this.#general;
    const { signal } = request;
    const ask = () => this.#report(operation, signal, () => askServer(this.#address, { ...request, timeoutMs }));
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await circuit.run(ask, signal);
      } catch (error) {
        const wait = mayRepeat && isPassing(error) ? this.#retryDelaysMs[attempt] : undefined;
        if (wait === undefined) throw error;
        await sleep(wait, undefined, { signal }).catch(() => signal?.throwIfAborted());
      }
    }
  }

  /** A request that names a user, where the server is one that wants to know. Its answer may show that it no longer is. */
  async callForUser(
    userId: string | undefined,
    toCall: CallForUser,
    own: Pick<Call, "signal" | "timeoutMs">,
  ): Promise<ServerAnswer> {
    const generation = await this.generation(own.signal, own.timeoutMs);
    const answer = await this.call(toCall(generation === "by_user" ? userId : undefined, generation));
    if (answer.outcome !== "refused" || answer.code !== "tenant_mismatch") return answer;
    this.#generation = "single_namespace";
    return this.call(toCall(undefined, "single_namespace"));
  }

  async #report<Value>(operation: string, signal: AbortSignal | undefined, work: () => Promise<Value>): Promise<Value> {
    const startedAt = performance.now();
    const end = (outcome: RequestReport["outcome"]) =>
      this.#onRequest({ operation, outcome, durationMs: performance.now() - startedAt });
    try {
      const value = await work();
      end("success");
      this.#last = { outcome: "succeeded" };
      return value;
    } catch (error) {
      end(signal?.aborted ? "cut_off" : "failure");
      if (error instanceof OpenMemoryError) this.#noteFailure(error);
      throw error;
    }
  }

  #noteFailure({ reason }: OpenMemoryError): void {
    this.#last = { outcome: "failed", reason };
    // What comes back at this address may be another server.
    if (reason === "unavailable" || reason === "invalid_answer") this.#generation = null;
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof OpenMemoryError && (error.reason === "unavailable" || error.reason === "timeout");
}
