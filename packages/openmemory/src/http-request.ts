import { failureOfStatus } from "@elaaoms/remote/remote-error";
import { retryAfterSeconds } from "@elaaoms/remote/retry-after";
import { errorSchema } from "./answers.ts";
import { OpenMemoryError, type OpenMemoryFailure } from "./openmemory-error.ts";

export interface ServerAddress {
  /** With any path that a proxy puts before the server's own. */
  url: string;
  /** Null for a server of the older generation that asks for none. */
  apiKey: string | null;
}

export interface ServerRequest {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  path: string;
  query?: Record<string, string | number>;
  body?: unknown;
  /** Of this one request, its whole answer included. */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

/** `code`: what the server names an error, for those that are answers: `nf`, `forbidden`, `tenant_mismatch`. */
export type ServerAnswer = { outcome: "ok"; body: unknown } | { outcome: "refused"; code: string };

/** What is an answer rather than a failure, by status. A 404 of anything but an OpenMemory server has no such body. */
const answeringCodes: Readonly<Record<number, readonly string[]>> = {
  403: ["forbidden", "tenant_mismatch"],
  404: ["nf", "user not found"],
};

/** Nothing of ours is larger: 10,000 items of some hundred characters. */
const maxAnswerBytes = 64 * 1_024 * 1_024;

/**
 * One request over a kept connection (the runtime's fetch pools them). Throws OpenMemoryError, or the signal's reason once it
 * is aborted.
 */
export async function askServer(address: ServerAddress, request: ServerRequest): Promise<ServerAnswer> {
  const limit = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
  try {
    const response = await fetch(urlOf(address, request), {
      method: request.method,
      headers: headersOf(address, request),
      signal,
      // A redirect would hand the key and callers' words to wherever it points.
      redirect: "error",
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    });
    return await readAnswer(response);
  } catch (error) {
    if (request.signal?.aborted) throw request.signal.reason;
    if (limit.aborted) throw new OpenMemoryError({ reason: "timeout" });
    if (error instanceof OpenMemoryError) throw error;
    throw new OpenMemoryError({ reason: "unavailable" });
  }
}

function urlOf({ url }: ServerAddress, { path, query = {} }: ServerRequest): URL {
  const target = new URL(`${url.replace(/\/+$/, "")}${path}`);
  for (const [name, value] of Object.entries(query)) target.searchParams.set(name, String(value));
  return target;
}

function headersOf({ apiKey }: ServerAddress, { body }: ServerRequest): Record<string, string> {
  return {
    accept: "application/json",
    ...(apiKey !== null && { "x-api-key": apiKey }),
    ...(body !== undefined && { "content-type": "application/json" }),
  };
}

async function readAnswer(response: Response): Promise<ServerAnswer> {
  if (Number(response.headers.get("content-length") ?? 0) > maxAnswerBytes) {
    await response.body?.cancel();
    throw new OpenMemoryError({ reason: "invalid_answer", status: response.status });
  }
  const text = await response.text();
  const body = parseJson(text);
  if (response.ok) {
    if (body === undefined) throw new OpenMemoryError({ reason: "invalid_answer", status: response.status });
    return { outcome: "ok", body };
  }
  const code = codeOf(body);
  if (answeringCodes[response.status]?.includes(code)) return { outcome: "refused", code };
  throw new OpenMemoryError({
    reason: failureOfAnswer(response.status),
    status: response.status,
    retryAfterSeconds: retryAfterSeconds(response.headers, Date.now()),
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function codeOf(body: unknown): string {
  const parsed = errorSchema.safeParse(body).data;
  return parsed?.err ?? parsed?.error ?? "";
}

function failureOfAnswer(status: number): OpenMemoryFailure {
  // What knows none of the paths is another server.
  return status === 404 ? "invalid_answer" : failureOfStatus(status);
}
