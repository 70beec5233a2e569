import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newConversationId, newNumber, orderAgent, rest } from "./agent-platform.ts";
import { type Answer, dataOf, type HookName, refusalOf, send, sendToHook, sign } from "./http-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ role: "api" });
});
afterAll(() => service.close());

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

/** Every endpoint that takes a body, with the right credentials for it. */
const endpoints: [
  name: string,
  post: (body: string | Uint8Array, headers?: Record<string, string>) => Promise<Answer>,
][] = [
  ...(["client-data", "search-memory", "post-call"] as HookName[]).map((name): (typeof endpoints)[number] => [
    name,
    (body, headers) => sendToHook(service, name, { body, ...(headers && { headers }) }),
  ]),
  ["memories", (body, headers) => postToRest("/memories", body, headers)],
];

function postToRest(path: string, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Answer> {
  return send(service, `/api/v1${path}`, {
    body,
    headers: {
      authorization: `Bearer ${service.organization.apiKey}`,
      "content-type": "application/json",
      ...headers,
    },
  });
}

describe.each(endpoints)("%s", (name, post) => {
  it.each([
    ["no body", ""],
    ["blanks", " \n\t"],
    ["half a document", '{"agent_id": "a", '],
    ["two documents", "{}{}"],
    ["a trailing comma", '{"agent_id": "a",}'],
    ["single quotes", "{'agent_id': 'a'}"],
    ["a comment", "{} // done"],
    ["NaN", '{"agent_id": NaN}'],
    ["a form", "agent_id=a&caller_id=b"],
    ["XML", "<?xml version='1.0'?><agent/>"],
    ["a raw line break in a text", '{"agent_id": "a\nb"}'],
    ["a NUL byte", '{"agent_id": "a"}\u0000'],
    ["bytes that are not UTF-8", bytes('{"agent_id": "', [0xc3, 0x28], '"}')],
    ["an encoded surrogate", bytes('{"agent_id": "', [0xed, 0xa0, 0x80], '"}')],
    ["UTF-16", Buffer.from('{"agent_id": "a"}', "utf16le")],
    ["arrays in arrays", "[".repeat(100_000)],
    ["arrays in arrays, closed", "[".repeat(100_000) + "]".repeat(100_000)],
    ["objects in objects", '{"a":'.repeat(100_000)],
    ["a deep part", `{"agent_id": "a", "deep": ${"[".repeat(100)}${"]".repeat(100)}}`],
  ])("refuses %s", async (_what, body) => {
    const { code, message } = refusalOf(await post(body), 400);
    expect(code).toBe("INVALID_PAYLOAD");
    expect(message).not.toContain("agent_id=a");
  });

  it.each([
    ["an array", "[]"],
    ["a text", '"text"'],
    ["a number", "1e400"],
    ["null", "null"],
    ["true", "true"],
  ])("refuses %s for the whole document", async (_what, body) => {
    const { code, details } = refusalOf(await post(body), 400);
    expect(code).toBe("INVALID_PAYLOAD");
    expect(details).not.toEqual([]);
  });

  it.each([
    ["plain text", { "content-type": "text/plain" }],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }],
    ["nonsense", { "content-type": "no type at all;;" }],
    ["gzip", { "content-encoding": "gzip" }],
    ["gzip over brotli", { "content-encoding": "br, gzip" }],
  ])("refuses a body declared as %s", async (_what, headers) => {
    expect(refusalOf(await post("{}", headers), 415).code).toBe("UNSUPPORTED_MEDIA_TYPE");
  });

  it("takes a body that is not declared for JSON", async () => {
    const { webhookToken, apiKey } = service.organization;
    const path = name === "memories" ? "/api/v1/memories" : `/webhook/${name}`;
    const body = Buffer.from('{"some": "body"}');
    const token = name === "memories" ? apiKey : webhookToken;
    const headers = { authorization: `Bearer ${token}`, "elevenlabs-signature": sign(body, service.organization) };
    expect(refusalOf(await send(service, path, { body, headers }), 400).details).not.toEqual([]);
  });

  it("refuses a body of a byte more than 2 MiB, and the client gets to read it", async () => {
    const padding = 2 * 1_024 * 1_024 - 2;
    const limit = `{${" ".repeat(padding)}}`;
    expect(refusalOf(await post(limit), 400).code).toBe("INVALID_PAYLOAD");
    expect(refusalOf(await post(`${limit} `), 413).code).toBe("PAYLOAD_TOO_LARGE");
  });
});

const oddTexts = {
  "a NUL character": ["a\u0000b", "ab"],
  "half of a surrogate pair": ["a\ud83db", "a\ufffdb"],
  "halves in the wrong order": ["\udc4b\ud83d", "\ufffd\ufffd"],
  "a whole pair": ["👋🏽", "👋🏽"],
  "text of both directions": ["مرحبا\u202e", "مرحبا\u202e"],
  SQL: ["'; drop table memories; --", "'; drop table memories; --"],
  markup: ["<script>alert(1)</script>", "<script>alert(1)</script>"],
} satisfies Record<string, [sent: string, kept: string]>;

describe.each(Object.entries(oddTexts))("%s", (_what, [sent, kept]) => {
  it("is stored cleaned in memories", async () => {
    const number = newNumber();
    const answer = await rest<{ results: { id: string; outcome: string }[] }>(service, "/memories", {
      method: "POST",
      body: {
        memories: [
          {
            caller_id: `${number}\u0000`,
            content: `Likes ${sent}`,
            agent_id: sent,
            conversation_id: sent,
            metadata: { [sent]: { list: [sent, [sent]] } },
          },
        ],
      },
    });
    expect(answer.body.data.results).toEqual([{ id: expect.stringMatching(/^mem_/), outcome: "created" }]);
    const { body } = await rest(service, `/memories?query=likes&caller_id=${number}`);
    expect(body.data.items).toMatchObject([
      {
        content: `Likes ${kept}`,
        agent_id: kept,
        conversation_id: kept,
        metadata: { [kept]: { list: [kept, [kept]] } },
      },
    ]);
  });

  it("does not keep a call from being recorded", async () => {
    const conversationId = newConversationId();
    const delivery = (type: string) => ({
      type,
      event_timestamp: Math.floor(Date.now() / 1_000),
      data: {
        agent_id: sent,
        agent_name: sent,
        conversation_id: `${conversationId}\u0000`,
        user_id: sent,
        failure_reason: sent,
        metadata: { termination_reason: sent, timezone: sent, main_language: sent, [sent]: sent },
        transcript: [{ role: "user", message: sent, time_in_call_secs: 1, [sent]: sent }],
        analysis: { transcript_summary: sent, data_collection_results: { [sent]: { value: sent, rationale: sent } } },
        conversation_initiation_client_data: { dynamic_variables: { system__caller_id: sent } },
        [sent]: sent,
      },
    });
    for (const type of ["call_initiation_failure", "post_call_transcription", "post_call_audio", "something_new"]) {
      const answer = await sendToHook(service, "post-call", { body: JSON.stringify(delivery(type)) });
      expect(dataOf(answer).conversation_id, type).toBe(conversationId);
    }
    const { body } = await rest(service, `/conversations/${conversationId}`);
    expect(body.data).toMatchObject({ agent_id: kept, status: "extraction_pending" });
  });

  it("is looked for as it would be stored", async () => {
    const search = { query: sent, caller_id: sent, agent_id: sent, conversation_id: sent };
    const found = await sendToHook(service, "search-memory", { body: JSON.stringify(search) });
    expect(dataOf(found)).toMatchObject({ results: [], searched_agents: [kept] });
    const call = { caller_id: sent, agent_id: sent, called_number: sent, call_sid: sent, conversation_id: sent };
    expect((await sendToHook(service, "client-data", { body: JSON.stringify(call) })).status).toBe(200);
  });
});

it("keeps names that would reach an object's prototype out of everything", async () => {
  const polluting = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "kept": 1}';
  const number = newNumber();
  const memory = `{"caller_id": "${number}", "content": "Has a dog.", "metadata": ${polluting}, "__proto__": {"type": "issue"}}`;
  dataOf(await postToRest("/memories", `{"memories": [${memory}], "__proto__": {"deduplicate": "no"}}`));
  const { body } = await rest(service, `/memories?caller_id=${number}`);
  expect(body.data.items).toMatchObject([{ metadata: { kept: 1 }, type: "factual" }]);
  for (const name of ["client-data", "search-memory"] as const) {
    const asked = `{"agent_id": "${orderAgent.id}", "query": "dog", "parameters": ${polluting}, "dynamic_variables": ${polluting}}`;
    expect((await sendToHook(service, name, { body: asked })).status).toBe(200);
  }
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});
