import { failureOfStatus } from "@elaaoms/remote/remote-error";
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";
import { ContentFilterFinishReasonError, LengthFinishReasonError } from "openai/error";
import { zodResponseFormat } from "openai/helpers/zod";
import type { ExtractionEngine } from "../engine.ts";
import { ExtractionProviderError } from "../provider-error.ts";
import type { Question } from "../question.ts";
import { maxRequests, type ProviderCall } from "./provider-call.ts";
import { createProviderEngine, type ProviderAttempt, type ProviderEngineOptions } from "./provider-engine.ts";

/** The middle tier of the models that the SDK lists as current (`ChatModel`). */
export const defaultOpenAiModel = "gpt-6.1-terra" satisfies OpenAI.ChatModel;

const defaultBaseUrl = "https://api.openai.com/v1";

/**
 * An engine on OpenAI's chat completions, or on any server that speaks them, through the official SDK. `baseUrl` includes the
 * version path ("http://127.0.0.1:11434/v1").
 */
export function createOpenAiEngine(options: ProviderEngineOptions): ExtractionEngine {
  return createProviderEngine(options, { name: "openai", ask: askOpenAi, explain });
}

async function askOpenAi<Answer>(question: Question<Answer>, attempt: ProviderAttempt): Promise<Answer> {
  const { prompt, schema, name, maxAnswerTokens } = question;
  const { apiKey, baseUrl = defaultBaseUrl, model = defaultOpenAiModel, timeoutMs, fetch, signal } = attempt;
  // Everything the SDK would otherwise read from the environment is given, so that configuration has one place.
  const client = new OpenAI({
    apiKey: apiKey ?? "none",
    adminAPIKey: null,
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
      response_format: zodResponseFormat(schema, name),
      max_completion_tokens: maxAnswerTokens,
      // Other models and servers may not know this effort; what we ask needs little reasoning and has a deadline.
      ...(model === defaultOpenAiModel && { reasoning_effort: "low" as const }),
    },
    { signal },
  );
  const message = completion.choices[0]?.message;
  if (message?.refusal) throw new ExtractionProviderError({ provider: "openai", reason: "refused" });
  if (!message?.parsed) throw new ExtractionProviderError({ provider: "openai", reason: "invalid_answer" });
  return message.parsed;
}

function explain(error: unknown): ReturnType<ProviderCall<unknown>["explain"]> {
  if (error instanceof LengthFinishReasonError) return { reason: "truncated" };
  if (error instanceof ContentFilterFinishReasonError) return { reason: "refused" };
  if (error instanceof APIConnectionTimeoutError) return { reason: "timeout" };
  if (error instanceof APIConnectionError) return { reason: "unavailable" };
  if (error instanceof APIError && error.status !== undefined) {
    return { reason: failureOfStatus(error.status), status: error.status, headers: error.headers };
  }
  return null;
}
