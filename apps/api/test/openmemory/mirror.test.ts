import { restrictCaller } from "@elaaoms/services/callers/restrict-caller";
import { saveRules } from "@elaaoms/services/privacy-rules/save-rules";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { rest } from "../agent-platform.ts";
import { startTestService } from "../test-service.ts";
import {
  backlog,
  contextOf,
  drained,
  know,
  type MirroredService,
  nextNumber,
  search,
  startMirroredService,
  texts,
} from "./mirrored-service.ts";

/** Far enough apart for a server to keep them apart. */
const learned = [
  ["Marguerite is a strict vegetarian.", "The order of roasted beans arrived broken."],
  ["Her uncle Florian eats vegetarian on weekdays.", "Works nights at the harbour of Duluth."],
  ["Asked for vegetarian catering at a wedding in June.", "Pays by invoice every quarter."],
];

describe.each(["by_user", "single_namespace"] as const)("a mirror of the generation %s", (generation) => {
  let mirrored: MirroredService;
  beforeAll(async () => {
    mirrored = await startMirroredService(generation);
  });
  afterAll(() => mirrored.close());
  afterEach(async () => {
    mirrored.server.behaviour = { kind: "serve" };
    mirrored.server.faults = { ignoresUsers: false, keepsDeleted: false, failsOnRepeatedText: false };
    await drained(mirrored);
    for (const { id } of mirrored.server.store.list()) mirrored.server.store.delete(id);
    await mirrored.service.container.connection.pool.query("delete from openmemory_links");
    await mirrored.service.container.connection.pool.query("delete from memories");
  });
  const change = (id: string | undefined, method: string, body?: unknown) =>
    rest(mirrored.service, `/memories/${id}`, { method, ...(body === undefined ? {} : { body }) });
  const sqlOf = (text: string, values: unknown[] = []) =>
    mirrored.service.container.connection.pool.query(text, values);

  it("follows what is added, reworded, heard again and deleted", async () => {
    const number = nextNumber();
    const [cat, tea] = await know(mirrored.service, number, ["Dana has a cat.", "Dana drinks green tea."]);
    await drained(mirrored);
    expect(texts(mirrored)).toEqual(["Dana drinks green tea.", "Dana has a cat."]);
    await change(cat, "PATCH", { content: "Dana has two cats named Ilse and Otto." });
    await rest(mirrored.service, "/memories", {
      method: "POST",
      body: { memories: [{ caller_id: number, content: "Dana drinks green tea." }] },
    });
    await drained(mirrored);
    expect(texts(mirrored)).toEqual(["Dana drinks green tea.", "Dana has two cats named Ilse and Otto."]);
    const item = mirrored.server.store.list().find(({ content }) => content.includes("tea"));
    expect(item?.salience).toBeCloseTo(0.5);
    await change(tea, "DELETE");
    await drained(mirrored);
    expect(texts(mirrored)).toEqual(["Dana has two cats named Ilse and Otto."]);
  });

  it("tells the server ids, and neither number nor name of a caller beside the words", async () => {
    const number = nextNumber();
    await know(mirrored.service, number, ["Dana has a parrot."]);
    await drained(mirrored);
    const { content: _words, ...rest } = mirrored.server.store.list()[0] ?? { content: "" };
    expect(JSON.stringify(rest)).toContain("caller_");
    const requests = JSON.stringify(mirrored.server.requests);
    expect(requests).not.toContain(number.slice(1));
    expect(requests).not.toContain(encodeURIComponent(number));
  });

  it("holds no more than agents may be told", async () => {
    const number = nextNumber();
    const [open] = await know(mirrored.service, number, ["Dana likes opera.", "Dana has asthma."]);
    await drained(mirrored);
    // The other one is marked as about health.
    expect(texts(mirrored)).toEqual(["Dana likes opera."]);
    await sqlOf("update memories set sensitivity = '{health}' where id = $1", [open]);
    await change(open, "PATCH", { importance: 4 });
    await drained(mirrored);
    expect(texts(mirrored)).toEqual([]);
    await sqlOf("update memories set sensitivity = '{}' where id = $1", [open]);
    await change(open, "PATCH", { importance: 5 });
    await drained(mirrored);
    expect(texts(mirrored)).toEqual(["Dana likes opera."]);
    await change(open, "PATCH", { status: "quarantined" });
    await drained(mirrored);
    expect(texts(mirrored)).toEqual([]);
  });

  it("follows the organization's privacy rules", async () => {
    await know(mirrored.service, nextNumber(), ["Dana lives near the old lighthouse."]);
    await sqlOf("update memories set sensitivity = '{location}'");
    await drained(mirrored);
    expect(texts(mirrored)).toEqual(["Dana lives near the old lighthouse."]);
    const ctx = await contextOf(mirrored.service);
    const setAction = async (action: "allow" | "flag") => {
      await saveRules({
        ctx,
        input: { rules: { categories: { location: { action, givenToAgents: false } }, custom: [] } },
      });
      await drained(mirrored);
    };
    await setAction("flag");
    expect(texts(mirrored)).toEqual([]);
    await setAction("allow");
    expect(texts(mirrored)).toEqual(["Dana lives near the old lighthouse."]);
  });

  it("gives up what is known of a restricted caller until the restriction is lifted", async () => {
    const number = nextNumber();
    await know(mirrored.service, number, ["Dana rides a Brompton."]);
    await drained(mirrored);
    const restrict = async (restricted: boolean) =>
      restrictCaller({ ctx: await contextOf(mirrored.service), input: { callerId: number, restricted } });
    await restrict(true);
    await drained(mirrored);
    expect(texts(mirrored)).toEqual([]);
    await restrict(false);
    await drained(mirrored);
    expect(texts(mirrored)).toEqual(["Dana rides a Brompton."]);
  });

  it("leaves out what the server takes for other words, and offers it again when those go", async () => {
    const [first, second] = [nextNumber(), nextNumber()];
    const [held] = await know(mirrored.service, first, ["Anna owes Bernd an apple."]);
    await drained(mirrored);
    await know(mirrored.service, second, ["Bernd owes Anna an apple."]);
    await drained(mirrored);
    expect(texts(mirrored)).toEqual(["Anna owes Bernd an apple."]);
    expect((await search(mirrored.service, second, "Who owes an apple?")).map(({ content }) => content)).toEqual([
      "Bernd owes Anna an apple.",
    ]);
    await change(held, "DELETE");
    await drained(mirrored);
    expect(texts(mirrored)).toEqual(["Bernd owes Anna an apple."]);
  });

  it.each([false, true])(
    "keeps the other of two memories that share an item (fails on repetition: %s)",
    async (fails) => {
      mirrored.server.faults.failsOnRepeatedText = fails;
      const [first, second] = [nextNumber(), nextNumber()];
      const [one] = await know(mirrored.service, first, ["Prefers to be written to."]);
      await drained(mirrored);
      const [other] = await know(mirrored.service, second, ["Prefers to be written to."]);
      await drained(mirrored);
      expect(texts(mirrored)).toEqual(["Prefers to be written to."]);
      await change(one, "DELETE");
      await drained(mirrored);
      expect(mirrored.server.store.list().map(({ metadata }) => metadata.memory_id)).toEqual([other]);
      await change(other, "DELETE");
      await drained(mirrored);
      expect(texts(mirrored)).toEqual([]);
    },
  );

  it.each(["hang", "status", "truncate", "away"] as const)(
    "catches up with everything once, after a server with the fault %s is back",
    async (fault) => {
      const numbers = [nextNumber(), nextNumber(), nextNumber()];
      const [gone] = await know(mirrored.service, numbers[0] ?? "", ["Dana sold her boat."]);
      await drained(mirrored);
      if (fault === "away") await mirrored.server.goAway();
      else mirrored.server.behaviour = fault === "status" ? { kind: "status", status: 500 } : { kind: fault };
      for (const [index, number] of numbers.entries()) {
        await know(mirrored.service, number, learned[index] ?? []);
        const found = await search(mirrored.service, number, "vegetarian");
        expect(found[0]?.content).toBe(learned[index]?.[0]);
      }
      await change(gone, "DELETE");
      await expect
        .poll(async () => (await sqlOf("select max(attempts) as n from openmemory_outbox")).rows[0].n)
        .toBeGreaterThan(0);
      expect((await backlog(mirrored)).callers).toBe(3);
      if (fault === "away") await mirrored.server.comeBack();
      mirrored.server.behaviour = { kind: "serve" };
      await drained(mirrored);
      expect(texts(mirrored)).toEqual(learned.flat().sort());
    },
  );

  it("does not take the server's word for a deletion", async () => {
    const number = nextNumber();
    const [memory] = await know(mirrored.service, number, ["Dana collects stamps."]);
    await drained(mirrored);
    mirrored.server.faults.keepsDeleted = true;
    await change(memory, "DELETE");
    await expect
      .poll(async () => (await sqlOf("select attempts from openmemory_outbox")).rows[0]?.attempts)
      .toBeGreaterThan(0);
    expect(await search(mirrored.service, number, "stamps")).toEqual([]);
    mirrored.server.faults.keepsDeleted = false;
    await drained(mirrored);
    expect(texts(mirrored)).toEqual([]);
  });
});

it("without a server nothing is written for one", async () => {
  const service = await startTestService();
  await know(service, nextNumber(), ["Dana has a cat."]);
  const { rows } = await service.container.connection.pool.query(
    "select (select count(*)::int from openmemory_outbox) as waiting, (select count(*)::int from pgboss.job where name = 'mirror-caller') as jobs",
  );
  expect(rows).toEqual([{ waiting: 0, jobs: 0 }]);
  const health = (await (await fetch(`${service.url}/health`)).json()) as { dependencies: { openmemory: unknown } };
  expect(health.dependencies.openmemory).toMatchObject({ status: "not_configured" });
  await service.close();
});
