import { afterAll, beforeAll, expect, it } from "vitest";
import { newNumber, rest } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

interface Results {
  results: { id: string; outcome: string }[];
}

/** Two callers with some memories each. */
async function import_(contents: readonly string[]) {
  const numbers = [newNumber(), newNumber()];
  const memories = numbers.flatMap((caller_id) => contents.map((content) => ({ caller_id, content })));
  const { body } = await rest<Results>(service, "/memories", { method: "POST", body: { memories } });
  return { numbers, ids: body.data.results.map(({ id }) => id) };
}

const change = (body: object, organization = service.organization) =>
  rest<Results>(service, "/memories/bulk", { method: "POST", body }, organization);
const read = async (id: string | undefined) => (await rest(service, `/memories/${id}`)).body.data;

it("flags, corrects and deletes, with a result for each id in order", async () => {
  const { ids } = await import_(["Has a dog.", "Prefers tea.", "Works at night."]);
  const [first = "", second = "", , fourth = ""] = ids;
  const flagged = await change({ action: "flag", ids: [fourth, "mem_none", first], reason: "check" });
  expect(flagged.body.data.results).toEqual([
    { id: fourth, outcome: "changed" },
    { id: "mem_none", outcome: "not_found" },
    { id: first, outcome: "changed" },
  ]);
  expect(await read(fourth)).toMatchObject({ flag: { reason: "check" } });
  expect(await read(second)).toMatchObject({ flag: null });
  await change({ action: "unflag", ids: [first, fourth] });
  expect(await read(first)).toMatchObject({ flag: null });

  await change({ action: "correct", ids: [first, fourth], fields: { importance: 9, status: "archived" } });
  for (const id of [first, fourth]) {
    expect(await read(id)).toMatchObject({
      importance: 9,
      shareable: true,
      status: "archived",
      history: [
        { before: { importance: 5, status: "active", shareable: false } },
        { before: { flag_reason: "check" } },
        { before: { flag_reason: null } },
      ],
    });
  }
  const deleted = await change({ action: "delete", ids: [first, fourth], reason: "asked for" });
  expect(deleted.body.data.results.map(({ outcome }) => outcome)).toEqual(["deleted", "deleted"]);
  expect((await rest(service, `/memories/${first}`)).status).toBe(404);
  const again = await change({ action: "delete", ids: [first, second] });
  expect(again.body.data.results.map(({ outcome }) => outcome)).toEqual(["not_found", "deleted"]);
  const events = await rest<{ items: { action: string }[] }>(service, `/audit-events?target_id=${first}`);
  const actions = ["memory.deleted", "memory.corrected", "memory.unflagged", "memory.flagged"];
  expect(events.body.data.items.map(({ action }) => action)).toEqual(actions);
});

it("takes a thousand of one caller", async () => {
  const number = newNumber();
  const memories = Array.from({ length: 1_000 }, (_, index) => ({ caller_id: number, content: `Order ${index}.` }));
  const imported = await rest<Results>(service, "/memories", {
    method: "POST",
    body: { memories, deduplicate: false },
  });
  const ids = imported.body.data.results.map(({ id }) => id);
  const { body } = await change({ action: "delete", ids });
  expect(new Set(body.data.results.map(({ outcome }) => outcome))).toEqual(new Set(["deleted"]));
  const left = await rest<{ items: [] }>(service, `/memories?caller_id=${encodeURIComponent(number)}`);
  expect(left.body.data.items).toEqual([]);
});

it("refuses what is too much, says nothing, or belongs to others", async () => {
  const { ids } = await import_(["Has a dog."]);
  const stranger = await service.createOrganization("Stranger");
  const theirs = await change({ action: "delete", ids }, stranger);
  expect(theirs.body.data.results.map(({ outcome }) => outcome)).toEqual(["not_found", "not_found"]);
  expect(await read(ids[0])).toMatchObject({ content: "Has a dog." });
  for (const body of [
    { action: "delete", ids: [] },
    { action: "delete", ids: Array.from({ length: 1_001 }, () => "mem_1") },
    { action: "correct", ids, fields: {} },
    { action: "flag", ids },
    { action: "rewrite", ids, fields: { content: "x" } },
  ]) {
    expect((await change(body)).status).toBe(400);
  }
});
