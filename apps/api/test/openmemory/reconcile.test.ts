import { randomBytes } from "node:crypto";
import { startOpenMemoryServer } from "@elaaoms/openmemory/testing/openmemory-server";
import { reconcile } from "@elaaoms/services/openmemory/reconcile";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestService } from "../test-service.ts";
import {
  drained,
  know,
  type MirroredService,
  nextNumber,
  settingsFor,
  startMirroredService,
  texts,
} from "./mirrored-service.ts";

const signal = () => new AbortController().signal;

describe.each(["by_user", "single_namespace"] as const)(
  "comparing with a server of the generation %s",
  (generation) => {
    let mirrored: MirroredService;
    const said = [
      "Marguerite is a vegetarian.",
      "Works nights at the harbour of Duluth.",
      "Pays by invoice every quarter.",
    ];
    beforeAll(async () => {
      mirrored = await startMirroredService(generation);
      await know(mirrored.service, nextNumber(), said);
      await drained(mirrored);
    });
    beforeEach(() => drained(mirrored));
    afterAll(() => mirrored.close());
    const items = () => mirrored.server.store.list();
    const compare = () => reconcile(mirrored.service.container.services, { signal: signal() });

    it("finds nothing to do where both agree", async () => {
      expect(await compare()).toEqual({ items: 3, orphans: 0, reworded: 0, lost: 0, callers: 0 });
    });

    it("adds again what the server lost", async () => {
      for (const { id } of items().slice(0, 2)) mirrored.server.store.delete(id);
      expect(await compare()).toMatchObject({ lost: 2, callers: 1 });
      await drained(mirrored);
      expect(texts(mirrored)).toEqual([...said].sort());
    });

    it("gives an item its words back", async () => {
      mirrored.server.store.update(items()[0]?.id ?? "", { content: "Something else altogether." });
      expect(await compare()).toMatchObject({ reworded: 1 });
      await drained(mirrored);
      expect(texts(mirrored)).toEqual([...said].sort());
    });

    it("deletes what no memory stands behind, and nothing of anybody else", async () => {
      const { user_id, metadata } = items()[0] ?? { user_id: "", metadata: {} };
      const add = (content: string, of: Record<string, unknown>) =>
        mirrored.server.store.add({ content, userId: user_id, tags: [], metadata: of });
      add("Left behind by a crash.", { ...metadata, memory_id: "mem_gone" });
      add("Belongs to another program.", {});
      add("Belongs to an installation elsewhere.", { ...metadata, installation: "0123456789abcdef" });
      expect(await compare()).toMatchObject({ orphans: 1 });
      expect(texts(mirrored)).toEqual(
        [...said, "Belongs to another program.", "Belongs to an installation elsewhere."].sort(),
      );
    });

    it("offers again what was left out", async () => {
      const merged = mirrored.server.store.add({
        content: "Anna owes Bernd pears.",
        userId: "x",
        tags: [],
        metadata: {},
      });
      await know(mirrored.service, nextNumber(), ["Bernd owes Anna pears."]);
      await drained(mirrored);
      expect(texts(mirrored)).not.toContain("Bernd owes Anna pears.");
      mirrored.server.store.delete(merged.id);
      await compare();
      await drained(mirrored);
      expect(texts(mirrored)).toContain("Bernd owes Anna pears.");
    });
  },
);

it("a service that is given a server later mirrors what it knows", async () => {
  const encryptionKey = randomBytes(32);
  const server = await startOpenMemoryServer({ generation: "by_user" });
  const before = await startTestService({ encryptionKey });
  await know(before, nextNumber(), ["Marguerite is a vegetarian.", "Works nights at the harbour of Duluth."]);
  await know(before, nextNumber(), ["Pays by invoice every quarter."]);
  // Another process of the same installation; the one without a server stops taking jobs.
  await before.container.queue.drain(1_000);
  const after = await startTestService({ encryptionKey, beside: before, openMemory: settingsFor(server) });
  await expect
    .poll(
      async () => {
        await after.container.queue.enqueue("sweep-openmemory", {});
        return server.store.list().length;
      },
      { timeout: 20_000, interval: 250 },
    )
    .toBe(3);
  await after.close();
  await before.close();
  await server.close();
});
