import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newConversationId, newNumber, orderCall, remember, rest } from "../agent-platform.ts";
import { createMember, createOwner, type Person, resultOf } from "../console-client.ts";
import { startTestService, type TestService } from "../test-service.ts";

let service: TestService;
let owner: Person;
let officer: Person;
beforeAll(async () => {
  service = await startTestService({ backupRetentionDays: 30 });
  owner = await createOwner(service);
  officer = await createMember(service, owner, "privacy_officer");
});
afterAll(() => service.close());

async function query<Result>(person: Person, procedure: string, input?: unknown): Promise<Result> {
  return resultOf<Result>(await person.client.query(procedure, input));
}

async function mutate<Result>(person: Person, procedure: string, input?: unknown): Promise<Result> {
  return resultOf<Result>(await person.client.mutate(procedure, input));
}

async function knownCaller(): Promise<{ number: string; callerId: string }> {
  const number = newNumber();
  await remember(service, orderCall({ caller: { kind: "phone", number }, conversationId: newConversationId() }));
  const { id } = (await rest<{ id: string }>(service, `/callers/${encodeURIComponent(number)}`)).body.data;
  return { number, callerId: id };
}

interface Request {
  id: string;
  state: string;
  kind: string;
  callerId: string;
  identityVerification: string | null;
  certificate: { found_afterwards: Record<string, number>; backups: string } | null;
}

interface Dossier {
  subject: { identities: { value: string }[]; counts: Record<string, number>; holds: string[] } | null;
  requests: { id: string }[];
  erasureRequestId: string | null;
  backupsUntil: string | null;
}

describe("the queue of privacy requests", () => {
  it("takes a request, gives it to somebody, and lists it among those that wait until it is answered", async () => {
    const { number, callerId } = await knownCaller();
    const { requestId } = await mutate<{ requestId: string }>(officer, "privacyRequests.create", {
      kind: "restriction",
      subject: number,
    });
    const assignees = await query<{ userId: string; name: string }[]>(officer, "privacyRequests.listAssignees");
    expect(assignees.map(({ userId }) => userId).sort()).toEqual([owner.userId, officer.userId].sort());
    await mutate(officer, "privacyRequests.update", { requestId, assignee: officer.userId });
    const listed = async (input: object) =>
      (await query<{ items: Request[] }>(officer, "privacyRequests.list", { callerId, ...input })).items;
    expect(await listed({ open: true })).toMatchObject([{ id: requestId, callerId, assignee: officer.userId }]);
    expect(await listed({ open: false })).toEqual([]);

    await mutate(officer, "privacyRequests.perform", { kind: "restriction", requestId });
    expect(await listed({ open: true })).toEqual([]);
    expect(await listed({ open: false })).toMatchObject([{ id: requestId, state: "completed" }]);
  });

  it("tells whom a request leads to, when it was done, and whether it can still be extended", async () => {
    const { number } = await knownCaller();
    const { requestId } = await mutate<{ requestId: string }>(officer, "privacyRequests.create", {
      ...{ kind: "rectification", subject: number, identityVerification: "Called back." },
      receivedAt: new Date(Date.now() - 29 * 86_400_000).toISOString(),
    });
    const read = () => query<Request & { callerId: string }>(officer, "privacyRequests.read", { requestId });
    const { callerId } = await read();
    await mutate(officer, "callers.mark", { callerId, name: "Dana Weaver" });
    expect(await read()).toMatchObject({ callerName: "Dana Weaver", performedAt: null, mayBeExtended: true });

    const { items } = await query<{ items: { id: string }[] }>(officer, "memories.list", { callerId });
    const corrections = [{ memoryId: items[0]?.id, content: "Has three cats." }];
    await mutate(officer, "privacyRequests.perform", { kind: "rectification", requestId, corrections });
    expect(await read()).toMatchObject({ state: "in_progress", performedAt: expect.any(String) });
    await mutate(officer, "privacyRequests.update", { requestId, extension: { reason: "Many calls." } });
    expect(await read()).toMatchObject({ mayBeExtended: false });

    const late = await mutate<{ requestId: string }>(officer, "privacyRequests.create", {
      ...{ kind: "access", subject: number },
      receivedAt: new Date(Date.now() - 40 * 86_400_000).toISOString(),
    });
    expect(await query(officer, "privacyRequests.read", late)).toMatchObject({ mayBeExtended: false });
  });

  it("does nothing that a request does not ask for", async () => {
    const { number } = await knownCaller();
    const { requestId } = await mutate<{ requestId: string }>(officer, "privacyRequests.create", {
      kind: "erasure",
      subject: number,
      identityVerification: "Called back.",
    });
    const answer = await officer.client.mutate("privacyRequests.perform", { kind: "restriction", requestId });
    expect(answer.status).toBe(409);
    expect(await query<Request>(officer, "privacyRequests.read", { requestId })).toMatchObject({ state: "received" });
  });
});

describe("an erasure", () => {
  it("begins once when two people begin it at the same moment, and leaves no request behind", async () => {
    const { number, callerId } = await knownCaller();
    const begin = (person: Person) =>
      person.client.mutate("erasures.begin", {
        ...{ callerId, confirmation: number.slice(-4), identityVerification: "Called back." },
        ...{ suppress: false, atElevenLabs: false },
      });
    const answers = await Promise.all([begin(officer), begin(owner)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await vi.waitFor(
      async () => {
        const { items } = await query<{ items: Request[] }>(officer, "privacyRequests.list", { callerId, limit: 10 });
        expect(items.map(({ state }) => state)).not.toContain("received");
        expect(items.filter(({ state }) => state === "completed")).toMatchObject([
          { certificate: { deleted: { callers: 1 } } },
        ]);
      },
      { timeout: 20_000, interval: 100 },
    );
  });

  it("is prepared, refused for another caller's digits, begun, and certified", async () => {
    const { number, callerId } = await knownCaller();
    const before = await query<Dossier>(officer, "erasures.prepare", { callerId: number });
    expect(before).toMatchObject({ callerId, erasureRequestId: null, requests: [] });
    expect(before.subject?.identities).toMatchObject([{ kind: "phone", value: number }]);
    const inThirtyDays = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    expect(before.backupsUntil?.slice(0, 10)).toBe(inThirtyDays);
    expect(before.subject?.counts).toMatchObject({ conversations: 1, callers: 1 });

    const input = { callerId, suppress: false, atElevenLabs: false, identityVerification: "Called back." };
    const wrong = `${(Number(number.slice(-4)) + 1) % 10_000}`.padStart(4, "0");
    const refused = await officer.client.mutate("erasures.begin", { ...input, confirmation: wrong });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain("confirmation");
    expect((await query<Dossier>(officer, "erasures.prepare", { callerId })).subject).not.toBeNull();

    const confirmation = number.slice(-4);
    const { requestId } = await mutate<{ requestId: string }>(officer, "erasures.begin", { ...input, confirmation });
    const read = () => query<Request>(officer, "privacyRequests.read", { requestId });
    await vi.waitFor(async () => expect((await read()).state).toBe("completed"), { timeout: 20_000, interval: 100 });
    expect((await read()).certificate?.found_afterwards).toMatchObject({ callers: 0, conversations: 0 });
    expect((await read()).certificate?.backups).toContain(`until ${inThirtyDays} at the latest`);

    // The page's address goes on leading to what became of the caller.
    const after = await query<Dossier>(officer, "erasures.prepare", { callerId });
    expect(after).toMatchObject({ callerId, subject: null, erasureRequestId: requestId });
    expect(await query(officer, "audit.list", { actions: ["caller.erased"], callerId })).toMatchObject({
      items: [{ caller: { id: callerId, ending: null } }],
    });
  });

  it("answers a request of the queue, and says what holds it up", async () => {
    const { number, callerId } = await knownCaller();
    const { requestId } = await mutate<{ requestId: string }>(officer, "privacyRequests.create", {
      kind: "erasure",
      subject: number,
    });
    await mutate(officer, "privacyRequests.update", { requestId, legalHold: true });
    const dossier = await query<Dossier>(officer, "erasures.prepare", { callerId });
    expect(dossier.requests).toMatchObject([{ id: requestId, identityVerification: null }]);
    expect(dossier.subject?.holds).toEqual([requestId]);

    const input = { callerId, requestId, confirmation: number.slice(-4), suppress: false, atElevenLabs: false };
    expect((await officer.client.mutate("erasures.begin", input)).status).toBe(409);
    const identityVerification = "Called back under the number.";
    expect((await officer.client.mutate("erasures.begin", { ...input, identityVerification })).status).toBe(409);
    await mutate(officer, "privacyRequests.update", { requestId, legalHold: false });
    await mutate(officer, "erasures.begin", input);
    const read = () => query<Request>(officer, "privacyRequests.read", { requestId });
    await vi.waitFor(async () => expect((await read()).state).toBe("completed"), { timeout: 20_000, interval: 100 });
  });
});

interface EventRow {
  id: string;
  sequence: number;
  action: string;
  actor: { name: string | null };
  caller: { ending: string | null } | null;
}

interface Verification {
  id: string;
  status: string;
  events: { checked: number; total: number };
}

describe("the audit log", () => {
  it("names who acted and how the caller's number ends, and shows an event between its neighbours", async () => {
    const { number, callerId } = await knownCaller();
    await mutate(officer, "privacyRequests.create", { kind: "access", subject: number });
    const { items } = await query<{ items: EventRow[] }>(owner, "audit.list", {
      actions: ["privacy_request.created", "caller.erased"],
      callerId,
    });
    expect(items).toMatchObject([{ actor: { name: "Mira Member" }, caller: { ending: number.slice(-4) } }]);
    const [row] = items;
    if (!row) throw new Error("There is no event.");

    const reading = () => query<Record<string, unknown>>(owner, "audit.read", { eventId: row.id });
    expect(await reading()).toMatchObject({
      row: { id: row.id },
      event: { hash: expect.stringMatching(/^[0-9a-f]{64}$/), private: { ip: { value: expect.any(String) } } },
      previous: { sequence: row.sequence - 1 },
      verified: null,
    });

    const asked = await mutate<Verification>(owner, "audit.verify");
    expect(asked.status).toBe("running");
    const read = () => query<Verification>(owner, "audit.readVerification");
    await vi.waitFor(async () => expect((await read()).status).toBe("valid"), { timeout: 20_000, interval: 100 });
    const { id, events } = await read();
    expect(id).toBe(asked.id);
    expect(events.checked).toBeGreaterThanOrEqual(asked.events.total);
    expect(await reading()).toMatchObject({
      verified: { upTo: events.checked },
      signed: { keyId: expect.any(String) },
    });
    const checks = await query<{ items: EventRow[] }>(owner, "audit.list", { actions: ["audit.verified"] });
    expect(checks.items[0]).toMatchObject({ actor: { kind: "person", id: owner.userId, name: "Olu Owner" } });
  });

  it("tells whose data somebody has read", async () => {
    const { number, callerId } = await knownCaller();
    const { requestId } = await mutate<{ requestId: string }>(officer, "privacyRequests.create", {
      kind: "access",
      subject: number,
      identityVerification: "Called back.",
    });
    const answer = await rest(service, `/privacy-requests/${requestId}/perform`, { method: "POST", body: {} });
    expect(answer.status).toBe(200);
    const exported = await query<{ items: { actor: { id: string } }[] }>(owner, "audit.list", {
      actions: ["caller.exported"],
      callerId,
    });
    const read = await query<{ items: unknown[] }>(owner, "accesses.listReadCallers", {
      actorId: exported.items[0]?.actor.id,
      from: "2026-01-01T00:00:00Z",
      to: "2100-01-01T00:00:00Z",
    });
    expect(read.items).toContainEqual(
      expect.objectContaining({ callerId, callerEnding: number.slice(-4), actions: ["caller.exported"] }),
    );
  });
});
