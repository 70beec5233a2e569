import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orderAgent } from "./agent-platform.ts";
import { type Answer, newAddress, type RequestParts, refusalOf, send, sendToHook } from "./http-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ role: "api" });
});
afterAll(() => service.close());

const failuresPerMinute = 300;
const clientData = JSON.stringify({ agent_id: orderAgent.id, caller_id: "+12185550123" });

/** Sends one request many times, a few at once, in order enough to count. */
async function repeat(times: number, request: () => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  while (answers.length < times) {
    const batch = Math.min(20, times - answers.length);
    answers.push(...(await Promise.all(Array.from({ length: batch }, request))));
  }
  return answers;
}

const statusesOf = (answers: readonly Answer[]) => [...new Set(answers.map(({ status }) => status))];

function from(address: string, parts: RequestParts = {}): RequestParts {
  return { ...parts, headers: { "x-forwarded-for": address, ...parts.headers } };
}

describe("failed authentications", () => {
  it.each([
    ["without credentials", "/webhook/client-data", {}],
    ["with a wrong token", "/webhook/search-memory", { "x-elaaoms-token": "wrong" }],
    ["with a signature that is none", "/webhook/post-call", { "elevenlabs-signature": "t=1,v0=2" }],
    ["for an organization that nobody has", "/webhook/nobody/client-data", { "x-elaaoms-token": "wrong" }],
    ["with a wrong API key", "/api/v1/memories", { authorization: "Bearer wrong" }],
  ])("are limited by address: %s", async (_how, path, headers) => {
    const address = newAddress();
    const method = path.startsWith("/api") ? "GET" : "POST";
    const body = method === "GET" ? null : clientData;
    const attempt = () => send(service, path, from(address, { method, body, headers }));
    expect(statusesOf(await repeat(failuresPerMinute, attempt))).toEqual([401]);
    const limited = await attempt();
    expect(refusalOf(limited, 429)).toMatchObject({ code: "RATE_LIMITED", details: [] });
    const retryAfter = Number(limited.headers.get("retry-after"));
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
    refusalOf(await send(service, path, from(newAddress(), { method, body, headers })), 401);
  });

  it("are not hidden by an address that the client writes itself before the proxy's", async () => {
    const address = newAddress();
    const attempt = () =>
      send(service, "/webhook/client-data", from(`${newAddress()}, ${address}`, { method: "POST", body: clientData }));
    expect(statusesOf(await repeat(failuresPerMinute, attempt))).toEqual([401]);
    refusalOf(await attempt(), 429);
  });

  it("do not keep right ones from the same address out", async () => {
    const address = newAddress();
    const fail = () => send(service, "/webhook/client-data", from(address, { body: clientData }));
    await repeat(failuresPerMinute, fail);
    refusalOf(await fail(), 429);
    const right = () => sendToHook(service, "client-data", from(address, { body: clientData }));
    expect((await right()).status).toBe(200);
    refusalOf(await fail(), 429);
    expect((await right()).status).toBe(200);
  });
});

it("never limits hooks that authenticate", async () => {
  const address = newAddress();
  const right = () => sendToHook(service, "client-data", from(address, { body: clientData }));
  expect(statusesOf(await repeat(failuresPerMinute + 100, right))).toEqual([200]);
});
