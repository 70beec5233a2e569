import { signPayload } from "../signature.ts";

/** What a webhook answered. `body` is null when it was no JSON. */
export interface WebhookAnswer {
  status: number;
  body: unknown;
  /** From sending to the last byte. */
  milliseconds: number;
}

interface Target {
  /** The hook's whole URL. */
  url: string;
  signal?: AbortSignal;
}

/** Delivers a post-call event as the platform does, signed at `now`. Rejects when nobody answers. */
export async function deliverPostCall({
  url,
  hmacKey,
  payload,
  now,
  signal,
}: Target & { hmacKey: string; payload: unknown; now: Date }): Promise<WebhookAnswer> {
  const rawBody = JSON.stringify(payload);
  const signature = signPayload({ rawBody, secret: hmacKey, at: now });
  return post({ url, rawBody, headers: { "elevenlabs-signature": signature }, signal });
}

/** Asks who is calling, before a call. Rejects when nobody answers. */
export async function requestClientData({
  url,
  token,
  body,
  signal,
}: Target & { token: string; body: Readonly<Record<string, unknown>> }): Promise<WebhookAnswer> {
  return post({ url, rawBody: JSON.stringify(body), headers: { authorization: `Bearer ${token}` }, signal });
}

/** What the memory tool sends: the query by the model, the rest bound to the platform's variables. */
export interface SearchMemoryBody {
  query: string;
  caller_id: string | null;
  agent_id: string;
  conversation_id?: string;
  search_all_agents?: boolean;
  limit?: number;
}

/** Calls the memory tool, as an agent does during a call. Rejects when nobody answers. */
export async function requestSearchMemory({
  url,
  token,
  body,
  signal,
}: Target & { token: string; body: SearchMemoryBody }): Promise<WebhookAnswer> {
  return post({ url, rawBody: JSON.stringify(body), headers: { "x-elaaoms-token": token }, signal });
}

async function post({
  url,
  rawBody,
  headers,
  signal,
}: {
  url: string;
  rawBody: string;
  headers: Record<string, string>;
  signal: AbortSignal | undefined;
}): Promise<WebhookAnswer> {
  const started = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: rawBody,
    signal: signal ?? null,
  });
  const text = await response.text();
  return { status: response.status, body: readJson(text), milliseconds: performance.now() - started };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
