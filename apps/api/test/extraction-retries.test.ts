import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import { createLocalEngine } from "@elaaoms/extraction/local/local-engine";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ConversationData, deliver, newNumber, orderCall, rest, settled } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

/** Much longer than any test waits: what is read again within one was brought forward. */
const retryDelays = [3_600, 3_600];
const local = createLocalEngine();
let beforeReading: (signal: AbortSignal) => Promise<void> = async () => {};
const engine: ExtractionEngine = {
  name: "local",
  async extract(input, options) {
    await beforeReading(options.signal);
    return local.extract(input, options);
  },
};

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ overrides: { extraction: engine }, retryDelays });
});
afterAll(() => service.close());
beforeEach(() => {
  beforeReading = async () => {};
});

const read = async (conversationId: string) =>
  (await rest<ConversationData>(service, `/conversations/${conversationId}`)).body.data;
const extractAgain = (conversationId: string) =>
  rest(service, `/conversations/${conversationId}/extract`, { method: "POST" });

/** A call whose first reading failed, and whose second is an hour away. */
async function failOnce() {
  const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
  beforeReading = async () => {
    beforeReading = async () => {};
    throw new Error("Not this time.");
  };
  await deliver(service, call);
  await expect.poll(async () => (await read(call.conversationId)).error, { timeout: 10_000 }).toBe("Error");
  return call;
}

describe("a call that waits for its next attempt", () => {
  it("is read at once when it is delivered anew", async () => {
    const call = await failOnce();
    await deliver(service, {
      ...call,
      turns: [...call.turns, ["user", "And I work as a nurse, by the way."] as const],
    });
    const conversation = await settled(service, call.conversationId);
    expect(conversation).toMatchObject({ status: "extraction_completed", attempts: 1, error: null });
    expect(conversation.memories.map(({ content }) => content).join("\n")).toMatch(/nurse/i);
  });

  it("is read at once when somebody asks for it", async () => {
    const { conversationId } = await failOnce();
    expect((await extractAgain(conversationId)).status).toBe(202);
    expect(await settled(service, conversationId)).toMatchObject({ status: "extraction_completed", attempts: 1 });
  });

  it("cannot be asked for while it is being read", async () => {
    const reading = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    beforeReading = () => {
      beforeReading = async () => {};
      started.resolve();
      return reading.promise;
    };
    const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
    await deliver(service, call);
    await started.promise;
    expect(await extractAgain(call.conversationId)).toMatchObject({
      status: 409,
      body: { error: { code: "CONFLICT" } },
    });
    reading.resolve();
    expect((await settled(service, call.conversationId)).status).toBe("extraction_completed");
  });
});

describe("an attempt that a stop handed back", () => {
  it("is not counted", async () => {
    const stopping = await startTestService({ overrides: { extraction: engine }, retryDelays });
    try {
      const started = Promise.withResolvers<void>();
      beforeReading = () => {
        started.resolve();
        return new Promise(() => {});
      };
      const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
      await deliver(stopping, call);
      await started.promise;
      await stopping.container.queue.drain(50);
      beforeReading = async () => {};
      // Started later, it also sets the credentials that both go by.
      const next = await startTestService({ overrides: { extraction: engine }, retryDelays, beside: stopping });
      try {
        expect(await settled(next, call.conversationId)).toMatchObject({
          status: "extraction_completed",
          attempts: 1,
        });
      } finally {
        await next.close();
      }
    } finally {
      await stopping.close();
    }
  });
});
