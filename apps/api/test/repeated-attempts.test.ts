import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import { createLocalEngine } from "@elaaoms/extraction/local/local-engine";
import type { JobLease } from "@elaaoms/queue/job-lease";
import { extractConversation } from "@elaaoms/services/conversations/extract-conversation";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { workerContext } from "../src/jobs/worker-context.ts";
import { type CallerData, deliver, newNumber, orderCall, rest } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

const local = createLocalEngine();
/** Attempts that read before any of them goes on. */
let atOnce = 1;
const waiting: (() => void)[] = [];
const engine: ExtractionEngine = {
  name: "local",
  async extract(input, options) {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length === atOnce) for (const goOn of waiting.splice(0)) goOn();
    });
    return local.extract(input, options);
  },
};

let service: TestService;
beforeAll(async () => {
  // Nobody works the queue: the attempts are ours.
  service = await startTestService({ role: "api", overrides: { extraction: engine } });
});
afterAll(() => service.close());
/** A lease that nothing takes away: what the fence of the queue would keep from storing, stores. */
const unfencedLease: JobLease = {
  attempt: 1,
  isLast: false,
  retryAfterSeconds: 1,
  signal: new AbortController().signal,
  complete: async () => {},
  fail: async () => {},
};

/** How attempts end that are made at once, when none of them knows of the others until it stores. */
async function attempt(conversationId: string, times = 1) {
  const { rows } = await service.container.services.db.execute<{ id: string }>(
    sql`select id from organizations where slug = 'default'`,
  );
  const ctx = await workerContext(service.container, { organizationId: rows[0]?.id ?? "", requestId: "test" });
  if (!ctx) throw new Error("There is no default organization.");
  atOnce = times;
  const input = { conversationId, lease: unfencedLease };
  return Promise.all(Array.from({ length: times }, () => extractConversation({ ctx, input })));
}

const memoriesOf = async (number: string) =>
  (await rest<CallerData>(service, `/callers/${encodeURIComponent(number)}`)).body.data.memories;

it("a conversation that several attempts store at once is counted once", async () => {
  const number = newNumber();
  const call = orderCall({ caller: { kind: "phone", number } });
  await deliver(service, call);
  expect(await attempt(call.conversationId, 6)).toEqual(Array(6).fill("completed"));
  const memories = await memoriesOf(number);
  expect(memories.length).toBeGreaterThan(1);
  for (const { content, reinforcement_count } of memories) expect(reinforcement_count, content).toBe(1);
});

it("a conversation that says what another one said counts once more, however many attempts store it", async () => {
  const number = newNumber();
  const first = orderCall({ caller: { kind: "phone", number } });
  await deliver(service, first);
  await attempt(first.conversationId);
  const second = orderCall({ caller: { kind: "phone", number } });
  await deliver(service, second);
  expect(await attempt(second.conversationId, 6)).toEqual(Array(6).fill("completed"));
  const memories = await memoriesOf(number);
  expect(memories.length).toBeGreaterThan(1);
  for (const { content, reinforcement_count } of memories) expect(reinforcement_count, content).toBe(2);
});
