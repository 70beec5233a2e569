import { buildTranscription } from "@elaaoms/elevenlabs/simulator/transcription";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newConversationId, newNumber, orderAgent, orderCall, rest } from "./agent-platform.ts";
import { type Answer, dataOf, refusalOf, send, sendToHook } from "./http-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ role: "api" });
});
afterAll(() => service.close());

const detailsOf = (answer: Answer) => refusalOf(answer, 400).details;
const pathsOf = (answer: Answer) => [...new Set(detailsOf(answer).map(({ path }) => path))];
const now = () => Math.floor(Date.now() / 1_000);

describe("client-data", () => {
  const ask = (values: Record<string, unknown>) =>
    sendToHook(service, "client-data", {
      body: JSON.stringify({ agent_id: orderAgent.id, caller_id: newNumber(), ...values }),
    });

  it.each([
    ["agent_id", undefined],
    ["agent_id", null],
    ["agent_id", ""],
    ["agent_id", "  \u0000 "],
    ["agent_id", {}],
    ["agent_id", ["a"]],
    ["agent_id", true],
    ["agent_id", 1.5],
    ["agent_id", "a".repeat(257)],
    ["caller_id", {}],
    ["caller_id", [newNumber()]],
    ["caller_id", "9".repeat(10_000)],
    ["caller_id", "a".repeat(10_000)],
    ["conversation_id", "c".repeat(10_000)],
    ["conversation_id", 1e300],
    ["dynamic_variables", []],
    ["dynamic_variables", "system__caller_id"],
  ])("names %s when it is %j", async (field, value) => {
    expect(pathsOf(await ask({ [field]: value }))).toEqual([field]);
  });

  it("passes over fields that nobody knows", async () => {
    expect((await ask({ something_new: [{ deep: [1] }], "": null })).status).toBe(200);
  });
});

describe("search-memory", () => {
  const ask = (values: Record<string, unknown>) =>
    sendToHook(service, "search-memory", {
      body: JSON.stringify({ query: "order", agent_id: orderAgent.id, caller_id: newNumber(), ...values }),
    });

  it.each([
    ["query", undefined],
    ["query", null],
    ["query", ""],
    ["query", " \u0000\n"],
    ["query", 5],
    ["query", ["order"]],
    ["query", "q".repeat(2_001)],
    ["agent_id", undefined],
    ["caller_id", "9".repeat(10_000)],
    ["caller_id", {}],
    ["limit", 0],
    ["limit", 21],
    ["limit", -1],
    ["limit", 2.5],
    ["limit", "abc"],
    ["limit", "0"],
    ["limit", "1e1"],
    ["limit", 1e21],
    ["limit", [5]],
    ["limit", {}],
    ["search_all_agents", "perhaps"],
    ["search_all_agents", 1],
  ])("names %s when it is %j", async (field, value) => {
    expect(pathsOf(await ask({ [field]: value }))).toEqual([field]);
    const nested = await ask({ [field]: undefined, parameters: { [field]: value, something: 1 } });
    expect(pathsOf(nested)).toEqual([`parameters.${field}`]);
  });

  it.each([
    { query: "q".repeat(2_000) },
    { limit: 20 },
    { limit: "3" },
    { limit: null },
    { parameters: "x" },
    { new: 1 },
  ])("accepts %j", async (values) => {
    expect(dataOf(await ask(values))).toMatchObject({ results: [] });
  });
});

describe("post-call", () => {
  const deliver = (delivery: unknown) => sendToHook(service, "post-call", { body: JSON.stringify(delivery) });
  const transcription = (data: Record<string, unknown>, envelope: Record<string, unknown> = {}) => {
    const whole = buildTranscription(orderCall({ caller: { kind: "phone", number: newNumber() } }));
    return deliver({ ...whole, ...envelope, data: { ...whole.data, ...data } });
  };

  it.each([
    ["type", { type: undefined }],
    ["type", { type: 1 }],
    ["type", { type: "" }],
    ["type", { type: "with blanks" }],
    ["type", { type: "t".repeat(129) }],
    ...["post_call_transcription", "post_call_audio", "call_initiation_failure"].flatMap((type) =>
      [undefined, null, "soon", -1, 0, Number.MAX_VALUE, 1.5, Number.MAX_SAFE_INTEGER, now() * 1_000].map(
        (event_timestamp): [string, Record<string, unknown>] => ["event_timestamp", { type, event_timestamp }],
      ),
    ),
  ])("names %s in %j", async (path, envelope) => {
    expect(pathsOf(await transcription({}, envelope))).toEqual([path]);
  });

  it.each([
    ["data.agent_id", { agent_id: undefined }],
    ["data.agent_id", { agent_id: "" }],
    ["data.conversation_id", { conversation_id: null }],
    ["data.conversation_id", { conversation_id: "c".repeat(10_000) }],
    ["data.transcript", { transcript: undefined }],
    ["data.transcript", { transcript: {} }],
    ["data.transcript.0", { transcript: ["hello"] }],
    ["data.transcript.0.role", { transcript: [{ message: "hello" }] }],
    ["data.transcript.1.message", { transcript: [{ role: "user" }, { role: "user", message: 5 }] }],
    ["data.user_id", { user_id: "9".repeat(10_000) }],
    ["data.metadata", { metadata: [] }],
    ["data.metadata.phone_call.external_number", { metadata: { phone_call: { external_number: {} } } }],
  ])("names %s", async (path, data) => {
    expect(pathsOf(await transcription(data))).toEqual([path]);
  });

  it("names no more than twenty mistakes of a body that is full of them", async () => {
    const answer = await transcription({ transcript: Array.from({ length: 10_000 }, () => ({})) });
    expect(detailsOf(answer)).toHaveLength(20);
  });

  it("does not lose a call for what only describes it", async () => {
    const odd = [-1, 1e300, "long", {}, [], true, null];
    for (const value of odd) {
      const answer = await transcription({
        agent_name: value,
        status: value,
        transcript: [{ role: "user", message: "Hello.", time_in_call_secs: value, tool_calls: value }],
        metadata: { start_time_unix_secs: value, call_duration_secs: value, timezone: value, cost: value },
        analysis: value,
        conversation_initiation_client_data: value,
      });
      expect(dataOf(answer).extraction_status, JSON.stringify(value)).toBe("queued");
    }
  });

  it.each([
    { type: "something_new", event_timestamp: now(), data: { agent_id: "a", conversation_id: newConversationId() } },
    { type: "something_new" },
    { type: "toString", data: [] },
    { type: "__proto__", data: "text", event_timestamp: -1 },
    { type: "post_call_transcription_removed", data: { conversation_id: { deep: 1 } }, event_timestamp: 1e300 },
    { type: "voice_removal_notice", event_timestamp: "2026-01-01", data: null },
  ])("records an event that nobody knows: %j", async (event) => {
    const data = dataOf(await deliver(event));
    expect(data).toMatchObject({ webhook_type: event.type, extraction_status: "recorded" });
  });
});

describe("memories", () => {
  const importOne = (values: Record<string, unknown>) =>
    send(service, "/api/v1/memories", {
      body: JSON.stringify({ memories: [{ caller_id: newNumber(), content: "Has a dog.", ...values }] }),
      headers: { authorization: `Bearer ${service.organization.apiKey}`, "content-type": "application/json" },
    });

  it.each([
    ["caller_id", undefined],
    ["caller_id", "9".repeat(10_000)],
    ["caller_id", 5],
    ["content", ""],
    ["content", "\u0000"],
    ["content", "c".repeat(4_001)],
    ["type", "opinion"],
    ["importance", 11],
    ["importance", 0],
    ["importance", Number.MAX_VALUE],
    ["importance", "5"],
    ["occurred_at", "yesterday"],
    ["occurred_at", 1_700_000_000],
    ["occurred_at", "2026-02-30T00:00:00Z"],
    ["occurred_at", "0000-01-01T00:00:00Z"],
    ["occurred_at", "0001-01-01T00:00:00+14:00"],
    ["occurred_at", "9999-12-31T23:59:59-14:00"],
    ["metadata", "text"],
    ["metadata", []],
  ])("names %s when it is %j", async (field, value) => {
    expect(pathsOf(await importOne({ [field]: value }))).toEqual([`memories.0.${field}`]);
  });

  it.each(["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-01-01T00:00:00+05:30"])(
    "takes a call at %s",
    async (occurred_at) => {
      expect(dataOf(await importOne({ occurred_at }))).toMatchObject({ results: [{ outcome: "created" }] });
    },
  );

  it.each([
    ["limit", "0"],
    ["limit", "201"],
    ["limit", "abc"],
    ["limit", "5&limit=6"],
    ["type", "opinion"],
    ["status", "erased"],
    ["from", "yesterday"],
    ["from", "0000-01-01T00:00:00Z"],
    ["to", "9999-12-31T23:59:59-14:00"],
    ["min_importance", "11"],
    ["sensitive", "perhaps"],
    ["caller_id", ""],
    ["caller_id", "9".repeat(1_000)],
    ["query", "q".repeat(501)],
    ["cursor", "nonsense"],
    ["cursor", Buffer.from('["2026-01-01T00:00:00.000Z", 5]').toString("base64url")],
    ["cursor", Buffer.from('["0000-01-01T00:00:00.000Z", "mem_1"]').toString("base64url")],
    ["cursor", Buffer.from('["2026-01-01T00:00:00.000Z", "\\u0000"]').toString("base64url")],
  ])("refuses a list whose %s is %s", async (name, value) => {
    const { status, body } = await rest(service, `/memories?${name}=${value}`);
    expect(status).toBe(400);
    expect(body.error.details.map(({ path }) => path)).toEqual([name]);
  });

  it.each(['"', "-", "or or", "a:*&!|<->", "'; drop table memories; --", "%00", "\\", "(((", "👋", "\ufffd"])(
    "searches for %s as for any text",
    async (query) => {
      const { status } = await rest(service, `/memories?query=x${encodeURIComponent(query)}`);
      expect(status).toBe(200);
    },
  );

  it.each(["nobody", "mem_", "%00", "'%20or%20true--", "a".repeat(128)])("knows no memory called %s", async (id) => {
    for (const method of ["GET", "DELETE", "PATCH"]) {
      const { status } = await rest(service, `/memories/${id}`, {
        method,
        ...(method === "PATCH" && { body: { importance: 5 } }),
      });
      expect(status, method).toBe(404);
    }
  });

  it.each([
    {},
    { something: 1 },
    { content: "" },
    { content: null },
    { importance: 0 },
    { flag: {} },
    { flag: { reason: "" } },
    { status: "erased" },
    { shareable: "yes" },
    [],
  ])("refuses the correction %j", async (body) => {
    expect((await rest(service, "/memories/mem_1", { method: "PATCH", body })).status).toBe(400);
  });
});
