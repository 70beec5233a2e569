/** How long an answer asks us to wait, in seconds: delay or HTTP date (RFC 9110, 10.2.3); null when it does not. */
export function retryAfterSeconds(headers: Headers | undefined, now: number): number | null {
  const milliseconds = Number(headers?.get("retry-after-ms") ?? Number.NaN);
  if (Number.isFinite(milliseconds) && milliseconds >= 0) return milliseconds / 1_000;
  const written = headers?.get("retry-after")?.trim();
  if (!written) return null;
  const seconds = /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : (Date.parse(written) - now) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

/**
 * A fetch for one attempt. An answer that asks for a longer wait than the attempt has left is marked as not to be retried
 * (`x-should-retry`, which the providers' SDKs obey): sleeping until the deadline helps nobody, and OpenAI's SDK takes a
 * wait above a minute for none at all and would ask again at once.
 *
 * @param deadline milliseconds since the epoch.
 */
export function withinBudget(fetch: typeof globalThis.fetch, deadline: number): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const wait = response.ok ? null : retryAfterSeconds(response.headers, Date.now());
    if (wait === null || Date.now() + wait * 1_000 < deadline) return response;
    const headers = new Headers(response.headers);
    headers.set("x-should-retry", "false");
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
  };
}
