import { buildAudio, buildInitiationFailure, buildTranscription } from "@elaaoms/elevenlabs/simulator/transcription";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orderAgent, orderCall } from "./agent-platform.ts";
import { type Answer, dataOf, type HookName, refusalOf, send, sendToHook } from "./http-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ role: "api" });
});
afterAll(() => service.close());

/** Repeatable randomness (mulberry32), so that a failure can be looked at again. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** JSON as text, because some of it no JavaScript value would be written as. */
const oddValues = [
  ...["null", "true", "[]", "{}", '""', '" "', "0", "-0", "-1", "1.5", "1e400", "-1e400", "9007199254740993", "1e-400"],
  ...['"\\u0000"', '"\\ud800"', '"\\udc00\\ud800"', '"\u{1f44b}"', '"%00"', '"../.."', '"\'; drop table memories; --"'],
  ...['"0000-01-01T00:00:00Z"', '"+275760-09-13T00:00:00Z"', '"NaN"', '"undefined"', '"{{system__caller_id}}"'],
  ...['"anonymous"', '"+1"', '"00"', '"sip:@"', '"tel:+"', '"\\u202e+12185550123"', '"caller_"', '"mem_0"'],
  ...[
    "[[[[[[[[[[]]]]]]]]]]",
    '{"__proto__":{"a":1}}',
    '{"constructor":{"prototype":{}}}',
    '{"":{"":""}}',
    '{"a":1,"a":2}',
  ],
  `"${"x".repeat(300)}"`,
  `"${"9".repeat(5_000)}"`,
  `[${Array(500).fill("{}").join()}]`,
];

/** One mutation of a document: a value replaced, left out, doubled or moved, or the text itself broken. */
function mutate(document: unknown, random: () => number): string {
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const text = JSON.stringify(document);
  const odd = pick(oddValues);
  const values = [...text.matchAll(/"(?:[^"\\]|\\.)*"(?=[,}\]])|-?\d[\d.]*(?=[,}\]])|true|false|null/g)];
  const spot = pick(values);
  const at = spot?.index ?? 0;
  const end = at + (spot?.[0].length ?? 0);
  const position = Math.floor(random() * text.length);
  switch (Math.floor(random() * 8)) {
    case 0:
      return text.slice(0, position);
    case 1:
      return `${text.slice(0, position)}${pick(['"', "{", "]", ",", "\\", "\u0000", "\u{fffd}", " "])}${text.slice(position)}`;
    case 2:
      return text.replace(/"(\w+)":/g, (member, name) => (random() < 0.1 ? `"${name}x":` : member));
    case 3:
      return text.replace(/[{[]/, (bracket) => (bracket === "{" ? `{"extra":${odd},` : `[${odd},`));
    default:
      return `${text.slice(0, at)}${odd}${text.slice(end)}`;
  }
}

const caller = { kind: "phone", number: "+12185550123" } as const;
const memory = {
  caller_id: caller.number,
  content: "Has a dog.",
  type: "factual",
  importance: 5,
  agent_id: "agent",
  conversation_id: "conv",
  occurred_at: "2026-01-01T00:00:00Z",
  metadata: { source: "crm", tags: ["a"] },
};

const documents: Record<HookName | "import" | "correct", unknown[]> = {
  "client-data": [
    {
      caller_id: caller.number,
      agent_id: orderAgent.id,
      called_number: "+12185550140",
      call_sid: "CA1",
      conversation_id: "c",
    },
    { agent_id: "a", conversation_id: "c", dynamic_variables: { system__caller_id: caller.number } },
  ],
  "search-memory": [
    {
      query: "order",
      caller_id: caller.number,
      agent_id: "a",
      conversation_id: "c",
      search_all_agents: true,
      limit: 5,
    },
    { parameters: { query: "order", caller_id: null, agent_id: "a", limit: "3" }, conversation_id: "c" },
  ],
  "post-call": [
    buildTranscription(orderCall({ caller, analysis: { summary: "s", dataCollection: { plan: "b", n: 1 } } })),
    buildTranscription(orderCall({ caller: { kind: "whatsapp", userId: "12185550123" } })),
    buildAudio(orderCall({ caller }), "QUJD"),
    buildInitiationFailure(orderCall({ caller }), "busy"),
    { type: "something_new", event_timestamp: 1_790_000_000, data: { agent_id: "a", conversation_id: "c" } },
  ],
  import: [{ memories: [memory, { ...memory, caller_id: "user" }], deduplicate: true }],
  correct: [
    {
      content: "Has two dogs.",
      type: "issue",
      importance: 7,
      shareable: true,
      status: "active",
      flag: { reason: "r" },
    },
  ],
};

/** Sends mutations one after another; the seed and the document stand beside whatever fails. */
async function bombard(
  seed: number,
  rounds: number,
  originals: readonly unknown[],
  post: (body: string) => Promise<Answer>,
  check: (answer: Answer) => void,
): Promise<void> {
  const random = createRandom(seed);
  const statuses = new Set<number>();
  for (let round = 0; round < rounds; round += 1) {
    const body = mutate(originals[round % originals.length], random);
    const answer = await post(body);
    statuses.add(answer.status);
    try {
      expect(answer.status).toBeLessThan(500);
      if (answer.status >= 400) refusalOf(answer);
      else check(answer);
    } catch (cause) {
      throw new Error(`Seed ${seed}, round ${round}: ${answer.status} ${answer.text}\n${body.slice(0, 2_000)}`, {
        cause,
      });
    }
  }
  // Mutations that are all refused, or all accepted, would say little.
  expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 400]));
}

function sendToRest(method: string, path: string, body: string | null): Promise<Answer> {
  const headers: Record<string, string> = { authorization: `Bearer ${service.organization.apiKey}` };
  if (body !== null) headers["content-type"] = "application/json";
  return send(service, `/api/v1${path}`, { method, body, headers });
}

describe("whatever is sent, the answer is one that is promised", () => {
  it.each(["client-data", "search-memory", "post-call"] as const)("by %s", async (name) => {
    const check = (answer: Answer) =>
      name === "client-data"
        ? expect(JSON.parse(answer.text)).toMatchObject({
            type: "conversation_initiation_client_data",
            dynamic_variables: { memory_known_caller: expect.any(Boolean) },
          })
        : dataOf(answer);
    await bombard(1, 90, documents[name], (body) => sendToHook(service, name, { body }), check);
  });

  it("by the import", async () => {
    await bombard(2, 70, documents.import, (body) => sendToRest("POST", "/memories", body), dataOf);
  });

  it("by the correction", async () => {
    const imported = await sendToRest("POST", "/memories", JSON.stringify({ memories: [memory] }));
    const [{ id }] = dataOf(imported).results as [{ id: string }];
    await bombard(3, 60, documents.correct, (body) => sendToRest("PATCH", `/memories/${id}`, body), dataOf);
    dataOf(await sendToRest("GET", `/memories/${id}`, null));
  });

  it("by paths and queries", async () => {
    const random = createRandom(4);
    const pieces = [
      "%00",
      "%ff",
      "%",
      "'",
      "..",
      "//",
      "?",
      "&",
      "=",
      "[",
      "]",
      "__proto__",
      "%F0%9F%91%8B",
      "+1",
      "%2B1",
    ];
    const pick = () => pieces[Math.floor(random() * pieces.length)] ?? "";
    const names = ["caller_id", "query", "type", "from", "min_importance", "sensitive", "cursor", "limit"];
    const paths = ["/memories?", "/memories/", "/callers/", "/conversations/"];
    for (let round = 0; round < 80; round += 1) {
      const path = paths[round % paths.length] ?? "";
      const name = path.endsWith("?") ? `${names[Math.floor(random() * names.length)]}=` : "";
      const url = `${path}${name}${pick()}${pick()}${pick()}`;
      const answer = await sendToRest("GET", url, null);
      expect(answer.status, url).toBeLessThan(500);
      if (answer.status >= 400) refusalOf(answer);
      else dataOf(answer);
    }
  });

  it("and nothing of it is an error to the log", () => {
    const errors = service
      .logged()
      .split("\n")
      .filter((line) => line.includes('"level":50'));
    expect(errors).toEqual([]);
  });
});
