import { randomUUID } from "node:crypto";
import { createProviderFetch } from "@elaaoms/remote/provider-fetch";
import type { ExtractionEngine } from "../engine.ts";
import { createModelEngine, type ModelEngineOptions } from "../model-engine.ts";
import type { Question } from "../question.ts";
import { callProvider, type Fetch, type ProviderCall } from "./provider-call.ts";
import type { ProviderCircuit } from "./provider-circuit.ts";

/** How a provider of models is reached. */
export interface ProviderEngineOptions {
  /** Null for servers and gateways that ask for none. */
  apiKey: string | null;
  /** Any server that speaks the provider's protocol. */
  baseUrl?: string | undefined;
  model?: string | undefined;
  /** What one attempt has in total, in milliseconds. */
  timeoutMs?: number;
  fetch?: Fetch;
  /** Shared by all engines that reach the provider in the same way. Without one, the provider is always asked. */
  circuit?: Pick<ProviderCircuit, "run"> | undefined;
  createNonce?: () => string;
}

/** What one request through an SDK is made with. */
export type ProviderAttempt = ProviderEngineOptions & { timeoutMs: number; fetch: Fetch; signal: AbortSignal };

/** An engine whose every question is one attempt at a provider. */
export function createProviderEngine(
  options: ProviderEngineOptions,
  provider: {
    name: ModelEngineOptions["name"];
    ask<Answer>(question: Question<Answer>, attempt: ProviderAttempt): Promise<Answer>;
    explain: ProviderCall<unknown>["explain"];
  },
): ExtractionEngine {
  const { timeoutMs = 30_000, fetch = globalThis.fetch, createNonce = randomUUID, circuit = alwaysAsk } = options;
  const { name, explain } = provider;
  const ownFetch = createProviderFetch(fetch, options.apiKey);
  return createModelEngine({
    name,
    createNonce,
    ask: (question, signal) =>
      circuit.run(
        () =>
          callProvider({
            provider: name,
            timeoutMs,
            fetch: ownFetch,
            signal,
            ask: (attempt) => provider.ask(question, { ...options, timeoutMs, ...attempt }),
            explain,
          }),
        signal,
      ),
  });
}

const alwaysAsk: Pick<ProviderCircuit, "run"> = { run: (work) => work() };
