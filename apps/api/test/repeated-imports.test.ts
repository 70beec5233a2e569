import { afterAll, beforeAll, expect, it } from "vitest";
import { type CallerData, newNumber, orderCall, remember, rest } from "./agent-platform.ts";
import { dataOf, refusalOf, send } from "./http-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const importWith = (key: string | null, memories: object[]) =>
  send(service, "/api/v1/memories", {
    headers: {
      authorization: `Bearer ${service.organization.apiKey}`,
      "content-type": "application/json",
      ...(key !== null && { "idempotency-key": key }),
    },
    body: JSON.stringify({ memories }),
  });
const memoriesOf = async (caller: string) =>
  (await rest<CallerData>(service, `/callers/${encodeURIComponent(caller)}`)).body.data.memories;

it("an import that is sent again under its key stores what is missing, and counts nothing twice", async () => {
  const [first, second] = [newNumber(), newNumber()];
  const ofFirst = { caller_id: first, content: "Has a dog." };
  const ofSecond = { caller_id: second, content: "Prefers tea." };
  const half = dataOf(await importWith("batch-1", [ofFirst]));
  const whole = dataOf(await importWith("batch-1", [ofFirst, ofSecond]));
  expect(whole.results).toEqual([
    ...(half.results as object[]),
    { id: expect.stringMatching(/^mem_/), outcome: "created" },
  ]);
  expect(dataOf(await importWith("batch-1", [ofFirst, ofSecond]))).toEqual(whole);
  expect(await memoriesOf(first)).toMatchObject([{ reinforcement_count: 1 }]);
  expect(await memoriesOf(second)).toMatchObject([{ reinforcement_count: 1 }]);
  // Another key, and none, are other requests.
  await importWith("batch-2", [ofFirst]);
  await importWith(null, [ofFirst]);
  expect(await memoriesOf(first)).toMatchObject([{ reinforcement_count: 3 }]);
});

it("an import without a key counts once a conversation or time that it names, whatever else is imported between", async () => {
  const number = newNumber();
  const dog = (fields: object = {}) => ({ caller_id: number, content: "Has a dog.", ...fields });
  const october = { occurred_at: "2026-10-01T12:00:00Z" };
  const september = { occurred_at: "2026-09-01T12:00:00Z" };
  const called = { conversation_id: "conv_crm_1" };
  const countAfter = async (...memories: object[]) => {
    const { results } = dataOf(await importWith(null, memories)) as { results: { id: string; outcome: string }[] };
    const [memory, ...others] = await memoriesOf(number);
    expect(others).toEqual([]);
    expect(new Set(results.map(({ id }) => id))).toEqual(new Set([memory?.id]));
    return memory?.reinforcement_count;
  };
  expect(await countAfter(dog(october))).toBe(1);
  expect(await countAfter(dog(october), dog(october))).toBe(1);
  expect(await countAfter(dog(september))).toBe(2);
  expect(await countAfter(dog({ ...called, ...october }))).toBe(3);
  expect(await countAfter(dog(october), dog(september), dog(called), dog({ ...called, ...september }))).toBe(3);
  // The same moment in another zone.
  expect(await countAfter(dog({ occurred_at: "2026-10-01T14:00:00+02:00" }))).toBe(3);
  // What names neither may have been heard again.
  expect(await countAfter(dog())).toBe(4);
});

it("what was imported for a time counts once for two callers who become one", async () => {
  const [first, second] = [newNumber(), newNumber()];
  const dated = { content: "Has a dog.", occurred_at: "2026-10-01T12:00:00Z" };
  await importWith(null, [
    { caller_id: first, ...dated },
    { caller_id: second, ...dated },
  ]);
  await rest(service, `/callers/${encodeURIComponent(first)}/merge`, { method: "POST", body: { other: second } });
  expect(await memoriesOf(first)).toMatchObject([{ reinforcement_count: 2 }]);
  await importWith(null, [{ caller_id: second, ...dated }]);
  expect(await memoriesOf(first)).toMatchObject([{ reinforcement_count: 2 }]);
});

it("a key that comes with something else is refused", async () => {
  const number = newNumber();
  dataOf(await importWith("batch-3", [{ caller_id: number, content: "Has a dog." }]));
  refusalOf(await importWith("batch-3", [{ caller_id: number, content: "Has a cat." }]), 409);
  expect(await memoriesOf(number)).toHaveLength(1);
});

it("a WhatsApp id that was imported before its first call is the caller who calls", async () => {
  const userId = `WA.${newNumber().slice(1)}x`;
  dataOf(await importWith(null, [{ caller_id: userId, content: "Has a wholesale account." }]));
  await remember(service, orderCall({ caller: { kind: "whatsapp", userId } }));
  const contents = (await memoriesOf(userId)).map(({ content }) => content);
  expect(contents).toContain("Has a wholesale account.");
  expect(contents.length).toBeGreaterThan(1);
});
