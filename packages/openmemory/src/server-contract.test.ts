import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { OpenMemoryClient } from "./openmemory-client.ts";
import { realServer } from "./testing/env.ts";
import { startOpenMemoryServer } from "./testing/openmemory-server.ts";

/** What the mirror relies on. Runs against the local servers, and against a real one that OPENMEMORY_URL names. */
interface TestedServer {
  name: string;
  start(): Promise<{ url: string; apiKey: string | null; close(): Promise<void> }>;
}

const servers: TestedServer[] = [
  { name: "the local one, by user", start: () => startOpenMemoryServer({ generation: "by_user" }) },
  { name: "the local one, single namespace", start: () => startOpenMemoryServer({ generation: "single_namespace" }) },
  ...(realServer ? [startedAlready(realServer)] : []),
];

function startedAlready(server: NonNullable<typeof realServer>): TestedServer {
  return { name: "a real one", start: async () => ({ ...server, close: async () => {} }) };
}

describe.each(servers)("$name", ({ start }) => {
  const within = async (work: (client: OpenMemoryClient, userId: string) => Promise<void>) => {
    const server = await start();
    const client = new OpenMemoryClient({ url: server.url, apiKey: server.apiKey });
    const userId = `org_test:caller_${randomUUID()}`;
    try {
      await work(client, userId);
    } finally {
      const left = await client.list({ userId, limit: 1_000, offset: 0 });
      for (const { id, metadata } of left) if (metadata.test === userId) await client.delete(id);
      await server.close();
    }
  };
  const letters = () => randomUUID().replaceAll("-", " ");

  test("holds what was added, with its metadata", () =>
    within(async (client, userId) => {
      await client.health();
      const content = `The caller's order is ${letters()}.`;
      const { id, isDeduplicated } = await client.add({ content, userId, metadata: { test: userId } });
      expect(isDeduplicated).toBe(false);
      const found = await client.get(id);
      expect(found).toMatchObject({ outcome: "found", item: { id, content, metadata: { test: userId } } });
      const listed = await client.list({ userId, limit: 1_000, offset: 0 });
      expect(listed.find((item) => item.id === id)).toMatchObject({ content, metadata: { test: userId } });
      const matches = await client.query({ query: content, userId, limit: 5 }, { timeoutMs: 5_000 });
      expect(matches.map((match) => match.id)).toContain(id);
    }));

  test("takes the same words in another order for the same memory, also of another user", () =>
    within(async (client, userId) => {
      const [who, whom] = [`q${letters()}`, `z${letters()}`];
      const first = await client.add({ content: `${who} owes ${whom}.`, userId, metadata: { test: userId } });
      const second = await client.add({ content: `${whom} owes ${who}.`, userId: `${userId}x`, metadata: {} });
      expect(second).toEqual({ id: first.id, isDeduplicated: true });
      expect(await client.get(first.id)).toMatchObject({ item: { content: `${who} owes ${whom}.` } });
    }));

  test("changes, reinforces and deletes by id, and says when there is nothing", () =>
    within(async (client, userId) => {
      const { id } = await client.add({ content: `First ${letters()}.`, userId, metadata: { test: userId } });
      const changed = `Second ${letters()}.`;
      expect(await client.update(id, { content: changed })).toBe("updated");
      expect(await client.reinforce(id, 0.1)).toBe("reinforced");
      expect(await client.get(id)).toMatchObject({ item: { content: changed } });
      expect(await client.delete(id)).toBe("deleted");
      expect(await client.get(id)).toEqual({ outcome: "absent" });
      expect(await client.delete(id)).toBe("absent");
      expect(await client.update(id, { content: changed })).toBe("absent");
      expect(await client.reinforce(id, 0.1)).toBe("absent");
    }));

  test("shortens what is long", () =>
    within(async (client, userId) => {
      const sentences = Array.from({ length: 12 }, () => `They said ${letters()}.`);
      const { id } = await client.add({ content: sentences.join(" "), userId, metadata: { test: userId } });
      const found = await client.get(id);
      const stored = found.outcome === "found" ? found.item.content : "";
      expect(stored.length).toBeGreaterThan(0);
      expect(stored.length).toBeLessThanOrEqual(sentences.join(" ").length);
      expect(sentences.join(" ")).toContain(stored.slice(0, 20));
    }));

  test("keeps users apart, or refuses to delete everybody's memories", () =>
    within(async (client, userId) => {
      const content = `Belongs to ${letters()}.`;
      const { id } = await client.add({ content, userId, metadata: { test: userId } });
      if ((await client.generation()) === "single_namespace") {
        await expect(client.deleteUser(userId)).rejects.toMatchObject({ reason: "rejected" });
        return;
      }
      const others = await client.query({ query: content, userId: `${userId}x`, limit: 50 }, { timeoutMs: 5_000 });
      expect(others.map((match) => match.id)).not.toContain(id);
      expect(await client.userSummary(`${userId}y`)).toBeNull();
      expect(await client.deleteUser(userId)).toEqual({ deleted: 1 });
      expect(await client.get(id)).toEqual({ outcome: "absent" });
    }));
});
