/** What the SDKs say themselves of a request. */
const sdkHeaders = /^(?:accept|anthropic-version|content-type|idempotency-key|user-agent|x-stainless-.*)$/;

/**
 * A fetch that sends a provider its own key and nothing else that the process knows: both SDKs add headers of the environment
 * (`OPENAI_CUSTOM_HEADERS`, `ANTHROPIC_CUSTOM_HEADERS`) to every request, also in the place of the key, whoever's server
 * it goes to. Redirects are not followed: the call would go to whoever the server names, also inside the network.
 */
export function createProviderFetch(fetch: typeof globalThis.fetch, apiKey: string | null): typeof globalThis.fetch {
  return (input, init) => {
    const given = [...new Headers(init?.headers)];
    const headers = new Headers(given.filter(([name]) => sdkHeaders.test(name)));
    // Servers that ask for no key do not mind one, and some clients of theirs refuse an empty one.
    headers.set("authorization", `Bearer ${apiKey ?? "none"}`);
    return fetch(input, { ...init, headers, redirect: "manual" });
  };
}
