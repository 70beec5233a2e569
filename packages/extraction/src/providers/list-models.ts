import { createProviderFetch } from "@elaaoms/remote/provider-fetch";
import { createAnthropicClient, explainAnthropicError } from "./anthropic-client.ts";
import { createOpenAiClient, explainOpenAiError } from "./openai-client.ts";
import { callProvider } from "./provider-call.ts";
import type { ProviderAttempt, ProviderEngineOptions } from "./provider-engine.ts";

/** A model as its provider lists it. */
export interface ListedModel {
  id: string;
  /** Null where the provider gives it no name for people. */
  name: string | null;
  createdAt: Date | null;
}

export interface ListModelsOptions extends Pick<ProviderEngineOptions, "apiKey" | "baseUrl" | "fetch" | "timeoutMs"> {
  signal: AbortSignal;
}

/** Servers that list without end are not read to it. */
const mostModels = 1_000;

/**
 * OpenAI's list does not say what a model is for. Names by which those that read no text, or write none, are known; other
 * servers' models are all taken for ones that do.
 */
const otherPurposes = /embedding|whisper|tts|dall-e|image|audio|realtime|moderation|transcribe|sora|babbage|davinci/;

/**
 * The models that an access to a provider may use, through the provider's official SDK. Throws ExtractionProviderError as a
 * reading does, or the signal's reason.
 */
export async function listProviderModels(
  provider: "openai" | "anthropic",
  { signal, timeoutMs = 10_000, fetch = globalThis.fetch, ...access }: ListModelsOptions,
): Promise<ListedModel[]> {
  const list = provider === "openai" ? listOpenAi : listAnthropic;
  return callProvider({
    ...{ provider, timeoutMs, signal },
    fetch: createProviderFetch(fetch, access.apiKey),
    ask: (attempt) => list({ ...access, timeoutMs, ...attempt }),
    explain: provider === "openai" ? explainOpenAiError : explainAnthropicError,
  });
}

async function listOpenAi(attempt: ProviderAttempt): Promise<ListedModel[]> {
  const models: ListedModel[] = [];
  for await (const { id, created } of await createOpenAiClient(attempt).models.list({ signal: attempt.signal })) {
    if (attempt.baseUrl === undefined && otherPurposes.test(id)) continue;
    models.push({ id, name: null, createdAt: created > 0 ? new Date(created * 1_000) : null });
    if (models.length === mostModels) break;
  }
  return models;
}

async function listAnthropic(attempt: ProviderAttempt): Promise<ListedModel[]> {
  const models: ListedModel[] = [];
  const pages = createAnthropicClient(attempt).models.list({ limit: 100 }, { signal: attempt.signal });
  for await (const { id, display_name, created_at } of pages) {
    const createdAt = new Date(created_at);
    models.push({
      ...{ id, name: display_name },
      // Servers that speak the protocol do not all know when a model was made, and some say 1970.
      createdAt: createdAt.getTime() > 0 ? createdAt : null,
    });
    if (models.length === mostModels) break;
  }
  return models;
}
