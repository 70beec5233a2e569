import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import { createLocalEngine } from "@elaaoms/extraction/local/local-engine";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliver, newConversationId, newNumber, orderCall, remember, rest, settled } from "./agent-platform.ts";
import { startTestService, type TestOrganization, type TestService } from "./test-service.ts";

const local = createLocalEngine();
const encryptionKey = Buffer.alloc(32, 6);
let isDown = false;
const readOrder: Date[] = [];
let beforeReading: () => Promise<void> = async () => {};
const engine: ExtractionEngine = {
  name: "local",
  async extract(input, options) {
    if (isDown) throw new Error("The provider is out.");
    readOrder.push(input.call.startedAt);
    await beforeReading();
    return local.extract(input, options);
  },
};

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ encryptionKey, overrides: { extraction: engine }, retryDelays: [] });
});
afterAll(() => service.close());
beforeEach(() => {
  isDown = false;
  readOrder.length = 0;
  beforeReading = async () => {};
});

interface Outcome {
  matched: number;
  queued: number;
  skipped: { id: string; reason: string }[];
  next_cursor: string | null;
}

const extractMany = (organization: TestOrganization, body: Record<string, unknown> = {}) =>
  rest<Outcome>(service, "/conversations/extract", { method: "POST", body }, organization);
const newCall = (values: { startedAt?: Date; agent?: { id: string; name: string; number: string } } = {}) =>
  orderCall({ caller: { kind: "phone", number: newNumber() }, ...values });

/** Calls of an outage: each was given up. Their ids in order. */
async function failCalls(organization: TestOrganization, calls: ReturnType<typeof newCall>[]): Promise<string[]> {
  isDown = true;
  for (const call of calls) await remember(service, call, organization);
  isDown = false;
  return calls.map(({ conversationId }) => conversationId).toSorted();
}

describe("extracting many conversations again", () => {
  it("reads every one that was given up, and no other", async () => {
    const organization = await service.createOrganization("After The Outage");
    const read = newCall();
    await remember(service, read, organization);
    const failed = await failCalls(organization, [newCall(), newCall(), newCall()]);
    const elsewhere = await failCalls(await service.createOrganization("Elsewhere"), [newCall()]);
    const { status, body } = await extractMany(organization);
    expect(status).toBe(202);
    expect(body.data).toEqual({ matched: 3, queued: 3, skipped: [], next_cursor: null });
    for (const id of failed) {
      const conversation = await settled(service, id, organization);
      expect(conversation).toMatchObject({ status: "extraction_completed", attempts: 1, error: null });
      expect(conversation.memories.length).toBeGreaterThan(0);
    }
    const { rows } = await service.container.services.db.execute(
      sql`select status from conversations where id = ${elsewhere[0]}`,
    );
    expect(rows).toEqual([{ status: "extraction_failed" }]);
    expect((await extractMany(organization)).body.data).toMatchObject({ matched: 0, queued: 0 });
  });

  it("says what it would do in a dry run, and does nothing", async () => {
    const organization = await service.createOrganization("Dry");
    await failCalls(organization, [newCall(), newCall()]);
    const { status, body } = await extractMany(organization, { dry_run: true });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ matched: 2, queued: 2 });
    expect((await extractMany(organization, { dry_run: true })).body.data).toMatchObject({ matched: 2 });
    expect(readOrder).toEqual([]);
  });

  it("goes by agent, time and id", async () => {
    const organization = await service.createOrganization("Picky");
    const sales = { id: "agent_sales", name: "Sales", number: "+12185550141" };
    const calls = [
      newCall({ startedAt: new Date("2026-10-01T10:00:00Z") }),
      newCall({ startedAt: new Date("2026-10-02T10:00:00Z"), agent: sales }),
      newCall({ startedAt: new Date("2026-10-03T10:00:00Z") }),
    ];
    await failCalls(organization, calls);
    const [first, second, third] = calls.map(({ conversationId }) => conversationId);
    const matched = async (body: Record<string, unknown>) =>
      (await extractMany(organization, { dry_run: true, ...body })).body.data.matched;
    expect(await matched({ agent_id: "agent_sales" })).toBe(1);
    expect(await matched({ from: "2026-10-02T00:00:00Z" })).toBe(2);
    expect(await matched({ from: "2026-10-02T00:00:00Z", to: "2026-10-03T00:00:00Z" })).toBe(1);
    expect(await matched({ status: "extraction_completed" })).toBe(0);
    const unknown = newConversationId();
    const ids = [first, second, unknown];
    const { body } = await extractMany(organization, { ids, agent_id: "agent_sales" });
    expect(body.data).toMatchObject({ matched: 1, queued: 1 });
    expect(body.data.skipped).toEqual([
      { id: first, reason: "does_not_match" },
      { id: unknown, reason: "not_found" },
    ]);
    expect((await settled(service, second ?? "", organization)).status).toBe("extraction_completed");
    expect((await settled(service, third ?? "", organization)).status).toBe("extraction_failed");
  });

  it("goes on where it stopped, and skips what has nothing to read", async () => {
    const organization = await service.createOrganization("Pages");
    const failed = await failCalls(organization, [newCall(), newCall(), newCall()]);
    const { db } = service.container.services;
    await db.execute(sql`update conversations set transcript = null where id = ${failed[1]}`);
    await db.execute(sql`delete from webhook_events where conversation_id = ${failed[1]}`);
    const first = (await extractMany(organization, { limit: 2 })).body.data;
    expect(first).toEqual({
      matched: 3,
      queued: 1,
      skipped: [{ id: failed[1], reason: "nothing_to_extract" }],
      next_cursor: failed[1],
    });
    const second = (await extractMany(organization, { limit: 2, cursor: first.next_cursor })).body.data;
    expect(second).toEqual({ matched: 1, queued: 1, skipped: [], next_cursor: null });
    for (const id of [failed[0], failed[2]]) await settled(service, id ?? "", organization);
  });

  it("lets a call that has just ended go first", async () => {
    const organization = await service.createOrganization("Backlog");
    const startedAt = new Date("2026-09-01T10:00:00Z");
    await failCalls(
      organization,
      Array.from({ length: 12 }, () => newCall({ startedAt })),
    );
    const fresh = newCall({ startedAt: new Date("2026-09-02T10:00:00Z") });
    // A call of another test may still be on its way.
    const readOfBacklog = () => readOrder.filter((at) => at.getTime() === startedAt.getTime()).length;
    let readBefore = 0;
    const goOn = Promise.withResolvers<void>();
    beforeReading = () => {
      if (readOrder.at(-1)?.getTime() === fresh.startedAt.getTime()) readBefore = readOfBacklog();
      return goOn.promise;
    };
    try {
      expect((await extractMany(organization)).body.data.queued).toBe(12);
      await expect.poll(readOfBacklog, { timeout: 10_000 }).toBeGreaterThanOrEqual(3);
      await deliver(service, fresh, organization);
    } finally {
      goOn.resolve();
    }
    await settled(service, fresh.conversationId, organization);
    // Of four workers each was reading one at most, and may have claimed one more before the call came.
    expect(readBefore).toBeGreaterThanOrEqual(3);
    expect(readBefore).toBeLessThanOrEqual(8);
  });

  it.each([
    [{ status: "failed" }, "status"],
    [{ ids: [] }, "ids"],
    [{ limit: 1_001 }, "limit"],
    [{ from: "yesterday" }, "from"],
    [{ from: "2026-10-02T00:00:00Z", to: "2026-10-01T00:00:00Z" }, "to"],
    [{ dry_run: "yes" }, "dry_run"],
  ])("refuses %j, naming the field", async (body, field) => {
    const { status, body: answer } = await rest(service, "/conversations/extract", { method: "POST", body });
    expect(status).toBe(400);
    expect(answer.error.details.map(({ path }) => path)).toContain(field);
  });
});

describe("conversations:extract", () => {
  function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
    const path = fileURLToPath(new URL("../src/cli/extract-conversations.ts", import.meta.url));
    const child = spawn(process.execPath, [path, ...args], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: service.databaseUrl,
        ELAAOMS_ENCRYPTION_KEY: encryptionKey.toString("base64"),
      },
    });
    const output = { out: "", err: "" };
    child.stdout.on("data", (chunk: Buffer) => {
      output.out += chunk;
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output.err += chunk;
    });
    return new Promise((resolve) => child.once("close", (code) => resolve({ code, ...output })));
  }

  it("has what was given up read again, after a dry run that says how many", async () => {
    const organization = await service.createOrganization("From The Terminal");
    const failed = await failCalls(organization, [newCall(), newCall()]);
    expect(await run(organization.slug, "--dry-run")).toEqual({
      code: 0,
      out: "2 conversations would be read again. Nothing was queued.\n",
      err: "2/2\n",
    });
    expect(await run(organization.slug, "--from", "2020-01-01T00:00:00Z", "--agent", "agent_orders")).toMatchObject({
      code: 0,
      out: "2 conversations queued. They are read in the background, after fresh calls.\n",
    });
    for (const id of failed) {
      expect((await settled(service, id, organization)).status).toBe("extraction_completed");
    }
  });

  it.each([
    [[], 2, /^Usage: pnpm conversations:extract/],
    [["nobody"], 1, /^There is no organization with the slug "nobody"\.\n$/],
    [["default", "--from", "yesterday"], 1, /^--from takes a time with a zone/],
    [["default", "--status", "failed"], 1, /^--status takes/],
    [["default", "--unknown"], 1, /Unknown option/],
  ])("refuses %j in one line", async (args, code, message) => {
    const refused = await run(...args);
    expect(refused).toMatchObject({ code, out: "" });
    expect(refused.err).toMatch(message);
  });
});
