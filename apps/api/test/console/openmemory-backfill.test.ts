import type { Progress } from "@elaaoms/services/progress/progress";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createOwner, type Person, resultOf } from "../console-client.ts";
import {
  drained,
  know,
  type MirroredService,
  nextNumber,
  startMirroredService,
  texts,
} from "../openmemory/mirrored-service.ts";
import { startTestService } from "../test-service.ts";
import { watchEvents } from "./event-stream.ts";

let mirrored: MirroredService;
let owner: Person;
beforeAll(async () => {
  mirrored = await startMirroredService("by_user");
  owner = await createOwner(mirrored.service);
});
afterAll(() => mirrored.close());

it("mirrors what the server lacks when somebody asks, and tells how far it is until all is there", async () => {
  const { pool } = mirrored.service.container.connection;
  await know(mirrored.service, nextNumber(), ["Marguerite is a strict vegetarian."]);
  await know(mirrored.service, nextNumber(), ["Works nights at the harbour of Duluth."]);
  await drained(mirrored);
  // As on a server that was set up anew.
  for (const { id } of mirrored.server.store.list()) mirrored.server.store.delete(id);
  await pool.query("delete from openmemory_links");

  expect(resultOf(await owner.client.mutate("openMemory.backfill"))).toEqual({ callers: 2 });
  const told: Progress[] = [];
  const input = { kind: "openmemory_mirror", id: "all" };
  for await (const { event, data } of watchEvents(mirrored.service, owner.client, "progress.watch", input)) {
    if (event === "message") told.push(data as Progress);
  }
  expect(told.at(-1)).toMatchObject({ state: "completed", done: 2, total: 2 });
  expect(texts(mirrored)).toEqual(["Marguerite is a strict vegetarian.", "Works nights at the harbour of Duluth."]);
});

it("says so where there is no server", async () => {
  const service = await startTestService({ role: "api" });
  try {
    const { client } = await createOwner(service);
    expect((await client.mutate("openMemory.backfill")).status).toBe(409);
  } finally {
    await service.close();
  }
});
