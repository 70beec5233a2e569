import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, newNumber, orderAgent, orderCall, remember, rest } from "./agent-platform.ts";
import { startTestService, type TestOrganization, type TestService } from "./test-service.ts";

let service: TestService;
let stranger: TestOrganization;
beforeAll(async () => {
  service = await startTestService();
  stranger = await service.createOrganization("Stranger");
});
afterAll(() => service.close());

interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
}
interface CallerItem {
  id: string;
  name: string | null;
  vip: boolean;
  test: boolean;
  high_frequency: boolean;
  conversations: number;
  memories: number;
  identities: { kind: string; value: string }[];
}

const list = async <Item>(path: string, query: Record<string, string> = {}) =>
  (await rest<Page<Item>>(service, `${path}?${new URLSearchParams(query)}`)).body.data;
const importFor = (memories: object[]) =>
  rest<{ results: { id: string }[] }>(service, "/memories", { method: "POST", body: { memories } });

function call(number: string, name: string, startedAt = new Date(Date.now() - 600_000)) {
  return orderCall({
    caller: { kind: "phone", number },
    startedAt,
    turns: [
      ["agent", "Fernhill Coffee, who is calling?"],
      ["user", `My name is ${name}.`],
    ],
  });
}

describe("the list of callers", () => {
  it("finds one by number in any spelling, its last digits, the name and our id, with counts", async () => {
    const number = newNumber();
    await remember(service, call(number, "Marlene Osterkamp"));
    const digits = number.slice(1);
    const spellings = [
      number,
      `00${digits}`,
      `+${digits.slice(0, 1)} (${digits.slice(1, 4)}) ${digits.slice(4, 7)}-${digits.slice(7)}`,
      digits.slice(-5),
      "Marlene Osterkamp",
      "oster",
      "MARL OST",
    ];
    for (const query of spellings) {
      const { items } = await list<CallerItem>("/callers", { query });
      expect(items, query).toMatchObject([
        { name: "Marlene Osterkamp", conversations: 1, memories: 1, identities: [{ kind: "phone", value: number }] },
      ]);
    }
    const [found] = (await list<CallerItem>("/callers", { query: number })).items;
    expect((await list<CallerItem>("/callers", { query: found?.id ?? "" })).items).toHaveLength(1);
    for (const query of ["Osterkampf", "12", "%", "+12185559999", "& | !"]) {
      expect((await list("/callers", { query })).items, query).toEqual([]);
    }
    const theirs = await rest<Page<unknown>>(service, `/callers?query=${digits}`, {}, stranger);
    expect(theirs.body.data.items).toEqual([]);
  });

  it("is paged without gaps and repetitions, those heard last first", async () => {
    const numbers = Array.from({ length: 7 }, newNumber);
    // In one request: callers of the same millisecond are told apart by their ids.
    await importFor(numbers.map((caller_id) => ({ caller_id, content: "Has a dog." })));
    const all = (await list<CallerItem>("/callers", { limit: "200" })).items.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<CallerItem> = await list("/callers", { limit: "3", ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.next_cursor;
    } while (cursor);
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(paged.length);
  });
});

describe("marks", () => {
  const mark = (number: string, body: object, organization?: TestOrganization) =>
    rest<CallerItem>(service, `/callers/${encodeURIComponent(number)}`, { method: "PATCH", body }, organization);

  it("are set, filtered by, audited, and taken off", async () => {
    const number = newNumber();
    await remember(service, call(number, "Ruben Falk"));
    expect((await mark(number, { vip: true })).status).toBe(200);
    const answer = await mark(number, { test: true, high_frequency: true });
    expect(answer.body.data).toMatchObject({ vip: true, test: true, high_frequency: true });
    for (const filter of ["vip", "test", "high_frequency"]) {
      const marked = await list<CallerItem>("/callers", { [filter]: "true" });
      expect(marked.items.map(({ name }) => name)).toEqual(["Ruben Falk"]);
      const unmarked = await list<CallerItem>("/callers", { [filter]: "false", limit: "200" });
      expect(unmarked.items.map(({ name }) => name)).not.toContain("Ruben Falk");
    }
    const { items } = await list<{ details: object; caller_id: string }>("/audit-events", { action: "caller.marked" });
    expect(items.map(({ details }) => details)).toEqual([{ test: true, high_frequency: true }, { vip: true }]);
    await mark(number, { vip: false, test: false, high_frequency: false });
    expect((await list("/callers", { vip: "true" })).items).toEqual([]);
  });

  it("tell agents of a VIP, and the name that a person gave", async () => {
    const number = newNumber();
    await remember(service, call(number, "Ivo Lindqvist"));
    const heard = async () =>
      (await askHook(service, "client-data", { caller_id: number, agent_id: orderAgent.id })).body.dynamic_variables;
    expect(JSON.stringify(await heard())).not.toContain("VIP");
    await mark(number, { vip: true, name: "Ivo Lindquist" });
    expect((await heard()).memory_caller_name).toBe("Ivo Lindquist");
    expect(JSON.parse(String((await heard()).memory_context)).relationship_insights).toEqual(
      expect.arrayContaining([expect.objectContaining({ content: expect.stringContaining("VIP") })]),
    );
  });

  it("refuse what changes nothing, and callers of others", async () => {
    const number = newNumber();
    await remember(service, call(number, "Ruth Amsel"));
    expect((await mark(number, {})).status).toBe(400);
    expect((await mark(number, { vip: "yes" })).status).toBe(400);
    expect((await mark(number, { vip: true }, stranger)).status).toBe(404);
    expect((await mark(newNumber(), { vip: true })).status).toBe(404);
  });
});

it("conversations are listed by state, agent, caller and time, without what was said", async () => {
  const number = newNumber();
  const start = new Date("2026-03-01T10:00:00Z");
  for (let hour = 0; hour < 5; hour += 1) {
    await remember(service, call(number, "Sven Ahl", new Date(start.getTime() + hour * 3_600_000)));
  }
  const of = (query: Record<string, string> = {}) =>
    list<{ id: string; started_at: string; memories: number }>("/conversations", { caller_id: number, ...query });
  const { items } = await of();
  const hours = (listed: { started_at: string }[]) => listed.map(({ started_at }) => started_at.slice(11, 13));
  expect(hours(items)).toEqual(["14", "13", "12", "11", "10"]);
  expect(items[0]).toMatchObject({ status: "extraction_completed", agent_id: orderAgent.id, memories: 1 });
  expect(JSON.stringify(items)).not.toMatch(/Sven|Ahl|transcript|summary/);
  const first = await of({ limit: "2" });
  const second = await of({ limit: "2", cursor: first.next_cursor ?? "" });
  expect(hours([...first.items, ...second.items])).toEqual(["14", "13", "12", "11"]);
  expect(hours((await of({ from: "2026-03-01T11:00:00Z", to: "2026-03-01T12:00:00Z" })).items)).toEqual(["12", "11"]);
  expect((await of({ status: "extraction_failed" })).items).toEqual([]);
  expect((await of({ agent_id: "agent_other" })).items).toEqual([]);
  expect((await of({ status: "extraction_completed", agent_id: orderAgent.id })).items).toHaveLength(5);
  expect((await list("/conversations", { caller_id: newNumber() })).items).toEqual([]);
  const theirs = await rest<Page<unknown>>(service, "/conversations", {}, stranger);
  expect(theirs.body.data.items).toEqual([]);
  expect((await rest(service, "/conversations?cursor=none")).status).toBe(400);
});

it("memories are found by flag and conflict", async () => {
  const number = newNumber();
  const { body } = await importFor([
    { caller_id: number, content: "Has a dog." },
    { caller_id: number, content: "Prefers tea." },
    { caller_id: number, content: "Works at night." },
  ]);
  const [dog, tea] = body.data.results;
  await rest(service, `/memories/${dog?.id}`, { method: "PATCH", body: { flag: { reason: "check" } } });
  await rest(service, `/memories/${tea?.id}`, { method: "PATCH", body: { status: "conflicted" } });
  const contents = async (query: Record<string, string>) =>
    (await list<{ content: string }>("/memories", { caller_id: number, ...query })).items.map(({ content }) => content);
  expect(await contents({ flagged: "true" })).toEqual(["Has a dog."]);
  expect(await contents({ conflicted: "true" })).toEqual(["Prefers tea."]);
  expect(new Set(await contents({ flagged: "false" }))).toEqual(new Set(["Prefers tea.", "Works at night."]));
  expect(new Set(await contents({ conflicted: "false" }))).toEqual(new Set(["Has a dog.", "Works at night."]));
  expect(await contents({ flagged: "true", conflicted: "true" })).toEqual([]);
});
