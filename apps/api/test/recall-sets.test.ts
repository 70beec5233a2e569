import { callers, memories, recallSets } from "@elaaoms/db/schema/index";
import { readRecallableMemories } from "@elaaoms/services/memories/recall-sets/read-recallable-memories";
import { keepRecallSet } from "@elaaoms/services/memories/recall-sets/write-recall-set";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { askHook, newNumber, orderAgent, rest } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

const encryptionKey = Buffer.alloc(32, 7);
let service: TestService;
beforeAll(async () => {
  service = await startTestService({ encryptionKey });
});
afterAll(async () => {
  await service.close();
});

interface Imported {
  number: string;
  callerId: string;
  memoryIds: string[];
}

async function importMemories(contents: readonly string[], number = newNumber()): Promise<Imported> {
  const body = { memories: contents.map((content) => ({ caller_id: number, content, agent_id: orderAgent.id })) };
  const answer = await rest<{ results: { id: string; caller_id: string }[] }>(service, "/memories", {
    method: "POST",
    body,
  });
  const memoryIds = answer.body.data.results.map(({ id }) => id);
  const [row] = await service.container.services.db
    .select({ callerId: memories.callerId })
    .from(memories)
    .where(eq(memories.id, memoryIds[0] ?? ""));
  return { number, callerId: row?.callerId ?? "", memoryIds };
}

async function storedOf({ callerId }: Imported) {
  const [stored] = await service.container.services.db
    .select()
    .from(recallSets)
    .where(eq(recallSets.callerId, callerId));
  return stored ?? null;
}

async function search(asked: TestService, { number }: Imported, query: string): Promise<string> {
  const { body } = await askHook(asked, "search-memory", { caller_id: number, agent_id: orderAgent.id, query });
  return JSON.stringify(body);
}

/** Another process, which has nothing of anybody in its cache. */
async function inFreshProcess<Answer>(ask: (fresh: TestService) => Promise<Answer>): Promise<Answer> {
  const fresh = await startTestService({ encryptionKey, role: "api", beside: service });
  try {
    return await ask(fresh);
  } finally {
    await fresh.close();
  }
}

describe("what searches rank", () => {
  it("is stored with every change, and read instead of the memories", async () => {
    const caller = await importMemories(["The order number is XYZ-789.", "Likes oat milk."]);
    const stored = await storedOf(caller);
    expect(stored?.body.includes("XYZ-789")).toBe(true);
    // Behind the service's back, so that what is answered tells where it was read.
    await service.container.services.db
      .update(memories)
      .set({ content: "The order number is QRS-111." })
      .where(eq(memories.id, caller.memoryIds[0] ?? ""));
    await inFreshProcess(async (fresh) => {
      expect(await search(fresh, caller, "order number")).toContain("XYZ-789");
    });
  });

  it("is made anew, and kept, when it was made in another way", async () => {
    const caller = await importMemories(["The order number is XYZ-789."]);
    const { db } = service.container.services;
    const made = await storedOf(caller);
    const body = Buffer.from("written by another version");
    await db.update(recallSets).set({ recipe: "another", body }).where(eq(recallSets.callerId, caller.callerId));
    await inFreshProcess(async (fresh) => {
      expect(await search(fresh, caller, "order number")).toContain("XYZ-789");
      await vi.waitFor(async () => expect(await storedOf(caller)).toEqual(made));
    });
    // What names the recipe and cannot be read does no harm either.
    await db.update(recallSets).set({ body }).where(eq(recallSets.callerId, caller.callerId));
    await inFreshProcess(async (fresh) => {
      expect(await search(fresh, caller, "order number")).toContain("XYZ-789");
    });
  });

  it("holds nothing of what was deleted or corrected", async () => {
    const caller = await importMemories(["The order number is XYZ-789.", "Rex is her dog.", "Likes oat milk."]);
    const [order, dog] = caller.memoryIds;
    await rest(service, `/memories/${order}`, { method: "DELETE" });
    await rest(service, `/memories/${dog}`, { method: "PATCH", body: { content: "Bella is her dog." } });
    const body = (await storedOf(caller))?.body;
    for (const gone of ["XYZ", "Rex", Buffer.from("rex", "utf16le"), Buffer.from("xyz", "utf16le")]) {
      expect(body?.includes(gone), String(gone)).toBe(false);
    }
    expect(body?.includes("Bella")).toBe(true);
  });

  it("is not stored again by a search that began before a change", async () => {
    const caller = await importMemories(["The order number is XYZ-789."]);
    const { services, organizations } = service.container;
    const { db } = services;
    const stored = await storedOf(caller);
    const organization = await organizations.findById(stored?.organizationId ?? "");
    if (!stored || !organization) throw new Error("There is nothing stored.");
    const ctx = { ...services, organization };
    const found = { id: caller.callerId, memoryVersion: stored.version, language: null };
    const before = await readRecallableMemories(db, ctx, found);
    await rest(service, `/memories/${caller.memoryIds[0]}`, { method: "DELETE" });
    await keepRecallSet(ctx, found, before);
    expect((await storedOf(caller))?.body.includes("XYZ-789")).toBe(false);
  });

  it("goes when the caller's data is restricted, and comes back with them", async () => {
    const caller = await importMemories(["The order number is XYZ-789."]);
    const path = `/callers/${encodeURIComponent(caller.number)}/restriction`;
    const restrict = (restricted: boolean) =>
      rest(service, path, { method: "POST", body: { restricted, reason: "Asked for by the caller" } });
    expect((await restrict(true)).status).toBe(200);
    expect(await search(service, caller, "order number")).not.toContain("XYZ-789");
    expect(await storedOf(caller)).toBeNull();
    expect((await restrict(false)).status).toBe(200);
    expect((await storedOf(caller))?.body.includes("XYZ-789")).toBe(true);
    expect(await search(service, caller, "order number")).toContain("XYZ-789");
  });

  it("goes with the caller", async () => {
    const caller = await importMemories(["The order number is XYZ-789."]);
    const { db } = service.container.services;
    await db.delete(callers).where(and(eq(callers.id, caller.callerId)));
    expect(await storedOf(caller)).toBeNull();
  });
});
