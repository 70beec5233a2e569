import { createHash } from "node:crypto";
import { isSignedBy } from "@elaaoms/audit/signature";
import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import { createLocalEngine } from "@elaaoms/extraction/local/local-engine";
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
  settled,
} from "./agent-platform.ts";
import { dumpDatabase } from "./database-dump.ts";
import { startTestService, type TestService } from "./test-service.ts";

interface RequestData {
  id: string;
  state: string;
  deleted: Record<string, number>;
  error: string | null;
  certificate: (Record<string, unknown> & { signature: string; public_key: string }) | null;
}

let service: TestService;
let beforeReading: () => Promise<void> = async () => {};
beforeAll(async () => {
  const local = createLocalEngine();
  const extraction: ExtractionEngine = {
    name: "local",
    async extract(input, options) {
      await beforeReading();
      return local.extract(input, options);
    },
  };
  service = await startTestService({ overrides: { extraction } });
});
afterAll(() => service.close());

const pool = () => service.container.connection.pool;
const path = (number: string) => `/callers/${encodeURIComponent(number)}`;
const knows = async (number: string) =>
  (
    await askHook(service, "client-data", {
      caller_id: number,
      agent_id: orderAgent.id,
      called_number: orderAgent.number,
      call_sid: "",
    })
  ).body.dynamic_variables.memory_known_caller;

async function erase(number: string, body: Record<string, unknown> = {}): Promise<RequestData> {
  const begun = await rest<RequestData>(service, path(number), { method: "DELETE", body });
  expect(begun.status).toBe(202);
  let request = begun.body.data;
  await expect
    .poll(
      async () => {
        request = (await rest<RequestData>(service, `/privacy-requests/${begun.body.data.id}`)).body.data;
        return request.state;
      },
      { timeout: 15_000 },
    )
    .toBe("completed");
  return request;
}

/** A number in every form that somebody might look for it in. */
function spellingsOf(number: string): string[] {
  const digits = number.slice(1);
  const [area, exchange, line] = [digits.slice(1, 4), digits.slice(4, 7), digits.slice(7)];
  const hashes = [number, digits].flatMap((text) =>
    ["sha256", "sha1", "md5"].map((algorithm) => createHash(algorithm).update(text).digest("hex")),
  );
  return [
    number,
    digits,
    digits.slice(1),
    `${exchange}-${line}`,
    `${exchange} ${line}`,
    `(${area}) ${exchange}`,
    ...hashes,
  ];
}

function callOf(number: string, name: string, place: string) {
  return orderCall({
    caller: { kind: "phone", number },
    turns: [
      ["agent", "Fernhill Coffee, how can I help?"],
      ["user", `Hi, my name is ${name}. My number is ${number.slice(5, 8)} ${number.slice(8)}.`],
      ["agent", "Where do you live?"],
      ["user", `I live in ${place}. I have a cat.`],
    ],
  });
}

/** A request of theirs with everything that people write on one. */
async function writeAbout(number: string, name: string): Promise<void> {
  const creation = { kind: "access", subject: number, notes: `${name} wrote.`, identity_verification: `Knew ${name}.` };
  const { id } = (await rest<{ id: string }>(service, "/privacy-requests", { method: "POST", body: creation })).body
    .data;
  const extension = { reason: `${name} has long files.` };
  const outcome = `${name} was answered.`;
  const body = { notes: `${name} wrote again.`, extension, outcome, state: "refused" };
  expect((await rest(service, `/privacy-requests/${id}`, { method: "PATCH", body })).status).toBe(200);
}

describe("erasing a caller", () => {
  it("leaves nothing in a dump of the whole database, and touches nobody else", async () => {
    const [number, other] = ["+12185550111", "+12185550122"];
    const call = callOf(number, "Winifred Abernathy", "Grand Marais");
    await knows(number);
    await askHook(service, "client-data", {
      caller_id: number,
      agent_id: orderAgent.id,
      called_number: orderAgent.number,
      call_sid: "",
      conversation_id: newConversationId(),
    });
    await remember(service, call);
    await remember(service, callOf(other, "Tobias Lindqvist", "Two Harbors"));
    const known = await rest<{ id: string; memories: { id: string }[] }>(service, path(number));
    const [memory] = known.body.data.memories;
    await rest(service, `/memories/${memory?.id}`, {
      method: "PATCH",
      body: { content: "Winifred has two cats.", flag: { reason: "Winifred Abernathy called about it." } },
    });
    await askHook(service, "search-memory", { query: "cat", caller_id: number, agent_id: orderAgent.id });
    await rest(service, `${path(number)}/export`);
    await writeAbout(number, "Winifred Abernathy");
    const before = await dumpDatabase(service.databaseUrl);
    expect(before).toContain("Abernathy");
    const bystander = (await rest(service, path(other))).body.data;

    const request = await erase(number, { reason: "Winifred Abernathy wrote to us." });

    const dump = await dumpDatabase(service.databaseUrl);
    const traces = ["Winifred", "Abernathy", "Grand Marais", "two cats", call.conversationId, ...spellingsOf(number)];
    expect(traces.filter((trace) => dump.toLowerCase().includes(trace.toLowerCase()))).toEqual([]);
    expect(service.logged()).not.toMatch(/Winifred|Abernathy|Grand Marais|2185550111/);
    expect((await rest(service, path(other))).body.data).toEqual(bystander);
    expect(request.deleted).toMatchObject({ identities: 1, callers: 1, conversations: 2, memory_revisions: 1 });
    expect(await knows(number)).toBe(false);
    expect(await knows(other)).toBe(true);
    expect((await rest(service, path(number))).status).toBe(404);
  });

  it("finds somebody who was announced and never called, and somebody whose first call waits to be read", async () => {
    // Nobody reads here.
    const receiving = await startTestService({ role: "api" });
    try {
      const [announced, waiting] = [newNumber(), newNumber()];
      const conversation_id = newConversationId();
      const hook = { caller_id: announced, agent_id: orderAgent.id, called_number: orderAgent.number, call_sid: "" };
      await askHook(receiving, "client-data", { ...hook, conversation_id });
      const call = callOf(waiting, "Winifred Abernathy", "Grand Marais");
      await deliver(receiving, call);
      const requests: string[] = [];
      for (const number of [announced, waiting]) {
        expect((await rest(receiving, path(newNumber()), { method: "DELETE", body: {} })).status).toBe(404);
        const preview = await rest<{ counts: Record<string, number> }>(receiving, path(number), {
          method: "DELETE",
          body: { dry_run: true },
        });
        expect(preview.body.data.counts).toMatchObject({ conversations: 1 });
        expect((await rest(receiving, `${path(number)}/export`)).body.data).toMatchObject({ conversations: [{}] });
        const begun = await rest<RequestData>(receiving, path(number), { method: "DELETE", body: {} });
        expect(begun.status).toBe(202);
        requests.push(begun.body.data.id);
      }
      const working = await startTestService({ beside: receiving });
      for (const id of requests) {
        const state = async () => (await rest<RequestData>(receiving, `/privacy-requests/${id}`)).body.data.state;
        await expect.poll(state, { timeout: 20_000 }).toBe("completed");
      }
      const dump = await dumpDatabase(receiving.databaseUrl);
      const traces = [
        ...spellingsOf(announced),
        ...spellingsOf(waiting),
        conversation_id,
        call.conversationId,
        "Grand",
      ];
      expect(traces.filter((trace) => dump.includes(trace))).toEqual([]);
      expect(await deliver(receiving, call)).toMatchObject({ body: { data: { extraction_status: "skipped" } } });
      await working.close();
    } finally {
      await receiving.close();
    }
  });

  it("takes the caller's calls out of an alert that has not arrived, and leaves its counts", async () => {
    const number = newNumber();
    const call = orderCall({ caller: { kind: "phone", number } });
    await remember(service, call);
    const [failure, other] = [call.conversationId, "conv_of_somebody_else"].map((id) => ({ id, reason: "timeout" }));
    await pool().query(
      `insert into alert_states (organization_id, undelivered)
       select id, jsonb_build_object('id', 'alert_1', 'failures', 2, 'conversations', $1::jsonb)
       from organizations where slug = 'default'
       on conflict (organization_id) do update set undelivered = excluded.undelivered`,
      [JSON.stringify([failure, other])],
    );
    await erase(number);
    const { rows } = await pool().query("select undelivered from alert_states");
    await pool().query("delete from alert_states");
    expect(rows).toEqual([{ undelivered: { id: "alert_1", failures: 2, conversations: [other] } }]);
  });

  it("certifies what was deleted and that nothing is left, signed, in the audit chain", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    const { certificate } = await erase(number);
    if (!certificate) throw new Error("There is no certificate.");
    const { signature, ...statement } = certificate;
    expect(Object.values(statement.found_afterwards as Record<string, number>).every((count) => count === 0)).toBe(
      true,
    );
    expect(isSignedBy(JSON.stringify(statement), signature, certificate.public_key)).toBe(true);
    expect(isSignedBy(JSON.stringify({ ...statement, caller_id: "x" }), signature, certificate.public_key)).toBe(false);
    const { body } = await rest<{ items: { sequence: number; action: string; private: object }[] }>(
      service,
      `/audit-events?caller_id=${statement.caller_id}`,
    );
    expect(body.data.items[0]).toMatchObject({ action: "caller.erased", sequence: statement.audit_sequence });
    expect(body.data.items.find(({ action }) => action === "caller.erasure_requested")?.private).not.toHaveProperty(
      "reason",
    );
  });

  it("counts in a dry run and deletes nothing", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    const { status, body } = await rest<{ counts: Record<string, number> }>(service, path(number), {
      method: "DELETE",
      body: { dry_run: true },
    });
    expect(status).toBe(200);
    expect(body.data.counts).toMatchObject({ callers: 1, identities: 1, conversations: 1, briefs: 1 });
    expect(body.data.counts.memories).toBeGreaterThan(2);
    expect(await knows(number)).toBe(true);
  });

  it("refuses what it cannot do", async () => {
    expect((await rest(service, path(newNumber()), { method: "DELETE" })).status).toBe(404);
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    const atPlatform = await rest(service, path(number), { method: "DELETE", body: { at_elevenlabs: true } });
    expect(atPlatform).toMatchObject({ status: 400, body: { error: { details: [{ path: "at_elevenlabs" }] } } });
    const other = await service.createOrganization("Elsewhere");
    expect((await rest(service, path(number), { method: "DELETE" }, other)).status).toBe(404);
    const { id } = await erase(number);
    expect((await rest(service, `/privacy-requests/${id}`, {}, other)).status).toBe(404);
  });
});

describe("what arrives after an erasure", () => {
  it("is dropped when it was delivered before, or took place before", async () => {
    const number = newNumber();
    const [known, late] = [
      orderCall({ caller: { kind: "phone", number } }),
      orderCall({ caller: { kind: "phone", number } }),
    ];
    await remember(service, known);
    await erase(number);
    const again = await deliver(service, known);
    expect(again).toMatchObject({ status: 200, body: { data: { extraction_status: "skipped" } } });
    await deliver(service, late);
    await expect
      .poll(async () => (await rest(service, `/conversations/${late.conversationId}`)).status, { timeout: 10_000 })
      .toBe(404);
    const dump = await dumpDatabase(service.databaseUrl);
    expect(spellingsOf(number).filter((spelling) => dump.includes(spelling))).toEqual([]);
    expect(await knows(number)).toBe(false);
  });

  it("is not stored when it was being read at that moment", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    const [reading, started] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    beforeReading = () => {
      beforeReading = async () => {};
      started.resolve();
      return reading.promise;
    };
    const call = callOf(number, "Winifred Abernathy", "Grand Marais");
    await deliver(service, call);
    await started.promise;
    await erase(number);
    reading.resolve();
    await expect
      .poll(() => service.logged(), { timeout: 10_000 })
      .toContain(`"conversationId":"${call.conversationId}"`);
    await expect
      .poll(async () => (await dumpDatabase(service.databaseUrl)).includes("Grand Marais"), { timeout: 10_000 })
      .toBe(false);
    expect(await knows(number)).toBe(false);
    expect((await rest(service, path(number))).status).toBe(404);
  });

  it("includes what waited unread", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    const waiting = callOf(number, "Winifred Abernathy", "Grand Marais");
    await pool().query("update pgboss.queue set updated_on = now()");
    const reading = Promise.withResolvers<void>();
    beforeReading = () => reading.promise;
    // More than workers there are, so that some of them wait in the queue with nothing but their delivery.
    const calls = Array.from({ length: 8 }, () => ({ ...waiting, conversationId: newConversationId() }));
    for (const call of calls) await deliver(service, call);
    await erase(number);
    const dump = await dumpDatabase(service.databaseUrl);
    expect(dump).not.toContain("Grand Marais");
    expect(calls.filter(({ conversationId }) => dump.includes(conversationId))).toEqual([]);
    beforeReading = async () => {};
    reading.resolve();
  });

  it("begins anew with a call that takes place afterwards", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    await erase(number);
    await remember(service, orderCall({ caller: { kind: "phone", number }, startedAt: new Date(Date.now() + 1_000) }));
    expect(await knows(number)).toBe(true);
  });

  it("is neither read nor stored of somebody who has objected", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    await erase(number, { suppress: true });
    const call = orderCall({ caller: { kind: "phone", number }, startedAt: new Date(Date.now() + 1_000) });
    expect(await deliver(service, call)).toMatchObject({ body: { data: { extraction_status: "skipped" } } });
    await askHook(service, "client-data", {
      caller_id: number,
      agent_id: orderAgent.id,
      called_number: orderAgent.number,
      call_sid: "",
      conversation_id: newConversationId(),
    });
    await service.container.initiations.flush();
    const imported = await rest<{ results: { outcome: string; reason: string }[] }>(service, "/memories", {
      method: "POST",
      body: { memories: [{ caller_id: number, content: "Has a cat." }] },
    });
    expect(imported.body.data.results[0]).toMatchObject({
      outcome: "rejected",
      reason: expect.stringContaining("objected"),
    });
    const dump = await dumpDatabase(service.databaseUrl);
    expect(spellingsOf(number).filter((spelling) => dump.includes(spelling))).toEqual([]);
  });
});

describe("a caller's export", () => {
  it("holds everything with its provenance, for machines and for people", async () => {
    const number = newNumber();
    const call = orderCall({ caller: { kind: "phone", number } });
    await remember(service, call);
    await askHook(service, "search-memory", { query: "order", caller_id: number, agent_id: orderAgent.id });
    await service.container.services.accesses.flush();
    const { body } = await rest<Record<string, never[]>>(service, `${path(number)}/export`);
    expect(body.data).toMatchObject({
      format: "elaaoms-caller-1",
      caller: { name: "Dana Whitfield", identities: [{ kind: "phone", value: number }] },
      conversations: [
        { id: call.conversationId, transcript: expect.arrayContaining([expect.objectContaining({ turn: 1 })]) },
      ],
      told_to_agents: expect.arrayContaining([expect.objectContaining({ hook: "search_memory" })]),
    });
    const quoted = JSON.stringify(body.data.memories);
    expect(quoted).toContain("XYZ-789");
    expect(quoted).toContain("It's X Y Z dash seven eight nine.");
    const page = await fetch(`${service.url}/api/v1${path(number)}/export?format=html`, {
      headers: { authorization: `Bearer ${service.organization.apiKey}` },
    });
    expect(page.headers.get("content-type")).toContain("text/html");
    const html = await page.text();
    expect(html).toContain("XYZ-789");
    expect(html).toContain("What is remembered");
  });
});

describe("restriction", () => {
  it("keeps what is stored from agents and from being processed, until it is lifted", async () => {
    const { restrictCaller } = await import("@elaaoms/services/callers/restrict-caller");
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number } }));
    const scope = await service.container.organizations.findByApiKey(service.organization.apiKey);
    if (!scope) throw new Error("There is no default organization.");
    const ctx = {
      ...service.container.services,
      organization: scope,
      actor: { kind: "operator", id: "test", auth: "operator", ip: null } as const,
      requestId: "req_test",
    };
    const search = async () =>
      (await askHook(service, "search-memory", { query: "order number", caller_id: number, agent_id: orderAgent.id }))
        .body.data.results.length;
    expect(await search()).toBeGreaterThan(0);
    await restrictCaller({ ctx, input: { callerId: number, restricted: true } });
    expect(await search()).toBe(0);
    expect(await knows(number)).toBe(false);
    const during = orderCall({ caller: { kind: "phone", number }, turns: [["user", "I have a cat."]] });
    await deliver(service, during);
    expect(await settled(service, during.conversationId)).toMatchObject({ status: "skipped", memories: [] });
    await restrictCaller({ ctx, input: { callerId: number, restricted: false } });
    expect(await search()).toBeGreaterThan(0);
    await rest(service, `/conversations/${during.conversationId}/extract`, { method: "POST" });
    expect((await settled(service, during.conversationId)).memories).toHaveLength(1);
  });
});
