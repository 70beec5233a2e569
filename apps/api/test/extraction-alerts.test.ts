import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { verifySignature } from "@elaaoms/elevenlabs/signature";
import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import { noteFailure } from "@elaaoms/services/alerts/note-failure";
import { sweepConversations } from "@elaaoms/services/conversations/sweep-conversations";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAlertWebhook } from "../src/alert-webhook.ts";
import { newNumber, orderCall, remember } from "./agent-platform.ts";
import { startTestService, type TestOrganization, type TestService } from "./test-service.ts";

/** As far as the tests look into it. */
interface AlertMessage {
  type: string;
  id: string;
  organization: { id: string; slug: string };
  failures: number;
  reasons: Record<string, number>;
  conversations: { id: string; attempts: number; reason: string; failed_at: string }[];
}

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  alert: AlertMessage;
}

/** Where alerts go: answers with the statuses it is told, 200 by default, and remembers what came. */
async function startReceiver() {
  const received: Received[] = [];
  const elsewhere: string[] = [];
  let statuses: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (request.url !== "/alerts") elsewhere.push(request.url ?? "");
      const body = Buffer.concat(chunks).toString("utf8");
      received.push({ headers: request.headers, body, alert: JSON.parse(body || "{}") as AlertMessage });
      const status = statuses.shift() ?? 200;
      response.writeHead(status, status === 307 ? { location: "/elsewhere" } : {});
      response.end("a body that nobody reads");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/alerts`,
    received,
    elsewhere,
    answer(...next: number[]) {
      statuses = next;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

const secret = "an-alert-secret";
const intervalMs = 3_000;
const engine: ExtractionEngine = {
  name: "local",
  async extract() {
    throw new Error("Dana Whitfield said something the engine could not bear.");
  },
};

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let service: TestService;
beforeAll(async () => {
  receiver = await startReceiver();
  service = await startTestService({
    overrides: { extraction: engine },
    retryDelays: [0],
    alerts: { sender: createAlertWebhook({ url: receiver.url, secret }), intervalMs },
  });
});
afterAll(async () => {
  await service.close();
  await receiver.close();
});
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer();
});

const failingCall = () => orderCall({ caller: { kind: "phone", number: newNumber() } });
const alertsOf = (organization: TestOrganization) =>
  receiver.received.map(({ alert }) => alert).filter(({ organization: { slug } }) => slug === organization.slug);
const patience = { timeout: 15_000 };

/** What is left of alerts in the database: failures nobody was told of, and an alert that has not arrived. */
async function leftOf(organization: TestOrganization) {
  const { rows } = await service.container.services.db.execute<{ untold: number; undelivered: string | null }>(sql`
    select (select count(*)::int from extraction_failures where organization_id = ${organization.id}) as untold,
           (select undelivered->>'id' from alert_states where organization_id = ${organization.id}) as undelivered`);
  return rows[0];
}

describe("an extraction that failed for good", () => {
  it("is told of once, signed, by ids and codes alone", async () => {
    const organization = await service.createOrganization("Told Once");
    const call = failingCall();
    expect((await remember(service, call, organization)).status).toBe("extraction_failed");
    await expect.poll(() => alertsOf(organization).length, patience).toBe(1);
    const [message] = receiver.received;
    const { id, slug } = organization;
    expect(message?.alert).toEqual({
      type: "extraction_failed",
      id: expect.stringMatching(/^alert_[0-9a-f]{32}$/),
      organization: { id, slug },
      failures: 1,
      first_failed_at: expect.any(String),
      last_failed_at: expect.any(String),
      reasons: { internal: 1 },
      conversations: [{ id: call.conversationId, attempts: 2, reason: "internal", failed_at: expect.any(String) }],
    });
    const header = String(message?.headers["x-elaaoms-signature"]);
    const rawBody = Buffer.from(message?.body ?? "");
    expect(verifySignature({ header, rawBody, secret, now: new Date() })).toEqual({ outcome: "valid" });
    expect(service.logged()).toMatch(/"level":50.*"organization":"told-once".*Extraction failed for good/);
    expect(service.logged()).not.toContain("could not bear");
    await expect.poll(() => leftOf(organization), patience).toEqual({ untold: 0, undelivered: null });
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(/elaaoms_extraction_failures_total [1-9]/);
    expect(metrics).toMatch(/elaaoms_alerts_total\{outcome="delivered"\} [1-9]/);
  });

  it("shares its alert with all that fail until the next one is due, and none is lost", async () => {
    const organization = await service.createOrganization("Outage");
    const calls = Array.from({ length: 25 }, failingCall);
    await Promise.all(calls.map((call) => remember(service, call, organization)));
    const told = () => alertsOf(organization).reduce((sum, { failures }) => sum + failures, 0);
    await expect.poll(told, patience).toBe(25);
    expect(alertsOf(organization).length).toBeLessThan(6);
    for (const { conversations } of alertsOf(organization)) expect(conversations.length).toBeLessThanOrEqual(20);
    await expect.poll(() => leftOf(organization), patience).toEqual({ untold: 0, undelivered: null });
  });

  it("makes a handful of messages of a thousand failures", async () => {
    const organization = await service.createOrganization("Thousand");
    const { services } = service.container;
    await services.db.execute(sql`
      insert into conversations (organization_id, id, agent_id, status)
      select ${organization.id}, 'conv_thousand_' || number, 'agent_1', 'extraction_failed'
      from generate_series(1, 1000) as number`);
    const startedAt = Date.now();
    const ids = Array.from({ length: 1_000 }, (_, index) => `conv_thousand_${index + 1}`).values();
    const noteAll = async () => {
      for (const conversationId of ids) {
        const failure = { organizationId: organization.id, conversationId, attempts: 2, reason: "timeout" };
        await services.db.transaction((tx) => noteFailure(tx, services, failure));
      }
    };
    await Promise.all(Array.from({ length: 8 }, noteAll));
    const told = () => alertsOf(organization).reduce((sum, { failures }) => sum + failures, 0);
    await expect.poll(told, { timeout: 30_000 }).toBe(1_000);
    const intervals = Math.ceil((Date.now() - startedAt) / intervalMs);
    expect(alertsOf(organization).length).toBeLessThanOrEqual(intervals + 1);
  });

  it("is told of again under the same id until it has arrived, and logged once", async () => {
    const organization = await service.createOrganization("Deaf");
    receiver.answer(500, 200);
    await remember(service, failingCall(), organization);
    await expect.poll(() => alertsOf(organization).length, patience).toBe(2);
    const [first, second] = alertsOf(organization);
    expect(second).toEqual(first);
    await expect.poll(() => leftOf(organization), patience).toEqual({ untold: 0, undelivered: null });
    const errors = service.logged().match(/"level":50.*"organization":"deaf"/g);
    expect(errors).toHaveLength(1);
    expect(service.logged()).toContain("The alert webhook answered with HTTP 500.");
    expect(service.logged()).not.toContain(receiver.url);
  });

  it("is kept when no attempt arrives, to be told of later, and follows no redirect", async () => {
    const organization = await service.createOrganization("Moved Away");
    receiver.answer(307, 307);
    await remember(service, failingCall(), organization);
    await expect.poll(() => alertsOf(organization).length, patience).toBe(2);
    expect(receiver.elsewhere).toEqual([]);
    const waits = async () => {
      const { rows } = await service.container.services.db.execute<{ waits: boolean }>(sql`
        select start_after > now() + interval '20 minutes' as waits from pgboss.job
        where name = 'send-alert' and singleton_key = ${organization.id} and state = 'created'`);
      return rows;
    };
    await expect.poll(waits, patience).toEqual([{ waits: true }]);
    expect(await leftOf(organization)).toMatchObject({ untold: 0, undelivered: alertsOf(organization)[0]?.id });
    // Meanwhile others fail: they wait for the next alert.
    await remember(service, failingCall(), organization);
    expect(await leftOf(organization)).toMatchObject({ untold: 1 });
    await service.container.queue.enqueue("send-alert", { organizationId: organization.id }, { hasten: true });
    await expect.poll(() => alertsOf(organization).length, patience).toBe(4);
    await expect.poll(() => leftOf(organization), patience).toEqual({ untold: 0, undelivered: null });
    expect(alertsOf(organization).map(({ failures }) => failures)).toEqual([1, 1, 1, 1]);
  });

  it("is told of when the sweeper gives it up", async () => {
    const organization = await service.createOrganization("Swept");
    const call = failingCall();
    await remember(service, call, organization);
    await expect.poll(() => leftOf(organization), patience).toEqual({ untold: 0, undelivered: null });
    const { db } = service.container.services;
    await db.execute(sql`
      update conversations set status = 'extraction_pending', attempts = 2, updated_at = now() - interval '1 hour'
      where id = ${call.conversationId}`);
    const { signal } = new AbortController();
    expect(await sweepConversations(service.container.services, { signal })).toMatchObject({ failed: 1 });
    await expect.poll(() => alertsOf(organization).length, patience).toBe(2);
    expect(alertsOf(organization)[1]?.reasons).toEqual({ worker_lost: 1 });
  });
});

describe("the alert webhook", () => {
  const alert = {
    organization: { id: "org_1", slug: "one" },
    id: "alert_1",
    failures: 1,
    firstFailedAt: "2026-10-05T10:00:00.000Z",
    lastFailedAt: "2026-10-05T10:00:00.000Z",
    reasons: { timeout: 1 },
    conversations: [],
  };

  it("gives up a receiver that does not answer, and one that is not there", async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/?token=nobody-may-see`;
    const { signal } = new AbortController();
    const refused = { name: "AlertDeliveryError", message: "The alert webhook did not answer." };
    const sender = createAlertWebhook({ url, secret: null, timeoutMs: 100 });
    await expect(sender.send(alert, { signal })).rejects.toMatchObject(refused);
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
    await expect(sender.send(alert, { signal })).rejects.toMatchObject(refused);
  });

  it("sends unsigned without a secret", async () => {
    await createAlertWebhook({ url: receiver.url, secret: null }).send(alert, { signal: new AbortController().signal });
    expect(receiver.received[0]?.headers["x-elaaoms-signature"]).toBeUndefined();
    expect(receiver.received[0]?.alert).toMatchObject({ type: "extraction_failed", failures: 1 });
  });
});
