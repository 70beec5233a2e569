import { afterAll, beforeAll, expect, it } from "vitest";
import { grouped, newConversationId, newNumber, orderAgent, orderCall, remember, rest } from "../agent-platform.ts";
import { createMember, createOwner, type Person, resultOf } from "../console-client.ts";
import { startTestService, type TestService } from "../test-service.ts";

let service: TestService;
let owner: Person;
let officer: Person;
beforeAll(async () => {
  service = await startTestService();
  owner = await createOwner(service);
  officer = await createMember(service, owner, "privacy_officer");
});
afterAll(() => service.close());

const query = async <Result>(procedure: string, input: object) =>
  resultOf<Result>(await officer.client.query(`callers.${procedure}`, input));
const mutate = async <Result>(procedure: string, input: object) =>
  resultOf<Result>(await officer.client.mutate(`callers.${procedure}`, input));

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

async function say(number: string, startedAt: Date, ...sentences: string[]) {
  const call = orderCall({
    caller: { kind: "phone", number },
    startedAt,
    turns: sentences.flatMap((sentence) => [["agent", "Go on, please."] as const, ["user", sentence] as const]),
  });
  await remember(service, call);
  return call.conversationId;
}

interface CallerItem {
  caller: { id: string; name: string | null; isVip: boolean; restrictedAt: string | null };
  identities: { kind: string; value: string }[];
}

interface CallerRead extends CallerItem {
  conversations: number;
  merged: { id: string; identities: { value: string }[]; conversations: number }[];
  memories: { content: string; masked: boolean }[];
}

const find = async (text: string) => (await query<{ items: CallerItem[] }>("list", { query: text })).items;
const idOf = async (number: string) => (await find(number))[0]?.caller.id ?? "";

it("finds one by number in any format, and by what is true of them", async () => {
  const [number, other] = [newNumber(), newNumber()];
  await say(number, daysAgo(1), "My name is Dana Whitfield.");
  await say(other, daysAgo(2), "My name is Peter Holm.");
  const local = `(${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)}`;
  for (const text of [number, local, grouped(number), number.slice(-5), "whit"]) {
    expect(await find(text), text).toMatchObject([
      { caller: { name: "Dana Whitfield" }, identities: [{ kind: "phone", value: number, shown: grouped(number) }] },
    ]);
  }
  const callerId = await idOf(number);
  const listed = async (filter: object) =>
    (await query<{ items: CallerItem[] }>("list", filter)).items.map(({ caller }) => caller.id);
  for (const filter of [{ vip: true }, { restricted: true }, { conflicted: true }]) {
    expect(await listed(filter), JSON.stringify(filter)).toEqual([]);
  }
  await mutate("mark", { callerId, vip: true });
  expect(await listed({ vip: true })).toEqual([callerId]);
  await mutate("restrict", { callerId, reason: "Asked by letter." });
  expect(await listed({ restricted: true })).toEqual([callerId]);
  expect(await listed({ restricted: false })).not.toContain(callerId);
  const requests = await rest<{ items: { kind: string; state: string; notes: string }[] }>(
    service,
    `/privacy-requests?caller_id=${callerId}`,
  );
  expect(requests.body.data.items).toMatchObject([
    { kind: "restriction", state: "completed", notes: "Asked by letter." },
  ]);
  const again = await officer.client.mutate("callers.restrict", { callerId, reason: "Once more." });
  expect(again.status).toBe(409);
  await mutate("liftRestriction", { callerId, reason: "Withdrawn." });
  expect(await listed({ restricted: true })).toEqual([]);
});

it("tells what each call taught, and masks what people are not to see", async () => {
  const number = newNumber();
  const firstCall = daysAgo(40);
  await say(number, firstCall, "My name is Ruth Amsel.", "I have diabetes.");
  const last = await say(number, daysAgo(2), "My name is Ruth Amsel.", "Please text me instead of calling.");
  const callerId = await idOf(number);
  interface Call {
    id: string;
    summary: string | null;
    summaryMasked: boolean;
    memories: { content: string; isNew: boolean; masked: boolean }[];
  }
  const { items } = await query<{ items: Call[] }>("listCalls", { callerId });
  expect(items[0]).toMatchObject({ id: last, summaryMasked: false });
  const taught = (call: Call | undefined) => call?.memories.map(({ content, isNew }) => `${isNew} ${content}`) ?? [];
  expect(taught(items[0])).toContainEqual(expect.stringMatching(/^false .*Ruth Amsel/));
  expect(taught(items[0])).toContainEqual(expect.stringMatching(/^true .*text/));
  expect(taught(items[1])).toContain("true [health]");
  const told = [
    await officer.client.query("callers.listCalls", { callerId }),
    await officer.client.query("callers.read", { callerId }),
    await officer.client.query("callers.previewBrief", { callerId }),
  ];
  for (const { text } of told) expect(text).not.toContain("diabetes");
  const { firstCallAt } = await query<{ firstCallAt: string }>("read", { callerId });
  expect(Math.abs(new Date(firstCallAt).getTime() - firstCall.getTime())).toBeLessThan(1_000);

  const months = await query<{ calls: number; learned: number }[]>("readActivity", { callerId });
  expect(months).toHaveLength(12);
  expect(months.reduce((sum, { calls }) => sum + calls, 0)).toBe(2);
  expect(months.reduce((sum, { learned }) => sum + learned, 0)).toBeGreaterThanOrEqual(3);
});

it("shows what the next call starts from, by agent", async () => {
  const number = newNumber();
  await say(number, daysAgo(3), "My name is Dana Whitfield.", "Please text me instead of calling.");
  const callerId = await idOf(number);
  interface Preview {
    agentId: string | null;
    agents: { id: string }[];
    withheld: string | null;
    callerName: string | null;
    greeting: { text: string; masked: boolean };
    lastCall: { text: string };
    items: { text: string; memoryId: string | null }[];
    tokens: { used: number; budget: number };
  }
  const preview = await query<Preview>("previewBrief", { callerId });
  expect(preview).toMatchObject({
    ...{ agentId: orderAgent.id, agents: [{ id: orderAgent.id }], withheld: null, callerName: "Dana Whitfield" },
    greeting: { masked: false },
  });
  expect(preview.greeting.text).toContain("Dana");
  expect(preview.items.some(({ text, memoryId }) => text.includes("text") && memoryId !== null)).toBe(true);
  expect(preview.tokens.used).toBeGreaterThan(0);
  expect(preview.tokens.used).toBeLessThanOrEqual(preview.tokens.budget);
  expect(preview.lastCall.text).not.toContain("another agent");
  const elsewhere = await query<Preview>("previewBrief", { callerId, agentId: "" });
  expect(elsewhere).toMatchObject({ agentId: null, lastCall: { text: expect.stringContaining("another agent") } });
  await mutate("restrict", { callerId, reason: "Asked." });
  expect(await query("previewBrief", { callerId })).toMatchObject({
    withheld: "restricted",
    items: [],
    greeting: null,
  });
});

it("merges two callers and undoes it, by what the page shows", async () => {
  const [number, other] = [newNumber(), newNumber()];
  await say(number, daysAgo(3), "My name is Dana Whitfield.");
  await say(other, daysAgo(2), "Please text me instead of calling.");
  const [callerId, otherId] = [await idOf(number), await idOf(other)];
  expect(await mutate("merge", { callerId, otherId, reason: "Two numbers, one person." })).toEqual({ callerId });
  const merged = await query<CallerRead>("read", { callerId: other });
  expect(merged).toMatchObject({
    caller: { id: callerId },
    conversations: 2,
    merged: [{ id: otherId, identities: [{ value: other }], conversations: 1 }],
  });
  expect(await mutate("split", { callerId, off: { mergedCallerId: otherId } })).toEqual({ callerId: otherId });
  expect(await query<CallerRead>("read", { callerId })).toMatchObject({ conversations: 1, merged: [] });
  expect(await query<CallerRead>("read", { callerId: other })).toMatchObject({ caller: { id: otherId } });
});

it("lists conflicts side by side, settles one, and files an anonymous call", async () => {
  const number = newNumber();
  const at = daysAgo(3);
  await say(number, at, "My name is Dana Whitfield.");
  await say(number, at, "My name is Peter Holm.");
  const callerId = await idOf(number);
  interface Conflict {
    attribute: string | null;
    memories: { id: string; content: string }[];
  }
  const [conflict, ...others] = await query<Conflict[]>("listConflicts", { callerId });
  expect(others).toEqual([]);
  expect(conflict).toMatchObject({ attribute: "name", memories: [{}, {}] });
  const dana = conflict?.memories.find(({ content }) => content.includes("Dana"));
  const decision = { memoryId: dana?.id ?? "", decision: { keep: "this" }, reason: "She told us." };
  resultOf(await officer.client.mutate("memories.resolve", decision));
  expect(await query("listConflicts", { callerId })).toEqual([]);
  expect(await query<CallerRead>("read", { callerId })).toMatchObject({ caller: { name: "Dana Whitfield" } });

  const anonymous = orderCall({ caller: { kind: "phone", number: null }, conversationId: newConversationId() });
  await remember(service, anonymous);
  await mutate("linkConversation", { callerId, conversationId: anonymous.conversationId });
  expect(await query<CallerRead>("read", { callerId })).toMatchObject({ conversations: 3 });
});

it("hands out an export as data and as a page, which the log tells of", async () => {
  const number = newNumber();
  await say(number, daysAgo(3), "My name is Dana Whitfield.");
  const callerId = await idOf(number);
  expect(JSON.parse(await mutate<string>("export", { callerId, format: "json" }))).toMatchObject({
    format: "elaaoms-caller-1",
    caller: { id: callerId },
  });
  expect(await mutate<string>("export", { callerId, format: "html" })).toContain("<!doctype html>");
  const events = await rest<{ items: { action: string }[] }>(
    service,
    `/audit-events?caller_id=${callerId}&action=caller.exported`,
  );
  expect(events.body.data.items).toHaveLength(2);
});
