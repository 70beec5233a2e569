import { failureOfStatus } from "@elaaoms/remote/remote-error";
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";
import { ContentFilterFinishReasonError, LengthFinishReasonError } from "openai/error";
import { maxRequests, type ProviderCall } from "./provider-call.ts";
import type { ProviderAttempt } from "./provider-engine.ts";

const defaultBaseUrl = "https://api.openai.com/v1";

/** The official SDK, given everything that it would otherwise read from the environment: configuration has one place. */
export function createOpenAiClient({
  apiKey,
  baseUrl = defaultBaseUrl,
  timeoutMs,
  fetch,
}: Pick<ProviderAttempt, "apiKey" | "baseUrl" | "timeoutMs" | "fetch">): OpenAI {
  return new OpenAI({
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
}

export function explainOpenAiError(error: unknown): ReturnType<ProviderCall<unknown>["explain"]> {
  if (error instanceof LengthFinishReasonError) return { reason: "truncated" };
  if (error instanceof ContentFilterFinishReasonError) return { reason: "refused" };
  if (error instanceof APIConnectionTimeoutError) return { reason: "timeout" };
  if (error instanceof APIConnectionError) return { reason: "unavailable" };
  if (error instanceof APIError && error.status !== undefined) {
    return { reason: failureOfStatus(error.status), status: error.status, headers: error.headers };
  }
  return null;
}
