import { afterAll, beforeAll, expect, it } from "vitest";
import { askHook, newNumber, orderAgent, orderCall, remember, rest, settled } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

interface NameMemory {
  id: string;
  content: string;
  attribute: string | null;
  status: string;
  superseded_by: string | null;
  reinforcement_count: number;
}

const disputedAt = new Date(Date.now() - 3 * 86_400_000);

const sayName = (number: string, name: string, startedAt = disputedAt) =>
  orderCall({
    caller: { kind: "phone", number },
    startedAt,
    turns: [
      ["agent", "Fernhill Coffee, who is calling?"],
      ["user", `My name is ${name}.`],
    ],
  });

/** Two names on one number at one moment. */
async function dispute(number: string) {
  const [dana, peter] = [sayName(number, "Dana Whitfield"), sayName(number, "Peter Holm")];
  await remember(service, dana);
  await remember(service, peter);
  const named = await names(number);
  expect(Object.values(named).map(({ status }) => status)).toEqual(["conflicted", "conflicted"]);
  return { dana, peter, named };
}

async function names(number: string): Promise<Record<string, NameMemory>> {
  const { body } = await rest<{ items: NameMemory[] }>(service, `/memories?caller_id=${encodeURIComponent(number)}`);
  const ofName = body.data.items.filter(({ attribute }) => attribute === "name");
  return Object.fromEntries(ofName.map((memory) => [/Dana|Peter|Ruth|Daniela/.exec(memory.content)?.[0], memory]));
}

const resolve = (memory: NameMemory | undefined, body: object) =>
  rest<NameMemory>(service, `/memories/${memory?.id}/resolve`, { method: "POST", body });
const greetedAs = async (number: string) =>
  (await askHook(service, "client-data", { caller_id: number, agent_id: orderAgent.id })).body.dynamic_variables
    .memory_caller_name;

it("one is kept, and stays so whatever calls from before the decision say", async () => {
  const number = newNumber();
  const { peter, named } = await dispute(number);
  expect(await greetedAs(number)).toBe("");
  const { status, body } = await resolve(named.Dana, { keep: "this", reason: "She told us." });
  expect(status).toBe(200);
  expect(body.data).toMatchObject({ status: "active", superseded_by: null });
  expect((await names(number)).Peter).toMatchObject({ status: "superseded", superseded_by: named.Dana?.id });
  expect(await greetedAs(number)).toBe("Dana Whitfield");

  // The same call read again, a late one of the same moment, a late one after it that says something else.
  await rest(service, `/conversations/${peter.conversationId}/extract`, { method: "POST" });
  await settled(service, peter.conversationId);
  await remember(service, sayName(number, "Peter Holm"));
  await remember(service, sayName(number, "Ruth Amsel", new Date(disputedAt.getTime() + 86_400_000)));
  expect(await names(number)).toMatchObject({
    Dana: { status: "active", reinforcement_count: 1 },
    Peter: { status: "superseded", reinforcement_count: 2 },
    Ruth: { status: "superseded", superseded_by: named.Dana?.id },
  });
  const events = await rest<{ items: object[] }>(service, `/audit-events?target_id=${named.Dana?.id}`);
  expect(events.body.data.items).toMatchObject([
    {
      action: "conflict.resolved",
      details: { decision: "kept_this", others: 1 },
      private: { reason: { value: "She told us." } },
    },
  ]);
});

it("what is said after the decision is new", async () => {
  const number = newNumber();
  const { named } = await dispute(number);
  await resolve(named.Dana, { keep: "this" });
  await remember(service, sayName(number, "Peter Holm", new Date(Date.now() + 60_000)));
  expect((await names(number)).Dana).toMatchObject({ status: "superseded" });
  expect(await greetedAs(number)).toBe("");
  const { body } = await rest<{ items: NameMemory[] }>(
    service,
    `/memories?caller_id=${encodeURIComponent(number)}&status=active`,
  );
  expect(body.data.items).toMatchObject([{ content: expect.stringContaining("Peter") }]);
});

it("both are kept side by side", async () => {
  const number = newNumber();
  const { named } = await dispute(number);
  await resolve(named.Peter, { keep: "all" });
  await remember(service, sayName(number, "Dana Whitfield"));
  expect(await names(number)).toMatchObject({
    Dana: { status: "active", reinforcement_count: 2 },
    Peter: { status: "active", reinforcement_count: 1 },
  });
});

it("neither is right: one holds in other words", async () => {
  const number = newNumber();
  const { named } = await dispute(number);
  const { body } = await resolve(named.Dana, { content: "The caller's name is Daniela Whitfield." });
  expect(body.data).toMatchObject({ status: "active", content: "The caller's name is Daniela Whitfield." });
  expect((await names(number)).Peter).toMatchObject({ status: "superseded", superseded_by: named.Dana?.id });
  await remember(service, sayName(number, "Dana Whitfield"));
  expect((await names(number)).Daniela).toMatchObject({ status: "active" });
  const history = await rest<{ history: { before: object }[] }>(service, `/memories/${named.Dana?.id}`);
  expect(history.body.data.history).toMatchObject([{ before: { status: "conflicted" } }]);
});

it("a memory that a person sets back to active is not superseded by what was said before", async () => {
  const number = newNumber();
  await remember(service, sayName(number, "Dana Whitfield", new Date(disputedAt.getTime() - 86_400_000)));
  await remember(service, sayName(number, "Peter Holm"));
  const { Dana, Peter } = await names(number);
  await rest(service, `/memories/${Dana?.id}`, { method: "PATCH", body: { status: "active" } });
  await rest(service, `/memories/${Peter?.id}`, { method: "PATCH", body: { status: "superseded" } });
  await remember(service, sayName(number, "Peter Holm", new Date(disputedAt.getTime() + 3_600_000)));
  expect(await names(number)).toMatchObject({ Dana: { status: "active" }, Peter: { status: "superseded" } });
});

it("refuses where there is no conflict, and memories of others", async () => {
  const number = newNumber();
  const { named } = await dispute(number);
  const stranger = await service.createOrganization("Stranger");
  const path = `/memories/${named.Dana?.id}/resolve`;
  expect((await rest(service, path, { method: "POST", body: { keep: "this" } }, stranger)).status).toBe(404);
  expect((await resolve(named.Dana, { keep: "none" })).status).toBe(400);
  expect((await resolve(named.Dana, { keep: "this" })).status).toBe(200);
  expect((await resolve(named.Dana, { keep: "this" })).status).toBe(409);
});
