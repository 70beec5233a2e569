import { afterAll, beforeAll, expect, it } from "vitest";
import { newNumber, rest } from "./agent-platform.ts";
import { createMember, createOwner, type Person, resultOf } from "./console-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

interface Found {
  callers: { id: string; name: string | null; identities: { value: string }[] }[];
  memories: { content: string }[];
}

let service: TestService;
let owner: Person;
const phone = newNumber();
const sentence = "Collects porcelain owls from Vienna.";
beforeAll(async () => {
  service = await startTestService();
  owner = await createOwner(service);
  await rest(service, "/memories", {
    method: "POST",
    body: { memories: [{ caller_id: phone, content: sentence }] },
  });
});
afterAll(() => service.close());

const find = async ({ client }: Person, query: string) => resultOf<Found>(await client.query("search.find", { query }));

it("finds a caller by the number in any spelling or its end, and memories by their words", async () => {
  const spaced = phone.replace(/^(\+1)(\d{3})(\d{3})(\d{4})$/, "$1 ($2) $3-$4");
  for (const query of [phone, spaced, phone.slice(-7)]) {
    const { callers } = await find(owner, query);
    expect(
      callers.map(({ identities }) => identities[0]?.value),
      query,
    ).toEqual([phone]);
    expect((await find(owner, callers[0]?.id ?? "")).callers).toHaveLength(1);
  }
  expect((await find(owner, "porcelain owls")).memories.map(({ content }) => content)).toEqual([sentence]);
  expect(await find(owner, "zeppelin")).toEqual({ callers: [], memories: [] });
});

it("tells a developer nothing of what was said or by whom", async () => {
  const developer = await createMember(service, owner, "developer");
  expect(await find(developer, phone)).toEqual({ callers: [], memories: [] });
  expect(await find(developer, "porcelain")).toEqual({ callers: [], memories: [] });
});

it("answers queries by POST, whose words stand in no line of the log", async () => {
  const answer = await owner.client.mutate("search.find", { query: "porcelain" });
  expect(resultOf<Found>(answer).memories).toHaveLength(1);
  expect(service.logged()).not.toContain("porcelain");
});
