import type { ErrorData } from "@elaaoms/trpc/errors";

// Meant for one connection only (RFC 9110, section 7.6.1), or set anew for the next one by fetch.
const connectionHeaders = [
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/** JSON-RPC's number for every failure of the server's side, which tRPC sends beside its own code. */
const serverFailureNumber = -32603;

const answerTimeoutMs = 15_000;
/** A model that is tried on a transcript takes its time, and the service ends it before this. */
const trialTimeoutMs = 60_000;

/**
 * Hands a tRPC request on to the service and streams its answer back: the same path below `/trpc`, cookies and
 * `x-request-id` included. When the service cannot be reached or does not begin to answer within 15 s, answers 502 in
 * tRPC's own error form, so that the client's typed error handling sees it like any other error.
 *
 * @param request a request to `/api/trpc/...`
 * @param apiOrigin the service's origin, without a trailing slash
 */
export async function forwardRequest(request: Request, apiOrigin: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const target = `${apiOrigin}${pathname.replace(/^\/api\/trpc/, "/trpc")}${search}`;
  const headers = withoutConnectionHeaders(request.headers);
  const requestId = headers.get("x-request-id") ?? crypto.randomUUID();
  headers.set("x-request-id", requestId);
  headers.set("accept-encoding", "identity");

  const deadline = new AbortController();
  const patienceMs = /providers\.test\b/.test(pathname) ? trialTimeoutMs : answerTimeoutMs;
  const timer = setTimeout(() => deadline.abort(), patienceMs);
  try {
    const answer = await fetch(target, {
      method: request.method,
      headers,
      body: request.body,
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.any([request.signal, deadline.signal]),
      ...(request.body ? { duplex: "half" } : {}),
    });
    const answerHeaders = withoutConnectionHeaders(answer.headers);
    // fetch has decoded the body already, whatever was asked for.
    answerHeaders.delete("content-encoding");
    return new Response(answer.body, { status: answer.status, headers: answerHeaders });
  } catch {
    return unreachable(requestId);
  } finally {
    clearTimeout(timer);
  }
}

function withoutConnectionHeaders(from: Headers): Headers {
  const headers = new Headers(from);
  const named = from.get("connection")?.split(",") ?? [];
  for (const name of [...connectionHeaders, ...named]) {
    const trimmed = name.trim();
    if (trimmed) headers.delete(trimmed);
  }
  return headers;
}

function unreachable(requestId: string): Response {
  const data: ErrorData = {
    code: "BAD_GATEWAY",
    httpStatus: 502,
    requestId,
    details: [],
    retryAfterSeconds: undefined,
  };
  const message = "The service does not answer. It may be restarting: try again in a moment.";
  const error = { message, code: serverFailureNumber, data };
  return Response.json({ error }, { status: data.httpStatus, headers: { "x-request-id": requestId } });
}
