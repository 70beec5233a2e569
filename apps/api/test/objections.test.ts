import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import { createLocalEngine } from "@elaaoms/extraction/local/local-engine";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  askHook,
  deliver,
  newConversationId,
  newNumber,
  orderAgent,
  orderCall,
  remember,
  rest,
} from "./agent-platform.ts";
import { dumpDatabase } from "./database-dump.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
const local = createLocalEngine();
let beforeReading: () => Promise<void> = async () => {};
const engine: ExtractionEngine = {
  name: "local",
  async extract(input, options) {
    await beforeReading();
    return local.extract(input, options);
  },
};
beforeAll(async () => {
  service = await startTestService({ overrides: { extraction: engine } });
});
afterAll(() => service.close());
afterEach(() => {
  beforeReading = async () => {};
});

const name = "Winifred Abernathy";
const callOf = (number: string) =>
  orderCall({
    caller: { kind: "phone", number },
    turns: [
      ["agent", "Fernhill Coffee, who is calling?"],
      ["user", `My name is ${name}. I live in Grand Marais.`],
    ],
  });

interface Request {
  id: string;
  state: string;
}

/** An objection that came by letter, performed; resolves when it has come to its end. */
async function object(number: string, on: TestService = service, body: object = {}): Promise<void> {
  const creation = { kind: "objection", subject: number, notes: `By ${name}.` };
  const { id } = (await rest<Request>(on, "/privacy-requests", { method: "POST", body: creation })).body.data;
  expect((await rest(on, `/privacy-requests/${id}/perform`, { method: "POST", body })).status).toBe(200);
  const state = async () => (await rest<Request>(on, `/privacy-requests/${id}`)).body.data.state;
  await expect.poll(state, { timeout: 20_000 }).toBe("completed");
}

async function tracesOf(number: string, call: { conversationId: string }, on: TestService = service) {
  const dump = await dumpDatabase(on.databaseUrl);
  return [number.slice(1), number.slice(2), "Abernathy", "Grand Marais", call.conversationId].filter((trace) =>
    dump.includes(trace),
  );
}

/** Keeps the engine from going on with the next call that it is given. */
function holdReading() {
  const [started, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  beforeReading = () => {
    beforeReading = async () => {};
    started.resolve();
    return goOn.promise;
  };
  return { started: started.promise, goOn: goOn.resolve };
}

describe("an objection of somebody whom nobody knows", () => {
  it("leaves nothing of a first call that a model is reading", async () => {
    const number = newNumber();
    const call = callOf(number);
    const reading = holdReading();
    await deliver(service, call);
    await reading.started;
    await object(number);
    reading.goOn();
    await expect.poll(() => tracesOf(number, call), { timeout: 20_000 }).toEqual([]);
    expect(service.logged()).not.toContain(number.slice(2));
    expect(await deliver(service, callOf(number))).toMatchObject({ body: { data: { extraction_status: "skipped" } } });
    expect(await tracesOf(number, call)).toEqual([]);
  });

  it("leaves nothing when it is recorded while the caller of the first call is being created", async () => {
    const number = newNumber();
    const call = callOf(number);
    const client = await service.container.connection.pool.connect();
    try {
      // Whoever creates the caller waits for this to end, having found no objection.
      await client.query("begin");
      const { rows } = await client.query("select id from organizations where slug = 'default'");
      await client.query("insert into callers (organization_id, id) values ($1, 'caller_blocking')", [rows[0].id]);
      await client.query(
        "insert into caller_identities (organization_id, kind, value, caller_id) values ($1, 'phone', $2, 'caller_blocking')",
        [rows[0].id, number],
      );
      await deliver(service, call);
      const waiting = async () =>
        (
          await service.container.connection.pool.query(
            "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%caller_identities%'",
          )
        ).rowCount;
      await expect.poll(waiting, { timeout: 20_000 }).toBe(1);
      await object(number);
    } finally {
      await client.query("rollback");
      client.release();
    }
    const isAbandoned = () =>
      service
        .logged()
        .split("\n")
        .some((line) => line.includes(call.conversationId) && line.includes("nothing was stored"));
    await expect.poll(isAbandoned, { timeout: 20_000 }).toBe(true);
    expect(await tracesOf(number, call)).toEqual([]);
    expect((await rest(service, `/callers/${encodeURIComponent(number)}`)).status).toBe(404);
  });

  it("takes with it what was announced and what was delivered and not read yet", async () => {
    // Nobody reads here.
    const receiving = await startTestService({ role: "api" });
    try {
      const [number, other] = [newNumber(), newNumber()];
      const [call, others] = [callOf(number), callOf(other)];
      for (const caller_id of [number, other]) {
        const announced = { caller_id, agent_id: orderAgent.id, called_number: orderAgent.number, call_sid: "" };
        await askHook(receiving, "client-data", { ...announced, conversation_id: newConversationId() });
      }
      await deliver(receiving, call);
      await deliver(receiving, others);
      await receiving.container.initiations.flush();
      const before = await dumpDatabase(receiving.databaseUrl);
      expect(before).toContain(call.conversationId);
      expect(before).toContain(number);
      await object(number, receiving);
      const dump = await dumpDatabase(receiving.databaseUrl);
      expect([number.slice(1), call.conversationId].filter((trace) => dump.includes(trace))).toEqual([]);
      expect([other, others.conversationId].filter((trace) => !dump.includes(trace))).toEqual([]);
    } finally {
      await receiving.close();
    }
  });
});

it("an objection that keeps what is stored lets nothing be learned from a call that is being read", async () => {
  const number = newNumber();
  await remember(service, orderCall({ caller: { kind: "phone", number } }));
  const memoriesOf = async () =>
    (await rest<{ memories: object[] }>(service, `/callers/${encodeURIComponent(number)}`)).body.data.memories;
  const before = await memoriesOf();
  const call = callOf(number);
  const reading = holdReading();
  await deliver(service, call);
  await reading.started;
  await object(number, service, { erase: false });
  reading.goOn();
  const status = async () =>
    (await rest<{ status: string }>(service, `/conversations/${call.conversationId}`)).body.data.status;
  await expect.poll(status, { timeout: 20_000 }).toBe("skipped");
  expect(await memoriesOf()).toEqual(before);
});
