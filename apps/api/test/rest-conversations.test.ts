import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type CallerData,
  type ConversationData,
  deliver,
  newConversationId,
  newNumber,
  orderAgent,
  orderCall,
  remember,
  rest,
  settled,
} from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const readCaller = (id: string) => rest<CallerData>(service, `/callers/${encodeURIComponent(id)}`);
const extractAgain = (id: string, from = service) =>
  rest(from, `/conversations/${encodeURIComponent(id)}/extract`, { method: "POST" });

describe("a caller", () => {
  it("is found by every spelling of the number and by our own id", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    const { status, body } = await readCaller(number);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      id: expect.stringMatching(/^caller_[0-9a-f]{32}$/),
      name: "Dana Whitfield",
      names_heard: ["Dana Whitfield"],
      identities: [{ kind: "phone", value: number }],
      conversations: 1,
      greeting: expect.stringContaining("Dana"),
    });
    const national = `(${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)}`;
    for (const spelling of [
      number.replace("+", "00"),
      `+1 ${national}`,
      `+1.${number.slice(2, 5)}.${number.slice(5)}`,
      `tel:${number}`,
      `sip:${number}@carrier.example`,
      `whatsapp:${number}`,
      ` ${number}\u0000`,
      body.data.id,
    ]) {
      expect((await readCaller(spelling)).body.data?.id, spelling).toBe(body.data.id);
      const listed = await rest<{ items: unknown[] }>(service, `/memories?caller_id=${encodeURIComponent(spelling)}`);
      expect(listed.body.data.items.length, spelling).toBeGreaterThan(0);
    }
  });

  it("has what is held to be true, the most important first", async () => {
    const caller_id = newNumber();
    const memories = [3, 9, 6].map((importance) => ({ caller_id, content: `Worth ${importance}.`, importance }));
    await rest(service, "/memories", { method: "POST", body: { memories } });
    const { body } = await readCaller(caller_id);
    expect(body.data.memories.map(({ content }) => content)).toEqual(["Worth 9.", "Worth 6.", "Worth 3."]);
    const [, second] = body.data.memories;
    await rest(service, `/memories/${second?.id}`, { method: "PATCH", body: { status: "archived" } });
    expect((await readCaller(caller_id)).body.data.memories).toHaveLength(2);
  });

  it.each([newNumber(), "caller_00000000000000000000000000000000", "caller_1", "anonymous", "+266696687", "%", "'--"])(
    "is not found as %s",
    async (id) => {
      const { status, body } = await readCaller(id);
      expect(status).toBe(404);
      expect(body.error.code).toBe("NOT_FOUND");
    },
  );
});

describe("a conversation", () => {
  it("shows what was said, what was learned from it and where", async () => {
    const number = newNumber();
    const call = orderCall({ caller: { kind: "phone", number } });
    await remember(service, call);
    const { body } = await rest<ConversationData>(service, `/conversations/${call.conversationId}`);
    expect(body.data).toMatchObject({
      id: call.conversationId,
      status: "extraction_completed",
      reason: null,
      agent_id: orderAgent.id,
      caller_id: (await readCaller(number)).body.data.id,
      channel: "phone",
      direction: "inbound",
      language: "en",
      attempts: 1,
      error: null,
      summary: expect.any(String),
    });
    expect(body.data).toHaveProperty(
      "transcript",
      call.turns.map(([role, message], turn) => ({
        turn,
        role: role === "user" ? "caller" : "agent",
        message,
        seconds: expect.any(Number),
      })),
    );
    expect(body.data.memories.length).toBeGreaterThan(1);
    for (const { evidence } of body.data.memories) {
      for (const { turn, quote } of evidence) expect(call.turns[turn]?.[1]).toContain(quote);
    }
  });

  it("is extracted again without counting what it said twice", async () => {
    const number = newNumber();
    const call = orderCall({ caller: { kind: "phone", number } });
    await remember(service, call);
    const before = (await readCaller(number)).body.data;
    for (let time = 0; time < 2; time += 1) {
      const asked = await extractAgain(call.conversationId);
      expect(asked).toMatchObject({
        status: 202,
        body: { data: { id: call.conversationId, status: "extraction_pending" } },
      });
      expect((await settled(service, call.conversationId)).status).toBe("extraction_completed");
    }
    const after = (await readCaller(number)).body.data;
    const countsOf = (data: CallerData) =>
      data.memories.map(({ id, reinforcement_count, evidence }) => ({ id, reinforcement_count, evidence }));
    expect(countsOf(after)).toEqual(countsOf(before));
    expect(after).toMatchObject({ conversations: 1, name: "Dana Whitfield" });
  });

  it("does not bring back what was deleted, not even when it is extracted again", async () => {
    const number = newNumber();
    const call = orderCall({ caller: { kind: "phone", number } });
    await remember(service, call);
    const order = (await readCaller(number)).body.data.memories.find(({ content }) => content.includes("XYZ-789"));
    await rest(service, `/memories/${order?.id}`, { method: "DELETE" });
    const known = async () => JSON.stringify((await readCaller(number)).body.data.memories);
    expect(await known()).not.toContain("XYZ-789");
    await remember(service, orderCall({ caller: { kind: "phone", number }, turns: [["user", "I have a cat."]] }));
    expect(await known()).not.toContain("XYZ-789");
    await extractAgain(call.conversationId);
    await settled(service, call.conversationId);
    expect(await known()).not.toContain("XYZ-789");
  });

  it("cannot be extracted again when nobody knows it, or there is nothing in it", async () => {
    for (const id of [newConversationId(), "\u0000", "'; --"]) {
      expect((await rest(service, `/conversations/${encodeURIComponent(id)}`)).status).toBe(
        id === "\u0000" ? 400 : 404,
      );
      expect((await extractAgain(id)).status).toBe(id === "\u0000" ? 400 : 404);
    }
    const silent = orderCall({ caller: { kind: "phone", number: newNumber() }, turns: [["agent", "Hello?"]] });
    await deliver(service, silent);
    const refused = await extractAgain(silent.conversationId);
    expect(refused).toMatchObject({ status: 409, body: { error: { code: "CONFLICT" } } });
  });

  it("that waits already is not queued a second time", async () => {
    const workless = await startTestService({ role: "api" });
    try {
      const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
      await deliver(workless, call);
      const refused = await extractAgain(call.conversationId, workless);
      expect(refused).toMatchObject({ status: 409, body: { error: { code: "CONFLICT" } } });
      expect((await rest(workless, `/conversations/${call.conversationId}`)).body.data).toMatchObject({
        status: "extraction_pending",
        attempts: 0,
      });
    } finally {
      await workless.close();
    }
  });
});

it("shows nothing of one organization to another", async () => {
  const other = await service.createOrganization("Another House");
  const number = newNumber();
  const call = orderCall({ caller: { kind: "phone", number } });
  const { memories } = await remember(service, call);
  const callerId = (await readCaller(number)).body.data.id;
  const memoryId = memories[0]?.id ?? "";
  const ask = (path: string, init: { method?: string; body?: unknown } = {}) => rest(service, path, init, other);

  const paths = [
    `/callers/${callerId}`,
    `/callers/${encodeURIComponent(number)}`,
    `/conversations/${call.conversationId}`,
  ];
  for (const path of [...paths, `/memories/${memoryId}`]) expect((await ask(path)).status, path).toBe(404);
  expect((await ask(`/memories/${memoryId}`, { method: "PATCH", body: { content: "Taken." } })).status).toBe(404);
  expect((await ask(`/memories/${memoryId}`, { method: "DELETE" })).status).toBe(404);
  expect((await ask(`/conversations/${call.conversationId}/extract`, { method: "POST" })).status).toBe(404);
  const queries = ["", `?caller_id=${callerId}`, `?caller_id=${encodeURIComponent(number)}`, "?query=order"];
  for (const query of [...queries, `?conversation_id=${call.conversationId}`]) {
    expect((await ask(`/memories${query}`)).body.data, query).toEqual({ items: [], next_cursor: null });
  }
  const stolen = await ask("/memories", {
    method: "POST",
    body: { memories: [{ caller_id: callerId, content: "X." }] },
  });
  expect(stolen.body.data).toMatchObject({ results: [{ id: null, outcome: "rejected" }] });
  // The same number is another caller there.
  await ask("/memories", { method: "POST", body: { memories: [{ caller_id: number, content: "Y." }] } });
  expect((await ask(`/callers/${encodeURIComponent(number)}`)).body.data.id).not.toBe(callerId);
  const own = await readCaller(number);
  expect(own.body.data.memories.map(({ content }) => content)).not.toContain("Y.");
  expect(own.body.data.memories.map(({ id }) => id)).toContain(memoryId);
});
