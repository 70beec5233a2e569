import { minuteMs } from "@elaaoms/core/clock";
import { signPayload } from "@elaaoms/elevenlabs/signature";
import { buildTranscription } from "@elaaoms/elevenlabs/simulator/transcription";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hookPath, newConversationId, newNumber, orderAgent, orderCall } from "./agent-platform.ts";
import { type Answer, dataOf, type HookName, refusalOf, send, sendToHook, sign } from "./http-client.ts";
import { startTestService, type TestOrganization, type TestService } from "./test-service.ts";

let service: TestService;
let other: TestOrganization;
beforeAll(async () => {
  service = await startTestService({ role: "api" });
  other = await service.createOrganization("Other House");
});
afterAll(() => service.close());

const hooks: HookName[] = ["client-data", "search-memory", "post-call"];
const tokenHooks = ["client-data", "search-memory"] as const;

/** A right body for a hook. */
function bodyFor(name: HookName): string {
  switch (name) {
    case "client-data":
      return JSON.stringify({ caller_id: newNumber(), agent_id: orderAgent.id, call_sid: "CA1" });
    case "search-memory":
      return JSON.stringify({ query: "order number", caller_id: newNumber(), agent_id: orderAgent.id });
    case "post-call":
      return JSON.stringify(buildTranscription(orderCall({ caller: { kind: "phone", number: newNumber() } })));
  }
}

function post(path: string, body: string | Uint8Array, headers: Record<string, string>): Promise<Answer> {
  return send(service, path, { body, headers: { "content-type": "application/json", ...headers } });
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * minuteMs);

/** Everything of a refusal that could tell one reason from another. */
function appearanceOf(answer: Answer) {
  const { request_id: _requestId, ...body } = JSON.parse(answer.text);
  const headers = Object.fromEntries(answer.headers);
  delete headers["x-request-id"];
  delete headers.date;
  return { status: answer.status, body, headers };
}

describe.each(tokenHooks)("%s", (name) => {
  it.each([
    ["Authorization", (token: string) => ({ authorization: `Bearer ${token}` })],
    ["Authorization in another case", (token: string) => ({ authorization: `bearer  ${token}` })],
    ["X-Elaaoms-Token", (token: string) => ({ "x-elaaoms-token": token })],
  ])("takes the token in %s", async (_where, headers) => {
    expect((await post(`/webhook/${name}`, bodyFor(name), headers(service.organization.webhookToken))).status).toBe(
      200,
    );
    const path = hookPath(other.slug, name);
    expect((await post(path, bodyFor(name), headers(other.webhookToken))).status).toBe(200);
    expect((await post(path, bodyFor(name), headers(service.organization.webhookToken))).status).toBe(401);
  });

  it("takes a signature", async () => {
    const body = bodyFor(name);
    const signature = sign(body, service.organization);
    expect((await post(`/webhook/${name}`, body, { "elevenlabs-signature": signature })).status).toBe(200);
    expect((await post(`/webhook/${name}`, `${body} `, { "elevenlabs-signature": signature })).status).toBe(401);
  });

  it("takes any one that is right, whatever stands beside it", async () => {
    const { webhookToken } = service.organization;
    const body = bodyFor(name);
    const attempts: Record<string, string>[] = [
      { authorization: "Basic dXNlcjpwYXNz", "x-elaaoms-token": webhookToken },
      { authorization: `Bearer ${webhookToken}`, "x-elaaoms-token": "wrong" },
      { authorization: "Bearer wrong", "elevenlabs-signature": sign(body, service.organization) },
      { "x-elaaoms-token": webhookToken, "elevenlabs-signature": "t=1,v0=00" },
    ];
    for (const headers of attempts) {
      expect((await post(`/webhook/${name}`, body, headers)).status, JSON.stringify(headers)).toBe(200);
    }
  });

  it("refuses what merely resembles the token", async () => {
    const { webhookToken, apiKey, hmacKey } = service.organization;
    for (const token of [
      webhookToken.slice(0, -1),
      `${webhookToken}x`,
      webhookToken.toUpperCase(),
      `${webhookToken},${webhookToken}`,
      apiKey,
      hmacKey,
    ]) {
      refusalOf(await post(`/webhook/${name}`, bodyFor(name), { "x-elaaoms-token": token }), 401);
    }
    refusalOf(await post(`/webhook/${name}?token=${webhookToken}`, bodyFor(name), {}), 401);
    refusalOf(await post(`/webhook/${name}`, bodyFor(name), { authorization: webhookToken }), 401);
  });
});

describe("post-call", () => {
  it("takes the signature alone", async () => {
    const { webhookToken, apiKey } = service.organization;
    const body = bodyFor("post-call");
    const attempts: Record<string, string>[] = [
      { authorization: `Bearer ${webhookToken}` },
      { "x-elaaoms-token": webhookToken },
      { authorization: `Bearer ${apiKey}` },
      { "x-elaaoms-token": webhookToken, "elevenlabs-signature": sign("something else", service.organization) },
    ];
    for (const headers of attempts) {
      refusalOf(await post("/webhook/post-call", body, headers), 401);
    }
    dataOf(await sendToHook(service, "post-call", { body }));
  });

  it("serves other organizations below their slug, with their own key", async () => {
    const body = bodyFor("post-call");
    dataOf(await sendToHook(service, "post-call", { body, organization: other }));
    const path = hookPath(other.slug, "post-call");
    refusalOf(await post(path, body, { "elevenlabs-signature": sign(body, service.organization) }), 401);
    refusalOf(await post("/webhook/post-call", body, { "elevenlabs-signature": sign(body, other) }), 401);
  });
});

describe.each(hooks)("a signature for %s", (name) => {
  const withSignature = (body: string | Uint8Array, signature: string) =>
    post(`/webhook/${name}`, body, { "elevenlabs-signature": signature });

  it("is over the bytes as they came", async () => {
    const value = { ...JSON.parse(bodyFor(name)), note: "Zoë ☕ 👋 ﬁn" };
    const text = JSON.stringify(value, null, 3);
    const bodies = [
      text.replaceAll("\n", "\r\n"),
      ` \t\n${text}\n\n`,
      `\u{feff}${text}`,
      text.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`),
      text.normalize("NFKD"),
    ];
    for (const body of bodies) {
      expect((await withSignature(body, sign(body, service.organization))).status, body).toBe(200);
    }
    const reformatted = JSON.stringify(JSON.parse(text));
    refusalOf(await withSignature(reformatted, sign(text, service.organization)), 401);
    refusalOf(await withSignature(text.normalize("NFKD"), sign(text, service.organization)), 401);
  });

  it("may be one of several", async () => {
    const body = bodyFor(name);
    const [time, right] = sign(body, service.organization).split(",");
    const [, wrong] = sign(`${body} `, service.organization).split(",");
    for (const signature of [
      `${time},${wrong},${right}`,
      `${time},${right},${wrong}`,
      `${wrong}, ${right}, ${time}, v1=aa`,
      `${time},${right?.toUpperCase().replace("V0", "v0")}`,
    ]) {
      expect((await withSignature(body, signature)).status, signature).toBe(200);
    }
    for (const signature of [
      `${time},${wrong},${wrong}`,
      `${time},${right?.replace("v0", "v1")}`,
      `${time},${time},${right}`,
      `${right}`,
      `${time}`,
      `${time},v0=`,
      `${time},${right}00`,
      `${time},${Array(11).fill(right).join(",")}`,
      "",
      "t=,v0=",
      "nonsense",
    ]) {
      refusalOf(await withSignature(body, signature), 401);
    }
  });

  it("holds for half an hour, and five minutes ahead", async () => {
    const body = bodyFor(name);
    const at = (time: Date) => withSignature(body, sign(body, service.organization, time));
    for (const minutes of [29, -4]) expect((await at(minutesAgo(minutes))).status, String(minutes)).toBe(200);
    for (const minutes of [31, -6]) refusalOf(await at(minutesAgo(minutes)), 401);
    const moved = sign(body, service.organization, minutesAgo(31)).replace(
      /^t=\d+/,
      `t=${Math.floor(Date.now() / 1000)}`,
    );
    refusalOf(await withSignature(body, moved), 401);
    refusalOf(await withSignature(body, signPayload({ rawBody: body, secret: "", at: new Date() })), 401);
  });
});

describe.each(hooks)("a refusal of %s", (name) => {
  const credentials = (body: string, secrets: { webhookToken: string; hmacKey: string }) => ({
    "x-elaaoms-token": secrets.webhookToken,
    "elevenlabs-signature": sign(body, secrets),
  });

  it("says no more than that", async () => {
    const body = bodyFor(name);
    const answer = await post(`/webhook/${name}`, body, {});
    expect(appearanceOf(answer)).toMatchObject({
      status: 401,
      body: { status: "error", message: "Authentication failed.", error: { code: "UNAUTHENTICATED", details: [] } },
      headers: { "www-authenticate": "Bearer" },
    });
  });

  it("is the same whatever was wrong", async () => {
    const body = bodyFor(name);
    const none = await post(`/webhook/${name}`, body, {});
    const wrong = await post(hookPath(other.slug, name), body, credentials(body, service.organization));
    const broken = await post(hookPath(other.slug, name), "{", credentials("{", service.organization));
    const stale = await post(`/webhook/${name}`, body, {
      "elevenlabs-signature": sign(body, service.organization, minutesAgo(31)),
    });
    const strangers = ["nobody", "Other-House", "other_house", "%00", "a".repeat(400), "..%2f", "'%20or%201=1--"];
    const unknown = await Promise.all(
      strangers.map((slug) => post(`/webhook/${slug}/${name}`, body, credentials(body, other))),
    );
    for (const answer of [wrong, broken, stale, ...unknown]) {
      expect(appearanceOf(answer)).toEqual(appearanceOf(none));
    }
  });

  it("stores nothing", async () => {
    const body = bodyFor("post-call");
    const conversationId = JSON.parse(body).data.conversation_id;
    await post("/webhook/post-call", body, { "elevenlabs-signature": sign(body, other) });
    const answer = await send(service, `/api/v1/conversations/${conversationId}`, {
      method: "GET",
      headers: { authorization: `Bearer ${service.organization.apiKey}` },
    });
    refusalOf(answer, 404);
  });
});

it("gives the default organization a path by its slug too", async () => {
  const body = JSON.stringify({ agent_id: "a", conversation_id: newConversationId() });
  const headers = { "x-elaaoms-token": service.organization.webhookToken };
  expect((await post("/webhook/default/client-data", body, headers)).status).toBe(200);
});
