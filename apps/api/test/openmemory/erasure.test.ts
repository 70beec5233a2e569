import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rest } from "../agent-platform.ts";
import { drained, know, type MirroredService, nextNumber, startMirroredService, texts } from "./mirrored-service.ts";

interface RequestData {
  id: string;
  state: string;
  error: string | null;
  deleted: Record<string, number>;
  certificate: { found_afterwards: Record<string, number> } | null;
}

describe.each(["by_user", "single_namespace"] as const)("erasing at a server of the generation %s", (generation) => {
  let mirrored: MirroredService;
  beforeAll(async () => {
    mirrored = await startMirroredService(generation, { retryDelays: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] });
  });
  afterAll(() => mirrored.close());
  const begin = async (number: string) =>
    (
      await rest<RequestData>(mirrored.service, `/callers/${encodeURIComponent(number)}`, {
        method: "DELETE",
        body: {},
      })
    ).body.data.id;
  const read = async (id: string) => (await rest<RequestData>(mirrored.service, `/privacy-requests/${id}`)).body.data;
  const completed = (id: string) =>
    expect.poll(async () => (await read(id)).state, { timeout: 20_000 }).toBe("completed");

  it("leaves nothing of the caller, and the words that somebody else said, too", async () => {
    const [erased, other] = [nextNumber(), nextNumber()];
    await know(mirrored.service, erased, ["Winifred grows dahlias.", "Prefers to be called in the evening."]);
    await drained(mirrored);
    await know(mirrored.service, other, ["Prefers to be called in the evening."]);
    await drained(mirrored);
    // What an answer that never came may have left there.
    const [mine] = mirrored.server.store.list().filter(({ content }) => content.includes("dahlias"));
    mirrored.server.store.add({
      content: "Winifred moved to Grand Marais last week.",
      userId: mine?.user_id ?? "",
      tags: [],
      metadata: { ...mine?.metadata, memory_id: "mem_lost" },
    });
    const callerId = mine?.metadata.caller_id;
    const id = await begin(erased);
    await completed(id);
    await drained(mirrored);
    expect(texts(mirrored)).toEqual(["Prefers to be called in the evening."]);
    expect(JSON.stringify(mirrored.server.store.list())).not.toContain(callerId);
    expect(await read(id)).toMatchObject({
      // Two that memories were linked to, and the one that an answer was lost of.
      deleted: { openmemory: 3 },
      certificate: { found_afterwards: { openmemory: 0, openmemory_links: 0 } },
    });
    const { rows } = await mirrored.service.container.connection.pool.query(
      "select * from openmemory_links where caller_id = $1",
      [callerId],
    );
    expect(rows).toEqual([]);
  });

  it("stays open while the server is away, and while it keeps what it says it deleted", async () => {
    const number = nextNumber();
    await know(mirrored.service, number, ["Leopold plays the bassoon."]);
    await drained(mirrored);
    mirrored.server.faults.keepsDeleted = true;
    await mirrored.server.goAway();
    const id = await begin(number);
    await expect.poll(async () => (await read(id)).error).not.toBeNull();
    await mirrored.server.comeBack();
    await expect.poll(() => mirrored.server.requests.some(({ method }) => method === "DELETE")).toBe(true);
    expect(await read(id)).toMatchObject({ state: "in_progress", certificate: null });
    expect(texts(mirrored)).toContain("Leopold plays the bassoon.");
    mirrored.server.faults.keepsDeleted = false;
    await expect
      .poll(
        async () => {
          // As the job does that takes up what is not done every five minutes.
          await mirrored.service.container.queue.enqueue("resume-erasures", {});
          return (await read(id)).state;
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe("completed");
    expect(texts(mirrored)).not.toContain("Leopold plays the bassoon.");
  });
});
