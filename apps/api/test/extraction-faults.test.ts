import { setTimeout as sleep } from "node:timers/promises";
import { callers, memories } from "@elaaoms/db/schema/index";
import { buildTranscription } from "@elaaoms/elevenlabs/simulator/transcription";
import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import { createLocalEngine } from "@elaaoms/extraction/local/local-engine";
import { sweepConversations } from "@elaaoms/services/conversations/sweep-conversations";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliver, newNumber, orderCall, remember, rest, settled } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

/** The built-in engine behind a switch: tests decide what the next readings run into. */
const local = createLocalEngine();
let beforeReading: () => Promise<void> = async () => {};
const engine: ExtractionEngine = {
  name: "local",
  async extract(input, options) {
    await beforeReading();
    return local.extract(input, options);
  },
};

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ overrides: { extraction: engine }, retryDelays: [1, 1] });
});
afterAll(() => service.close());
beforeEach(() => {
  beforeReading = async () => {};
});

const { signal } = new AbortController();
const db = () => service.container.services.db;

function failing(times: number): { readings: () => number } {
  let readings = 0;
  beforeReading = async () => {
    readings += 1;
    if (readings <= times) throw new Error("Dana Whitfield said something the engine could not bear.");
  };
  return { readings: () => readings };
}

async function memoriesOf(conversationId: string): Promise<number> {
  const [row] = await db()
    .select({ count: sql<number>`count(*)::int` })
    .from(memories)
    .where(eq(memories.conversationId, conversationId));
  return row?.count ?? 0;
}

describe("extraction under faults", () => {
  it("tries again after a failure and stores the memories once", async () => {
    const engineState = failing(1);
    const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
    const conversation = await remember(service, call);
    expect(conversation).toMatchObject({ status: "extraction_completed", attempts: 2, error: null });
    expect(engineState.readings()).toBe(2);
    expect(await memoriesOf(call.conversationId)).toBe(conversation.memories.length);
  });

  it("gives up after the last attempt, keeps the transcript, and extracts again on request", async () => {
    failing(3);
    const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
    const failed = await remember(service, call);
    expect(failed).toMatchObject({ status: "extraction_failed", attempts: 3, error: "Error" });
    expect(JSON.stringify(failed)).toContain("X Y Z dash seven eight nine");
    expect(await memoriesOf(call.conversationId)).toBe(0);
    // What went wrong is told; what was said is not.
    expect(service.logged()).toContain("The last attempt at an extraction failed; the transcript is kept.");
    expect(service.logged()).not.toContain("could not bear");

    beforeReading = async () => {};
    expect((await rest(service, `/conversations/${call.conversationId}/extract`, { method: "POST" })).status).toBe(202);
    const again = await settled(service, call.conversationId);
    expect(again.status).toBe("extraction_completed");
    expect(again.memories.length).toBeGreaterThan(0);
  });

  it("counts nothing twice when a call is extracted again", async () => {
    const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
    const first = await remember(service, call);
    await rest(service, `/conversations/${call.conversationId}/extract`, { method: "POST" });
    const second = await settled(service, call.conversationId);
    const brief = ({ memories: all }: typeof first) =>
      all.map(({ id, reinforcement_count }) => [id, reinforcement_count]);
    expect(brief(second)).toEqual(brief(first));
  });

  it("makes one conversation of fifty deliveries at once", async () => {
    const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
    const answers = await Promise.all(Array.from({ length: 50 }, () => deliver(service, call)));
    const outcomes = answers.map(({ status, body }) => [
      status,
      (body as { data: { extraction_status: string } }).data.extraction_status,
    ]);
    expect(outcomes.filter(([status]) => status === 200)).toHaveLength(50);
    expect(outcomes.filter(([, outcome]) => outcome === "queued")).toHaveLength(1);
    expect(outcomes.filter(([, outcome]) => outcome === "duplicate")).toHaveLength(49);
    const conversation = await settled(service, call.conversationId);
    expect(conversation.attempts).toBe(1);
    for (const memory of conversation.memories) expect(memory.reinforcement_count).toBe(1);
    const [counted] = (
      await db().execute<{ events: number; conversations: number }>(sql`
        select (select count(*)::int from webhook_events where conversation_id = ${call.conversationId}) as events,
               (select count(*)::int from conversations where id = ${call.conversationId}) as conversations`)
    ).rows;
    expect(counted).toEqual({ events: 1, conversations: 1 });
  });

  it("learns from calls of one caller that end at the same time as from calls in a row", async () => {
    const number = newNumber();
    const caller = { kind: "phone" as const, number };
    const startedAt = new Date("2026-10-05T10:00:00Z");
    const calls = Array.from({ length: 8 }, () => orderCall({ caller, startedAt }));
    await Promise.all(calls.map((call) => deliver(service, call)));
    for (const call of calls) expect((await settled(service, call.conversationId)).status).toBe("extraction_completed");
    const { body } = await rest<{ memories: { content: string; reinforcement_count: number }[] }>(
      service,
      `/callers/${encodeURIComponent(number)}`,
    );
    expect(body.data.memories.length).toBeGreaterThan(0);
    for (const { content, reinforcement_count } of body.data.memories) expect(reinforcement_count, content).toBe(8);
  });

  it("works through a delivery that comes while an earlier one of the same call is being read", async () => {
    const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
    const reading = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    beforeReading = () => {
      beforeReading = async () => {};
      started.resolve();
      return reading.promise;
    };
    await deliver(service, call);
    await started.promise;
    const later = { ...call, turns: [...call.turns, ["user", "And I'm a nurse, by the way."] as const] };
    await deliver(service, later);
    reading.resolve();
    await sleep(200);
    const conversation = await settled(service, call.conversationId);
    expect(conversation.memories.map(({ content }) => content).join("\n")).toMatch(/nurse/i);
  });

  it.each(["epoch raised", "rows gone"])(
    "stores nothing of a caller erased while the engine reads: %s",
    async (how) => {
      const number = newNumber();
      const caller = { kind: "phone" as const, number };
      await remember(service, orderCall({ caller }));
      const known = await rest<{ id: string }>(service, `/callers/${encodeURIComponent(number)}`);
      const turns = [
        ["agent", "What do you do for a living?"],
        ["user", "I work as a pilot."],
      ] as const;
      const call = orderCall({ caller, turns });
      beforeReading = async () => {
        beforeReading = async () => {};
        if (how === "epoch raised") {
          const raised = { erasureEpoch: sql`${callers.erasureEpoch} + 1` };
          await db().update(callers).set(raised).where(eq(callers.id, known.body.data.id));
        } else {
          await db().execute(sql`delete from conversations where id = ${call.conversationId}`);
          await db().execute(sql`delete from webhook_events where conversation_id = ${call.conversationId}`);
        }
      };
      await deliver(service, call);
      await expect
        .poll(
          () => service.logged().includes(`"conversationId":"${call.conversationId}","msg":"The caller was erased`),
          {
            timeout: 10_000,
          },
        )
        .toBe(true);
      expect(await memoriesOf(call.conversationId)).toBe(0);
      const { status } = await rest(service, `/conversations/${call.conversationId}`);
      expect(status).toBe(404);
    },
  );

  it("starts over with a delivery that comes during the last attempt", async () => {
    const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
    const later = { ...call, turns: [...call.turns, ["user", "And I work as a nurse, by the way."] as const] };
    let readings = 0;
    beforeReading = async () => {
      readings += 1;
      if (readings === 3) await deliver(service, later);
      if (readings <= 3) throw new Error("Not this one.");
    };
    await deliver(service, call);
    const conversation = await settled(service, call.conversationId);
    expect(conversation).toMatchObject({ status: "extraction_completed", attempts: 1 });
    expect(conversation.memories.map(({ content }) => content).join("\n")).toMatch(/nurse/i);
  });

  it("does not let an older delivery that arrives late replace a newer one", async () => {
    const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
    const newer = buildTranscription({ ...call, turns: [...call.turns, ["user", "And I work as a nurse."] as const] });
    const older = { ...buildTranscription(call), event_timestamp: newer.event_timestamp - 60 };
    await deliver(service, newer);
    await settled(service, call.conversationId);
    await deliver(service, older);
    expect(JSON.stringify(await settled(service, call.conversationId))).toContain("I work as a nurse");
  });

  it("gives a conversation a job that has lost its own", async () => {
    const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
    failing(1);
    await remember(service, call);
    await db().execute(sql`delete from pgboss.job where data->>'conversationId' = ${call.conversationId}`);
    await db().execute(sql`
      update conversations set status = 'extraction_pending', attempts = 0, updated_at = now() - interval '1 hour'
      where id = ${call.conversationId}`);
    expect(await sweepConversations(service.container.services, { signal })).toEqual({ enqueued: 1, failed: 0 });
    expect((await settled(service, call.conversationId)).status).toBe("extraction_completed");
  });

  it("looks for lost jobs among all that wait, however many have theirs", async () => {
    const calls = Array.from({ length: 5 }, () => orderCall({ caller: { kind: "phone", number: newNumber() } }));
    await Promise.all(calls.map((call) => remember(service, call)));
    for (const { conversationId } of calls) {
      await db().execute(sql`
        update conversations set status = 'extraction_pending', attempts = 0, updated_at = now() - interval '1 hour'
        where id = ${conversationId}`);
    }
    // All but the last have a job, which waits.
    const organizationId = (await db().execute<{ id: string }>(sql`select id from organizations`)).rows[0]?.id ?? "";
    for (const { conversationId } of calls.slice(0, -1)) {
      await service.container.queue.enqueue(
        "extract-conversation",
        { organizationId, conversationId },
        { delaySeconds: 3_600 },
      );
    }
    const last = calls.at(-1)?.conversationId ?? "";
    await db().execute(sql`update conversations set updated_at = now() - interval '50 minutes' where id = ${last}`);
    expect(await sweepConversations(service.container.services, { signal, pageSize: 2 })).toEqual({
      enqueued: 1,
      failed: 0,
    });
    expect((await settled(service, last)).status).toBe("extraction_completed");
  });

  it("gives up on a conversation whose every attempt ended with the worker itself", async () => {
    const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
    await remember(service, call);
    await db().execute(sql`
      update conversations set status = 'extraction_pending', attempts = 3, updated_at = now() - interval '1 hour'
      where id = ${call.conversationId}`);
    expect(await sweepConversations(service.container.services, { signal })).toEqual({ enqueued: 0, failed: 1 });
    expect((await settled(service, call.conversationId)).status).toBe("extraction_failed");
  });
});
