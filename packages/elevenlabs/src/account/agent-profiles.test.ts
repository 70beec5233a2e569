import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAgentProfileSource } from "./agent-profiles.ts";
import {
  type AccountApiServer,
  agentResponse,
  firstMessageOverrides,
  startAccountApiServer,
} from "./testing/account-api-server.ts";

const apiKey = "sk_0123456789abcdef0123456789abcdef";
const idle = new AbortController().signal;
let server: AccountApiServer;
beforeAll(async () => {
  server = await startAccountApiServer({ apiKey });
});
afterAll(() => server.close());
beforeEach(() => {
  server.behaviour = { kind: "serve" };
  server.requests.length = 0;
  server.agents.clear();
});

function fetchProfile(agentId: string, options: { apiKey?: string; deadlineMs?: number; signal?: AbortSignal } = {}) {
  const { signal = idle, ...settings } = options;
  return createAgentProfileSource({ apiKey, baseUrl: server.url, ...settings }).fetchAgentProfile(agentId, { signal });
}

describe("fetchAgentProfile", () => {
  it("reads what the agent declares and allows", async () => {
    const placeholders = { shop_name: "Fernhill Coffee", discount: 0.1, is_open: true, note: null, tags: ["a"] };
    server.agents.set(
      "agent_1",
      agentResponse({ id: "agent_1", language: "de", placeholders, overrides: firstMessageOverrides(true) }),
    );
    expect(await fetchProfile("agent_1")).toEqual({
      name: "Orders",
      language: "de",
      dynamicVariables: {
        shop_name: "Fernhill Coffee",
        discount: 0.1,
        is_open: true,
        note: "",
        tags: '["a"]',
      },
      allowsFirstMessageOverride: true,
    });
    expect(server.requests).toMatchObject([
      { method: "GET", path: "/v1/convai/agents/agent_1", headers: { "xi-api-key": apiKey } },
    ]);
  });

  it.each([
    ["the field is not enabled", firstMessageOverrides(false, { fromWebhook: true }), false],
    ["the webhook's data is not enabled", firstMessageOverrides(true, { fromWebhook: false }), false],
    ["nothing is said of the webhook's data", firstMessageOverrides(true, { fromWebhook: null }), true],
    ["there are no overrides", null, false],
  ])("knows whether the first message may be set when %s", async (_, overrides, expected) => {
    server.agents.set("agent_1", agentResponse({ id: "agent_1", overrides }));
    expect((await fetchProfile("agent_1"))?.allowsFirstMessageOverride).toBe(expected);
  });

  it("takes an agent that says next to nothing", async () => {
    const metadata = { created_at_unix_secs: 1, updated_at_unix_secs: 1 };
    server.agents.set("agent_1", { agent_id: "agent_1", name: "", conversation_config: {}, metadata });
    expect(await fetchProfile("agent_1")).toEqual({
      name: "",
      language: null,
      dynamicVariables: {},
      allowsFirstMessageOverride: false,
    });
  });

  it("returns null for an agent that the account does not have", async () => {
    expect(await fetchProfile("agent_unknown")).toBeNull();
    expect(server.requests).toHaveLength(1);
  });

  it("does not ask for what cannot be an agent", async () => {
    for (const id of ["..", "", "a/b", "agent?x=1", "x".repeat(200)]) expect(await fetchProfile(id)).toBeNull();
    expect(server.requests).toEqual([]);
  });

  it.each([
    [{ status: 401 }, "REFUSED"],
    [{ status: 403 }, "REFUSED"],
    [{ status: 422, body: '{"detail": []}' }, "INVALID"],
    [{ status: 429, headers: { "retry-after": "60" } }, "RATE_LIMITED"],
    [{ status: 500, headers: { "content-type": "text/html" }, body: "<html>" }, "UNAVAILABLE"],
    [{ status: 503 }, "UNAVAILABLE"],
  ])("says what %j means, after one request", async (answer, code) => {
    server.behaviour = { kind: "status", ...answer };
    await expect(fetchProfile("agent_1")).rejects.toMatchObject({
      name: "AccountApiError",
      code,
      status: answer.status,
    });
    expect(server.requests).toHaveLength(1);
  });

  it.each(["<html>", "{}", "[]", '"agent"', '{"agent_id": "agent_1", "conversation_config": 7}', ""])(
    "does not take %j for an agent",
    async (body) => {
      server.behaviour = { kind: "status", status: 200, body };
      await expect(fetchProfile("agent_1")).rejects.toMatchObject({ code: "UNREADABLE" });
    },
  );

  it.each(["hang", "hang_in_body"] as const)("gives up a server that does %s", async (kind) => {
    server.behaviour = { kind };
    await expect(fetchProfile("agent_1", { deadlineMs: 100 })).rejects.toMatchObject({ code: "TIMEOUT" });
  });

  it("gives up when it is told to", async () => {
    server.behaviour = { kind: "hang" };
    const stop = new AbortController();
    const fetching = fetchProfile("agent_1", { signal: stop.signal });
    stop.abort();
    await expect(fetching).rejects.toMatchObject({ name: "AccountApiError" });
  });

  it("says so when nobody listens", async () => {
    const gone = await startAccountApiServer({ apiKey });
    await gone.close();
    const source = createAgentProfileSource({ apiKey, baseUrl: gone.url });
    await expect(source.fetchAgentProfile("agent_1", { signal: idle })).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });

  it.each(["sk_wrong_key_0001", "sk_key_with_a\nline_break"])("never repeats the key %j", async (wrongKey) => {
    const failure = await fetchProfile("agent_1", { apiKey: wrongKey }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "AccountApiError" });
    expect(inspect(failure, { depth: 10, showHidden: true })).not.toContain(wrongKey.slice(0, 10));
  });
});
