import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver, newNumber, orderCall, remember, rest, settled } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

interface StoredMemory {
  content: string;
  status: string;
  reinforcement_count: number;
  occurred_at: string;
  last_reinforced_at: string;
  valid_until: string | null;
}

const addresses = ["3 Elm Road, Ely", "18 Alder Lane, Duluth", "3 Elm Road, Ely", "7 Oak Street, Hibbing"];
const day = 86_400_000;

/** Twenty calls in which the caller names a dog each time, and moves four times. */
function twentyCalls(number: string) {
  return Array.from({ length: 20 }, (_, index) =>
    orderCall({
      caller: { kind: "phone", number },
      startedAt: new Date(Date.parse("2026-09-01T10:00:00Z") + index * day),
      turns: [
        ["agent", "What's your address?"],
        ["user", `My address is ${addresses[Math.floor(index / 5)]}.`],
        ["agent", "Anything else I should know?"],
        ["user", "I work as a nurse."],
      ],
    }),
  );
}

async function memoriesOf(number: string): Promise<StoredMemory[]> {
  const { body } = await rest<{ items: StoredMemory[] }>(
    service,
    `/memories?limit=200&caller_id=${encodeURIComponent(number)}`,
  );
  return body.data.items
    .map(({ content, status, reinforcement_count, occurred_at, last_reinforced_at, valid_until }) => ({
      content,
      status,
      reinforcement_count,
      occurred_at,
      last_reinforced_at,
      valid_until,
    }))
    .toSorted((first, second) => (JSON.stringify(first) < JSON.stringify(second) ? -1 : 1));
}

describe("twenty calls of one caller", () => {
  it("leave the same memories when they end at once and arrive backwards as one after another", async () => {
    const inOrder = newNumber();
    for (const call of twentyCalls(inOrder)) await remember(service, call);
    const expected = await memoriesOf(inOrder);

    const atOnce = newNumber();
    const calls = twentyCalls(atOnce).toReversed();
    await Promise.all(calls.map((call) => deliver(service, call)));
    for (const call of calls) expect((await settled(service, call.conversationId)).status).toBe("extraction_completed");

    expect(await memoriesOf(atOnce)).toEqual(expected);
    const nurse = expected.filter(({ content }) => /nurse/.test(content));
    expect(nurse).toMatchObject([{ status: "active", reinforcement_count: 20 }]);
    const homes = expected.filter(({ content }) => /address/i.test(content));
    expect(homes.map(({ status }) => status).toSorted()).toEqual(["active", "superseded", "superseded", "superseded"]);
    expect(homes.find(({ status }) => status === "active")?.content).toContain("Oak Street");
    for (const home of homes) expect(home.reinforcement_count).toBe(5);
  });
});

describe("what a person has weighed", () => {
  const allergic = (number: string) =>
    orderCall({ caller: { kind: "phone", number }, turns: [["user", "I am allergic to peanuts."]] });
  const allergyOf = async (number: string) => {
    const { body } = await rest<{ items: { id: string; importance: number; shareable: boolean }[] }>(
      service,
      `/memories?caller_id=${encodeURIComponent(number)}&query=peanuts`,
    );
    return body.data.items[0];
  };

  it.each([
    { change: { shareable: false }, stays: { shareable: false, importance: 9 } },
    { change: { importance: 3 }, stays: { shareable: false, importance: 3 } },
  ])("stays when it is said again: $change", async ({ change, stays }) => {
    const number = newNumber();
    await remember(service, allergic(number));
    const stored = await allergyOf(number);
    expect(stored).toMatchObject({ shareable: true, importance: 9 });
    await rest(service, `/memories/${stored?.id}`, { method: "PATCH", body: change });
    await remember(service, allergic(number));
    expect(await allergyOf(number)).toMatchObject({ id: stored?.id, reinforcement_count: 2, ...stays });
  });

  it("may become more important when nobody has", async () => {
    const number = newNumber();
    const memory = { caller_id: number, content: "Is allergic to peanuts.", importance: 4 };
    await rest(service, "/memories", { method: "POST", body: { memories: [memory] } });
    expect(await allergyOf(number)).toMatchObject({ shareable: false, importance: 4 });
    await remember(service, allergic(number));
    expect(await allergyOf(number)).toMatchObject({ shareable: true, importance: 9 });
  });
});
