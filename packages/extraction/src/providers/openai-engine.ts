import { randomUUID } from "node:crypto";
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";
import { ContentFilterFinishReasonError, LengthFinishReasonError } from "openai/error";
import { zodResponseFormat } from "openai/helpers/zod";
import type { ExtractionEngine } from "../engine.ts";
import { type Reading, readingSchema } from "../extraction-schema.ts";
import { createModelEngine } from "../model-engine.ts";
import type { Prompt } from "../prompt.ts";
import { ExtractionProviderError } from "../provider-error.ts";
import { callProvider, type Fetch, failureOfStatus, maxAnswerTokens, maxRequests } from "./provider-call.ts";

export interface OpenAiEngineOptions {
  /** Null for servers that ask for none, such as Ollama on the same machine. */
  apiKey: string | null;
  /** Any server that speaks the chat completions protocol, with its version path ("http://127.0.0.1:11434/v1"). */
  baseUrl?: string | undefined;
  model?: string | undefined;
  /** What one attempt has in total, in milliseconds. */
  timeoutMs?: number;
  fetch?: Fetch;
  createNonce?: () => string;
}

/** The middle tier of the models that the SDK lists as current (`ChatModel`). */
export const defaultOpenAiModel = "gpt-6.1-terra" satisfies OpenAI.ChatModel;

const defaultBaseUrl = "https://api.openai.com/v1";

/** An engine on OpenAI's chat completions, or on any server that speaks them, through the official SDK. */
export function createOpenAiEngine(options: OpenAiEngineOptions): ExtractionEngine {
  const { timeoutMs = 30_000, fetch = globalThis.fetch, createNonce = randomUUID } = options;
  return createModelEngine({
    name: "openai",
    createNonce,
    ask: (prompt, signal) =>
      callProvider({
        provider: "openai",
        timeoutMs,
        fetch,
        signal,
        ask: (attempt) => askOpenAi(prompt, { ...options, timeoutMs, ...attempt }),
        explain,
      }),
  });
}

async function askOpenAi(
  prompt: Prompt,
  options: OpenAiEngineOptions & { timeoutMs: number; fetch: Fetch; signal: AbortSignal },
): Promise<Reading> {
  const { apiKey, baseUrl = defaultBaseUrl, model = defaultOpenAiModel, timeoutMs, fetch, signal } = options;
  // Everything the SDK would otherwise read from the environment is given, so that configuration has one place.
  const client = new OpenAI({
    apiKey: apiKey ?? "none",
    baseURL: baseUrl,
    organization: null,
    project: null,
    timeout: timeoutMs,
    maxRetries: maxRequests - 1,
    logLevel: "off",
    fetch,
  });
  const completion = await client.chat.completions.parse(
    {
      model,
      messages: [
        { role: "system", content: prompt.system },
        { role: "user", content: prompt.user },
      ],
      response_format: zodResponseFormat(readingSchema, "reading"),
      max_completion_tokens: maxAnswerTokens,
      // Other models and servers may not know this effort; reading a call needs little reasoning and has a deadline.
      ...(model === defaultOpenAiModel && { reasoning_effort: "low" as const }),
    },
    { signal },
  );
  const message = completion.choices[0]?.message;
  if (message?.refusal) throw new ExtractionProviderError({ provider: "openai", reason: "refused" });
  if (!message?.parsed) throw new ExtractionProviderError({ provider: "openai", reason: "invalid_answer" });
  return message.parsed;
}

function explain(error: unknown): ReturnType<Parameters<typeof callProvider>[0]["explain"]> {
  if (error instanceof LengthFinishReasonError) return { reason: "truncated" };
  if (error instanceof ContentFilterFinishReasonError) return { reason: "refused" };
  if (error instanceof APIConnectionTimeoutError) return { reason: "timeout" };
  if (error instanceof APIConnectionError) return { reason: "unavailable" };
  if (error instanceof APIError && error.status !== undefined) {
    return { reason: failureOfStatus(error.status), status: error.status, headers: error.headers };
  }
  return null;
}
