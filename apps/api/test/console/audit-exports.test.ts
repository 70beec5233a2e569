import { verifyExport } from "@elaaoms/audit/verify-export";
import { dayMs, fixedClock } from "@elaaoms/core/clock";
import { connectDatabase, type DatabaseConnection } from "@elaaoms/db/connect";
import type { ExportView } from "@elaaoms/services/audit/exports/export-view";
import { prepareExport } from "@elaaoms/services/audit/exports/prepare-export";
import { sweepExports } from "@elaaoms/services/audit/exports/sweep-exports";
import { operatorContext } from "@elaaoms/services/audit/operator-context";
import { recordEvents } from "@elaaoms/services/audit/record-event";
import type { Progress } from "@elaaoms/services/progress/progress";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { workerContext } from "../../src/jobs/worker-context.ts";
import { newNumber, rest } from "../agent-platform.ts";
import { type ConsoleClient, createMember, createOwner, type Person, resultOf } from "../console-client.ts";
import { type Answer, send } from "../http-client.ts";
import { createOwnerOf } from "../permissions/second-organization.ts";
import { consoleOrigin, startTestService, type TestService } from "../test-service.ts";
import { watchEvents } from "./event-stream.ts";

let service: TestService;
/** The same installation's other process, which works on no job. */
let beside: TestService;
let owner: Person;
let organizationId: string;
/** As the owner of the tables, who may make triggers. */
let tables: DatabaseConnection;
beforeAll(async () => {
  service = await startTestService();
  beside = await startTestService({ role: "api", beside: service });
  owner = await createOwner(service);
  const me = await owner.client.query("session.me");
  organizationId = resultOf<{ organization: { id: string } }>(me).organization.id;
  tables = connectDatabase({
    url: service.databaseUrl,
    poolSize: 1,
    applicationName: "test",
    onConnectionLost: () => {},
  });
});
afterAll(async () => {
  await tables.close();
  await beside.close();
  await service.close();
});

const query = (statement: string, values: unknown[] = []) => tables.pool.query(statement, values);
const start = async ({ client }: Person, filter: object = {}) =>
  resultOf<ExportView>(await client.mutate("audit.startExport", filter));
/** Waits until it is prepared, here or by the job. */
async function exported(person: Person, filter: object = {}): Promise<ExportView> {
  const { id } = await start(person, filter);
  return vi.waitFor(
    async () => {
      const found = (await listed(person)).find((each) => each.id === id);
      expect(found?.status).toBe("ready");
      return found as ExportView;
    },
    { timeout: 15_000 },
  );
}
const listed = async ({ client }: Person) => resultOf<ExportView[]>(await client.query("audit.listExports"));
const discard = ({ client }: Person, exportId: string) => client.mutate("audit.discardExport", { exportId });

function download({ client }: { client: ConsoleClient }, exportId: string): Promise<Answer> {
  return send(service, "/api/downloads/audit-export", {
    headers: { origin: consoleOrigin, cookie: client.cookies, "content-type": "application/json" },
    body: JSON.stringify({ exportId }),
  });
}

async function discardAll(person: Person): Promise<void> {
  for (const { id } of await listed(person)) expect((await discard(person, id)).status).toBe(200);
}

/** Lets so many events happen that an export takes steps. */
async function makeEvents(events: number): Promise<void> {
  const ctx = operatorContext(organizationId);
  await service.container.services.db.transaction((tx) =>
    recordEvents(
      tx,
      ctx,
      Array.from({ length: events }, (_, index) => ({ action: "settings.changed" as const, details: { index } })),
    ),
  );
}

/** Ends the connection of whoever writes this part of an export, as a process that is killed does, until it is mended. */
async function breakAtPart(number: number): Promise<() => Promise<void>> {
  await query(`create function end_writer() returns trigger language plpgsql security definer as
    $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return new; end $$`);
  await query(
    `create trigger end_writer before insert on audit_export_parts for each row when (new.number = ${number})
     execute function end_writer()`,
  );
  return async () => {
    await query("drop trigger end_writer on audit_export_parts");
    await query("drop function end_writer");
  };
}

async function prepareAt(of: TestService, exportId: string): Promise<boolean> {
  const ctx = await workerContext(of.container, { organizationId, requestId: exportId });
  if (!ctx) throw new Error("The organization is gone.");
  const { signal } = new AbortController();
  return prepareExport({ ctx, input: { exportId, signal, isLast: false, pageSize: 7 } });
}

describe("an export of the audit log", () => {
  it("is fetched as often as somebody likes, and recorded each time", async () => {
    const begun = await exported(owner);
    expect(begun).toMatchObject({ status: "ready", isFiltered: false, problem: null, downloadedAt: null });
    const answer = await download(owner, begun.id);
    expect(answer.headers.get("content-type")).toContain("application/x-ndjson");
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${begun.fileName}"`);
    expect(begun.fileName).toMatch(/^audit-log-\d{4}-\d\d-\d\d-\d{6}\.jsonl$/);
    expect(Number(answer.headers.get("content-length"))).toBe(begun.bytes);
    expect(Buffer.byteLength(answer.text)).toBe(begun.bytes);
    expect(await verifyExport(answer.text.split("\n"))).toMatchObject({
      ...{ valid: true, complete: true, gaps: 0 },
      events: begun.events.total,
    });
    // It ends with the event that tells of it, under a signature.
    expect(answer.text).toContain('"action":"audit.exported"');
    expect(answer.text.trim().split("\n").at(-2)).toContain('"type":"head"');
    expect((await download(owner, begun.id)).text).toBe(answer.text);
    expect((await listed(owner))[0]).toMatchObject({ id: begun.id, downloadedAt: expect.any(String) });

    expect((await discard(owner, begun.id)).status).toBe(200);
    expect((await download(owner, begun.id)).status).toBe(404);
    expect((await discard(owner, begun.id)).status).toBe(404);
    const { items } = resultOf<{ items: { action: string; target: { id: string } }[] }>(
      await owner.client.query("audit.list", { targetId: begun.id }),
    );
    expect(items.map(({ action }) => action)).toEqual([
      "audit_export.discarded",
      ...["audit_export.downloaded", "audit_export.downloaded", "audit.exported"],
    ]);
  });

  it("keeps of its filter no number, and verifies with what the filter leaves out", async () => {
    const number = newNumber();
    await rest(service, "/memories", {
      method: "POST",
      body: { memories: [{ caller_id: number, content: "A dog." }] },
    });
    const begun = await exported(owner, { callerId: number, from: "2020-01-01T00:00:00Z" });
    expect(begun).toMatchObject({ status: "ready", isFiltered: true, events: { done: 1, total: 1 } });
    const { text } = await download(owner, begun.id);
    expect(await verifyExport(text.split("\n"))).toMatchObject({ valid: true, complete: false, events: 1 });
    expect(text).toContain("memory.imported");
    const { rows } = await query("select filter::text from audit_exports where id = $1", [begun.id]);
    expect(rows[0].filter).toContain("caller_");
    expect(rows[0].filter).not.toContain(number.slice(2));
    const unknown = await exported(owner, { callerId: newNumber(), targetId: "conv_of_nobody" });
    expect(unknown.events).toEqual({ done: 0, total: 0 });
    expect((await query("select 1 from audit_exports where filter::text like '%of_nobody%'")).rows).toEqual([]);
    await discardAll(owner);
  });

  it("goes on where a process was killed, whoever takes it up, and holds each line once", async () => {
    await makeEvents(150);
    const mend = await breakAtPart(2);
    const begun = await start(owner, { actions: ["settings.changed"] });
    try {
      await vi.waitFor(async () => expect((await listed(owner))[0]?.problem).toContain("goes on"), { timeout: 15_000 });
    } finally {
      await mend();
    }
    const outcomes = await Promise.all([prepareAt(service, begun.id), prepareAt(beside, begun.id)]);
    expect(outcomes).toEqual([true, true]);
    const [ready] = await listed(owner);
    expect(ready).toMatchObject({ status: "ready", events: { done: 150, total: 150 }, problem: null });
    const lines = (await download(owner, begun.id)).text.trim().split("\n");
    expect(await verifyExport(lines)).toMatchObject({ valid: true, events: 150 });
    const indexes = lines.flatMap((line) => JSON.parse(line).details?.index ?? []);
    expect(indexes).toEqual(Array.from({ length: 150 }, (_, index) => index));
    await discardAll(owner);
  });

  it("is taken up by the worker again after each failure, and its progress told until it is ready", async () => {
    await makeEvents(30);
    const mend = await breakAtPart(1);
    const begun = await start(owner);
    expect(begun.status).toBe("preparing");
    const seen: Progress[] = [];
    for await (const { event, data } of watchEvents(service, owner.client, "progress.watch", {
      ...{ kind: "audit_export", id: begun.id },
    })) {
      if (event !== "message") continue;
      seen.push(data as Progress);
      if (seen.length === 1) await mend();
    }
    expect(seen[0]).toMatchObject({ state: "running", total: expect.any(Number) });
    expect(seen.at(-1)).toMatchObject({ state: "completed", problem: null });
    expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);
    const { text } = await download(owner, begun.id);
    expect(await verifyExport(text.split("\n"))).toMatchObject({ valid: true, complete: true });
    await discardAll(owner);
  });

  it("is left to the job where it takes longer than a moment, and whoever asked is answered", async () => {
    const holder = await tables.pool.connect();
    await holder.query("begin");
    await holder.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`audit-exports/${organizationId}`]);
    const begun = await start(owner);
    expect(begun).toMatchObject({ status: "preparing", events: { done: 0, total: expect.any(Number) } });
    expect((await download(owner, begun.id)).status).toBe(409);
    await holder.query("commit");
    holder.release();
    await vi.waitFor(async () => expect((await listed(owner))[0]?.status).toBe("ready"), { timeout: 15_000 });
    const { text } = await download(owner, begun.id);
    expect(await verifyExport(text.split("\n"))).toMatchObject({ valid: true, complete: true });
    await discardAll(owner);
  });

  it("is nobody else's, in the organization or elsewhere", async () => {
    const begun = await exported(owner);
    const colleague = await createMember(service, owner, "compliance");
    const second = await service.createOrganization("Second organization");
    const stranger = await createOwnerOf(service, second.id);
    for (const other of [colleague, stranger]) {
      expect(await listed(other)).toEqual([]);
      expect((await download(other, begun.id)).status).toBe(404);
      expect((await discard(other, begun.id)).status).toBe(404);
    }
    const developer = await createMember(service, owner, "developer");
    expect((await download(developer, begun.id)).status).toBe(403);
    const theirs = await exported(stranger);
    const { text } = await download(stranger, theirs.id);
    expect(await verifyExport(text.split("\n"))).toMatchObject({ valid: true, complete: true });
    expect(text).not.toContain(organizationId);
    for (const person of [owner, stranger]) await discardAll(person);
  });

  it("gives way to a newer one once it was fetched, and not before", async () => {
    const kept = [await exported(owner), await exported(owner), await exported(owner)];
    const refused = await owner.client.mutate("audit.startExport", {});
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("Download or discard one");
    const [, fetched] = kept;
    expect((await download(owner, fetched?.id ?? "")).status).toBe(200);
    const newest = await start(owner);
    expect((await listed(owner)).map(({ id }) => id)).toEqual([newest.id, kept[2]?.id, kept[0]?.id]);
    await discardAll(owner);
  });

  it("is kept for a day, and what stands still meanwhile gets a job", async () => {
    // As whoever asks for one leaves it when their process ends at once, and the queue was restored without its job.
    await query(
      `insert into audit_exports (organization_id, id, status, requested_by, expires_at, filter, updated_at)
       values ($1, 'export_lost', 'preparing', $2, now() + interval '1 day', '{}', now() - interval '2 minutes')`,
      [organizationId, owner.userId],
    );
    const { db, queue } = service.container.services;
    const now = fixedClock(new Date());
    expect(await sweepExports({ db, queue, clock: now })).toEqual({ deleted: 0, resumed: 1 });
    await vi.waitFor(async () => expect((await listed(owner))[0]?.status).toBe("ready"), { timeout: 15_000 });
    now.advance(dayMs + 1);
    expect(await sweepExports({ db, queue, clock: now })).toEqual({ deleted: 1, resumed: 0 });
    expect((await query("select 1 from audit_export_parts")).rows).toEqual([]);
  });

  it("is not handed out once its time is over, also before it is swept away", async () => {
    const begun = await exported(owner);
    await query("update audit_exports set expires_at = now() where id = $1", [begun.id]);
    expect(await listed(owner)).toEqual([]);
    const answer = await download(owner, begun.id);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("Export again.");
    await query("delete from audit_exports");
  });
});

describe("erasing a caller", () => {
  const path = (number: string) => `/callers/${encodeURIComponent(number)}`;

  async function knownCaller(reason: string): Promise<string> {
    const number = newNumber();
    const body = { memories: [{ caller_id: number, content: "Has a dog." }] };
    const imported = await rest<{ results: { id: string }[] }>(service, "/memories", { method: "POST", body });
    const memory = `/memories/${imported.body.data.results[0]?.id}`;
    await rest(service, memory, { method: "PATCH", body: { flag: { reason } } });
    return number;
  }

  interface Erasure {
    id: string;
    state: string;
    deleted: Record<string, number>;
    certificate: { found_afterwards: Record<string, number> } | null;
  }

  async function erase(number: string): Promise<Erasure> {
    const { body } = await rest<Erasure>(service, path(number), { method: "DELETE", body: {} });
    const read = async () => (await rest<Erasure>(service, `/privacy-requests/${body.data.id}`)).body.data;
    await vi.waitFor(async () => expect((await read()).state).toBe("completed"), { timeout: 15_000 });
    return read();
  }

  it("destroys the files with personal data of them, says so, and leaves those without", async () => {
    const number = await knownCaller("Winifred Abernathy called about it.");
    const other = await knownCaller("Somebody else wrote about it.");
    const whole = await exported(owner);
    const filtered = await exported(owner, { callerId: other });
    expect((await download(owner, whole.id)).text).toContain("Winifred Abernathy");
    const { counts } = resultOf<{ counts: Record<string, number> }>(
      await owner.client.query("privacyRequests.preview", { callerId: number }),
    );
    expect(counts.audit_exports).toBe(1);

    const erased = await erase(number);
    expect(erased.deleted.audit_exports).toBe(1);
    expect(erased.certificate?.found_afterwards.audit_exports).toBe(0);
    const [kept, withdrawn] = await listed(owner);
    expect(kept).toMatchObject({ id: filtered.id, status: "ready" });
    expect(withdrawn).toMatchObject({ id: whole.id, status: "withdrawn" });
    expect((await query("select 1 from audit_export_parts where export_id = $1", [whole.id])).rows).toEqual([]);
    const refused = await download(owner, whole.id);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("Export again.");
    expect((await download(owner, filtered.id)).text).toContain("Somebody else wrote about it.");

    const again = await download(owner, (await exported(owner)).id);
    expect(again.text).not.toContain("Winifred Abernathy");
    expect(await verifyExport(again.text.split("\n"))).toMatchObject({ valid: true, complete: true });
    await discardAll(owner);
  });

  it("destroys also what is half prepared, and what holds data of somebody who became part of them", async () => {
    const number = await knownCaller("Ottoline Birdwhistle asked for it.");
    const into = await knownCaller("Nothing special.");
    const idOf = async (of: string) => (await rest<{ id: string }>(service, path(of))).body.data.id;
    const [merged, left] = [await idOf(number), await idOf(into)];
    const mend = await breakAtPart(2);
    const begun = await start(owner);
    const part = "select caller_ids from audit_export_parts where export_id = $1 and number = 1";
    await vi.waitFor(async () => expect((await query(part, [begun.id])).rows[0]?.caller_ids).toContain(merged));
    resultOf(await owner.client.mutate("callers.merge", { callerId: left, otherId: merged }));

    expect((await erase(into)).deleted.audit_exports).toBe(1);
    await mend();
    expect(await prepareAt(service, begun.id)).toBe(true);
    expect((await listed(owner))[0]).toMatchObject({ id: begun.id, status: "withdrawn" });
    expect((await query("select 1 from audit_export_parts")).rows).toEqual([]);
    // Of what came to nothing only the note goes: there is nothing to record.
    await discardAll(owner);
    const { items } = resultOf<{ items: { action: string }[] }>(
      await owner.client.query("audit.list", { targetId: begun.id }),
    );
    expect(items.map(({ action }) => action)).toEqual(["audit.exported"]);
  });
});
