import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { OpenMemoryClient } from "./openmemory-client.ts";
import { OpenMemoryError } from "./openmemory-error.ts";
import { type OpenMemoryServer, startOpenMemoryServer } from "./testing/openmemory-server.ts";

describe.each(["by_user", "single_namespace"] as const)("a server of the generation %s", (generation) => {
  let server: OpenMemoryServer;
  const connect = (options: Partial<ConstructorParameters<typeof OpenMemoryClient>[0]> = {}) =>
    new OpenMemoryClient({ url: server.url, apiKey: server.apiKey, retryDelaysMs: [1, 1], ...options });

  beforeAll(async () => {
    server = await startOpenMemoryServer({ generation });
  });
  beforeEach(() => {
    server.behaviour = { kind: "serve" };
    server.requests.length = 0;
  });
  afterAll(() => server.close());

  test("is recognised by asking, once", async () => {
    const client = connect();
    expect(await client.generation()).toBe(generation);
    await client.add({ content: `Note ${randomUUID()}.`, userId: "u1" });
    await client.list({ userId: "u1", limit: 10, offset: 0 });
    expect(server.requests.filter(({ path }) => path.includes("generation-probe"))).toHaveLength(1);
  });

  test("is told of users only when it keeps them apart", async () => {
    const client = connect();
    await client.add({ content: `Note ${randomUUID()}.`, userId: "u1" });
    await client.query({ query: "note", userId: "u1", limit: 5 }, { timeoutMs: 1_000 });
    const [added, asked] = server.requests.slice(1).map(({ body }) => body);
    expect(added).toEqual(expect.objectContaining(generation === "by_user" ? { user_id: "u1" } : {}));
    expect(JSON.stringify(added).includes("user_id")).toBe(generation === "by_user");
    expect(asked).toEqual(
      generation === "by_user" ? { query: "note", k: 5, filters: { user_id: "u1" } } : { query: "note", k: 200 },
    );
  });

  test.each([503, 429, 500])("a status of %i is a failure with its reason", async (status) => {
    server.behaviour = { kind: "status", status };
    const error = await connect()
      .get("x")
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OpenMemoryError);
    expect(error).toMatchObject({ status, reason: status === 429 ? "rate_limited" : "unavailable" });
    expect(server.requests).toHaveLength(status === 429 ? 1 : 3);
  });

  test("adding is not repeated when the answer breaks off", async () => {
    const client = connect();
    await client.generation();
    server.behaviour = { kind: "truncate" };
    const content = `Note ${randomUUID()}.`;
    await expect(client.add({ content, userId: "u1" })).rejects.toMatchObject({ reason: "unavailable" });
    expect(server.requests.filter(({ path }) => path === "/memory/add")).toHaveLength(1);
    // The server holds it all the same.
    expect(server.store.list().some((item) => item.content === content)).toBe(true);
  });

  test("a server that hangs costs the deadline, and after some failures nothing", async () => {
    const client = connect({ timeoutMs: 50, retryDelaysMs: [], circuit: { failuresToRest: 2, restMs: 60_000 } });
    server.behaviour = { kind: "hang" };
    for (const reason of ["timeout", "timeout", "resting"]) {
      await expect(client.health()).rejects.toMatchObject({ reason });
    }
    expect(client.isResting()).toBe(true);
    expect(server.requests).toHaveLength(2);
  });

  test("after its rest, one request finds that the server is back", async () => {
    const client = connect({ timeoutMs: 50, retryDelaysMs: [], circuit: { failuresToRest: 1, restMs: 20 } });
    await server.goAway();
    await expect(client.health()).rejects.toMatchObject({ reason: "unavailable" });
    await expect(client.health()).rejects.toMatchObject({ reason: "resting" });
    await server.comeBack();
    await expect
      .poll(() =>
        client.health().then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    expect(client.isResting()).toBe(false);
    expect(client.lastAnswer()).toEqual({ outcome: "succeeded" });
  });

  test("slow queries leave everything else alone", async () => {
    const client = connect({ timeoutMs: 5_000, circuit: { failuresToRest: 1, restMs: 60_000 } });
    await client.generation();
    server.behaviour = { kind: "slow", delayMs: 200 };
    const query = () => client.query({ query: "note", userId: "u1", limit: 5 }, { timeoutMs: 20 });
    await expect(query()).rejects.toMatchObject({ reason: "timeout" });
    await expect(query()).rejects.toMatchObject({ reason: "resting" });
    expect(await client.get("x")).toEqual({ outcome: "absent" });
  });

  test("a wrong key and something that is no OpenMemory server are told apart", async () => {
    await expect(connect({ apiKey: "wrong" }).get("x")).rejects.toMatchObject({ reason: "unauthorized" });
    await expect(connect({ url: `${server.url}/elsewhere` }).get("x")).rejects.toMatchObject({
      reason: "invalid_answer",
    });
  });

  test("neither errors nor URLs hold what callers say", async () => {
    const client = connect();
    await client.query({ query: "my secret", userId: "u1", limit: 5 }, { timeoutMs: 1_000 });
    server.behaviour = { kind: "status", status: 500 };
    const error = await client.add({ content: "my secret", userId: "u1" }).catch(String);
    expect(error).not.toContain("my secret");
    expect(server.requests.map(({ path }) => path).join()).not.toContain("secret");
  });
});

test("a server that has been replaced by one of the other generation is recognised", async () => {
  const before = await startOpenMemoryServer({ generation: "by_user" });
  const client = new OpenMemoryClient({ url: before.url, apiKey: before.apiKey, retryDelaysMs: [] });
  expect(await client.generation()).toBe("by_user");
  await before.close();
  await expect(client.health()).rejects.toMatchObject({ reason: "unavailable" });
  await before.comeBack();
  expect(await client.generation()).toBe("by_user");
  expect(before.requests.filter(({ path }) => path.includes("generation-probe"))).toHaveLength(2);
  await before.close();
});
