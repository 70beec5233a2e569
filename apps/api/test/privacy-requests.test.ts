import { dayMs, fixedClock, hourMs } from "@elaaoms/core/clock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  askHook,
  deliver,
  newConversationId,
  newNumber,
  orderAgent,
  orderCall,
  remember,
  rest,
} from "./agent-platform.ts";
import { dumpDatabase } from "./database-dump.ts";
import { startTestService, type TestOrganization, type TestService } from "./test-service.ts";

interface RequestData {
  id: string;
  kind: string;
  state: string;
  caller_id: string | null;
  subject: string | null;
  notes: string | null;
  outcome: string | null;
  due_at: string;
  urgency: string | null;
  completed_at: string | null;
  extension: { at: string; reason: string | null } | null;
  certificate: { suppressed: boolean } | null;
}
interface QueueData {
  items: RequestData[];
  next_cursor: string | null;
  counts: { open: number; due_soon: number; overdue: number };
}

let service: TestService;
const clock = fixedClock(new Date());
beforeAll(async () => {
  service = await startTestService({ overrides: { clock } });
});
afterAll(() => service.close());

type Credentials = TestService["organization"];
const create = async (body: Record<string, unknown>, organization?: Credentials) =>
  (await rest<RequestData>(service, "/privacy-requests", { method: "POST", body }, organization)).body.data;
const change = (id: string, body: Record<string, unknown>, organization?: Credentials) =>
  rest<RequestData>(service, `/privacy-requests/${id}`, { method: "PATCH", body }, organization);
const read = async (id: string) => (await rest<RequestData>(service, `/privacy-requests/${id}`)).body.data;
const perform = (id: string, body: Record<string, unknown> = {}) =>
  rest<{ request: RequestData; export: { memories: unknown[] } | null }>(service, `/privacy-requests/${id}/perform`, {
    method: "POST",
    body,
  });
const list = async (query = "", organization?: Credentials) =>
  (await rest<QueueData>(service, `/privacy-requests${query}`, {}, organization)).body.data;
const settle = (id: string, state: string) =>
  expect.poll(async () => (await read(id)).state, { timeout: 15_000 }).toBe(state);
const auditOf = async (targetId: string) =>
  (
    await rest<{ items: { action: string; details: Record<string, unknown> }[] }>(
      service,
      `/audit-events?target_id=${targetId}`,
    )
  ).body.data.items;

async function knownNumber(): Promise<string> {
  const number = newNumber();
  await remember(service, orderCall({ caller: { kind: "phone", number } }));
  return number;
}

describe("the queue of privacy requests", () => {
  let organization: TestOrganization;
  beforeAll(async () => {
    organization = await service.createOrganization("Queue");
  });

  it("lists what is due first, and counts what is overdue and due soon", async () => {
    const daysAgo = (days: number) => new Date(clock.now().getTime() - days * dayMs).toISOString();
    const received = [1, 25, 40, 10];
    for (const days of received) {
      const body = { kind: "access", subject: `Letter of ${days} days ago`, received_at: daysAgo(days) };
      await create(body, organization);
    }
    const { items, counts } = await list("", organization);
    expect(items.map(({ subject }) => subject)).toEqual([40, 25, 10, 1].map((days) => `Letter of ${days} days ago`));
    expect(items.map(({ urgency }) => urgency)).toEqual(["overdue", "due_soon", "on_time", "on_time"]);
    expect(counts).toEqual({ open: 4, due_soon: 1, overdue: 1 });
    expect(items[3]?.due_at).toBe(new Date(clock.now().getTime() + 27 * dayMs).toISOString());
    expect((await list("?urgency=overdue", organization)).items).toHaveLength(1);
    expect((await list("?kind=erasure", organization)).items).toEqual([]);
    const paged: RequestData[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: QueueData = await list(`?limit=3${cursor && `&cursor=${cursor}`}`, organization);
      paged.push(...page.items);
      cursor = page.next_cursor;
    }
    expect(paged).toEqual(items);
  });

  it("goes from state to state, ends with an outcome, and is not changed after that", async () => {
    const { id } = await create({ kind: "access", subject: "Letter of Dana" });
    expect(
      (await change(id, { state: "waiting", assignee: "kim", notes: "Asked for a proof." })).body.data,
    ).toMatchObject({
      state: "waiting",
      notes: "Asked for a proof.",
    });
    expect(await change(id, { state: "refused" })).toMatchObject({
      status: 400,
      body: { error: { details: [{ path: "outcome" }] } },
    });
    const refused = await change(id, { state: "refused", outcome: "Nobody could prove who they are." });
    expect(refused.body.data).toMatchObject({ state: "refused", urgency: null, completed_at: expect.any(String) });
    expect((await change(id, { notes: "More." })).status).toBe(409);
    expect((await change(id, { state: "in_progress" })).status).toBe(409);
    expect((await perform(id)).status).toBe(409);
    expect((await auditOf(id)).map(({ action, details }) => [action, details.to ?? details.kind])).toEqual([
      ["privacy_request.changed", "refused"],
      ["privacy_request.changed", "waiting"],
      ["privacy_request.created", "access"],
    ]);
  });

  it("is extended once, by two months, while the person can still be told in time", async () => {
    const { id, due_at: dueAt } = await create({ kind: "access", subject: "Somebody" });
    const extended = await change(id, { extension: { reason: "Thirty years of calls." } });
    const [before, after] = [new Date(dueAt), new Date(extended.body.data.due_at)];
    expect((after.getUTCFullYear() - before.getUTCFullYear()) * 12 + after.getUTCMonth() - before.getUTCMonth()).toBe(
      2,
    );
    expect(extended.body.data.extension).toMatchObject({ reason: "Thirty years of calls." });
    expect((await change(id, { extension: { reason: "Again." } })).status).toBe(409);
    const late = await create({
      kind: "access",
      subject: "Somebody",
      received_at: new Date(clock.now().getTime() - 32 * dayMs).toISOString(),
    });
    expect((await change(late.id, { extension: { reason: "Too late." } })).status).toBe(409);
  });

  it("refuses what cannot be, and shows nothing to another organization", async () => {
    const future = new Date(clock.now().getTime() + hourMs).toISOString();
    const refused = await rest(service, "/privacy-requests", {
      method: "POST",
      body: { kind: "access", subject: "x", received_at: future },
    });
    expect(refused.status).toBe(400);
    const { id } = await create({ kind: "access", subject: "Somebody" });
    expect((await change(id, {})).status).toBe(400);
    expect((await change(id, { notes: "x" }, organization)).status).toBe(404);
    expect((await list("", organization)).items.map((item) => item.id)).not.toContain(id);
    expect((await rest(service, "/privacy-requests?cursor=nonsense")).status).toBe(400);
  });
});

describe("performing a request", () => {
  it("hands out the export, once it is noted how the person was identified", async () => {
    const number = await knownNumber();
    const { id, caller_id: callerId } = await create({ kind: "access", subject: `tel:${number}` });
    expect(callerId).toMatch(/^caller_/);
    expect((await perform(id)).status).toBe(409);
    await change(id, { identity_verification: "Called back under the number." });
    const { status, body } = await perform(id);
    expect(status).toBe(200);
    expect(body.data.export?.memories.length).toBeGreaterThan(2);
    expect(body.data.request.state).toBe("in_progress");
    expect((await change(id, { state: "completed", outcome: "Sent by post." })).body.data.state).toBe("completed");
    const { items } = (
      await rest<{ items: { details: object }[] }>(
        service,
        `/audit-events?action=caller.exported&caller_id=${callerId}`,
      )
    ).body.data;
    expect(items).toMatchObject([{ details: { privacy_request: id } }]);
  });

  it("corrects memories of this caller alone, with history and the request in the audit log", async () => {
    const [number, other] = [await knownNumber(), await knownNumber()];
    const memoryOf = async (of: string) =>
      (await rest<{ memories: { id: string }[] }>(service, `/callers/${encodeURIComponent(of)}`)).body.data.memories[0]
        ?.id;
    const [own, foreign] = [await memoryOf(number), await memoryOf(other)];
    const { id } = await create({ kind: "rectification", subject: number, identity_verification: "By voice." });
    for (const corrections of [[], [{ memory_id: foreign, content: "Has two cats." }]]) {
      expect((await perform(id, { corrections })).status).toBe(400);
    }
    expect((await perform(id)).status).toBe(400);
    expect((await perform(id, { corrections: [{ memory_id: own, content: "Has two cats." }] })).status).toBe(200);
    const memory = await rest<{ content: string; history: unknown[] }>(service, `/memories/${own}`);
    expect(memory.body.data).toMatchObject({ content: "Has two cats.", history: [expect.anything()] });
    const [corrected] = await auditOf(own ?? "");
    expect(corrected).toMatchObject({ action: "memory.corrected", details: { privacy_request: id } });
  });

  it("restricts, and the restriction is lifted over its own endpoint", async () => {
    const number = await knownNumber();
    const search = async () =>
      (await askHook(service, "search-memory", { query: "order", caller_id: number, agent_id: orderAgent.id })).body
        .data.results.length;
    const { id } = await create({ kind: "restriction", subject: number });
    expect((await perform(id)).body.data.request.state).toBe("completed");
    expect(await search()).toBe(0);
    const path = `/callers/${encodeURIComponent(number)}/restriction`;
    expect((await rest(service, path, { method: "POST", body: { restricted: true } })).status).toBe(409);
    expect(
      (await rest(service, path, { method: "POST", body: { restricted: false, reason: "Settled." } })).status,
    ).toBe(200);
    expect(await search()).toBeGreaterThan(0);
  });

  it("erases, and empties every request that names the person", async () => {
    const number = newNumber();
    const early = await create({ kind: "access", subject: number, notes: "Winifred Abernathy wrote a letter." });
    expect(early.caller_id).toBeNull();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    const other = await create({ kind: "restriction", subject: number, assignee: "Winifred's clerk" });
    await change(other.id, { extension: { reason: "Winifred is abroad." } });
    const { id } = await create({
      kind: "erasure",
      subject: number,
      notes: "Winifred called.",
      identity_verification: "Winifred's passport.",
    });
    expect((await change(id, { state: "completed", outcome: "Done." })).status).toBe(409);
    await change(other.id, { legal_hold: true });
    expect((await perform(id)).status).toBe(409);
    await change(other.id, { legal_hold: false });
    await change(early.id, { legal_hold: true });
    expect((await perform(id)).status).toBe(409);
    await change(early.id, { legal_hold: false });
    expect((await perform(id, { suppress: true })).status).toBe(200);
    await settle(id, "completed");
    expect(await read(id)).toMatchObject({ certificate: { suppressed: true }, subject: null, notes: null });
    const dump = await dumpDatabase(service.databaseUrl);
    expect([number.slice(1), "Winifred"].filter((trace) => dump.includes(trace))).toEqual([]);
    expect(await read(early.id)).toMatchObject({ state: "received", subject: null });
  });

  it("takes an objection of somebody whom nobody knows, keeps a digest alone, and ends with its withdrawal", async () => {
    const number = newNumber();
    const { id } = await create({ kind: "objection", subject: number, notes: "By Winifred Abernathy." });
    expect((await perform(id)).body.data.request).toMatchObject({ state: "completed", subject: null, notes: null });
    const call = () =>
      orderCall({
        caller: { kind: "phone", number },
        conversationId: newConversationId(),
        startedAt: new Date(clock.now().getTime() + hourMs),
      });
    expect(await deliver(service, call())).toMatchObject({ body: { data: { extraction_status: "skipped" } } });
    const dump = await dumpDatabase(service.databaseUrl);
    expect([number.slice(1), "Winifred"].filter((trace) => dump.includes(trace))).toEqual([]);
    const withdrawal = `/suppressions/${encodeURIComponent(number)}`;
    const other = await service.createOrganization("Not objected to");
    expect((await rest(service, withdrawal, { method: "DELETE" }, other)).status).toBe(404);
    expect((await rest(service, withdrawal, { method: "DELETE" })).status).toBe(200);
    expect((await rest(service, withdrawal, { method: "DELETE" })).status).toBe(404);
    expect((await remember(service, call())).status).toBe("extraction_completed");
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      "objection.withdrawn",
      "objection.recorded",
      "privacy_request.created",
    ]);
  });

  it("takes an objection with or without an erasure of what is stored", async () => {
    const [kept, erased] = [await knownNumber(), await knownNumber()];
    const keeping = await create({ kind: "objection", subject: kept });
    expect((await perform(keeping.id, { erase: false })).body.data.request.state).toBe("completed");
    const call = orderCall({ caller: { kind: "phone", number: kept } });
    expect(await deliver(service, call)).toMatchObject({ body: { data: { extraction_status: "skipped" } } });
    expect((await rest(service, `/callers/${encodeURIComponent(kept)}`)).status).toBe(200);
    const erasing = await create({ kind: "objection", subject: erased });
    await perform(erasing.id);
    await settle(erasing.id, "completed");
    expect(await read(erasing.id)).toMatchObject({ kind: "objection", certificate: { suppressed: true } });
    expect((await rest(service, `/callers/${encodeURIComponent(erased)}`)).status).toBe(404);
  });
});
