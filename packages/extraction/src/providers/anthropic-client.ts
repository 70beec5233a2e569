import Anthropic, { APIConnectionError, APIConnectionTimeoutError, APIError } from "@anthropic-ai/sdk";
import { failureOfStatus } from "@elaaoms/remote/remote-error";
import { maxRequests, type ProviderCall } from "./provider-call.ts";
import type { ProviderAttempt } from "./provider-engine.ts";

const defaultBaseUrl = "https://api.anthropic.com";

/** The official SDK, given everything that it would otherwise read from the environment: configuration has one place. */
export function createAnthropicClient({
  apiKey,
  baseUrl = defaultBaseUrl,
  timeoutMs,
  fetch,
}: Pick<ProviderAttempt, "apiKey" | "baseUrl" | "timeoutMs" | "fetch">): Anthropic {
  return new Anthropic({
    apiKey: apiKey ?? "none",
    authToken: null,
    baseURL: baseUrl,
    timeout: timeoutMs,
    maxRetries: maxRequests - 1,
    logLevel: "off",
    fetch,
  });
}

export function explainAnthropicError(error: unknown): ReturnType<ProviderCall<unknown>["explain"]> {
  if (error instanceof APIConnectionTimeoutError) return { reason: "timeout" };
  if (error instanceof APIConnectionError) return { reason: "unavailable" };
  if (error instanceof APIError && error.status !== undefined) {
    return { reason: failureOfStatus(error.status), status: error.status, headers: error.headers };
  }
  return null;
}
