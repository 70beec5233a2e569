import { callers } from "@elaaoms/db/schema/index";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, type CallerData, newNumber, orderAgent, orderCall, remember, rest } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

const encryptionKey = Buffer.alloc(32, 7);
let writing: TestService;
let answering: TestService;
beforeAll(async () => {
  writing = await startTestService({ encryptionKey });
  answering = await startTestService({ encryptionKey, role: "api", beside: writing });
});
afterAll(async () => {
  await answering.close();
  await writing.close();
});

/** Everything that an agent is told of a caller by one of the processes. */
async function toldBy(service: TestService, number: string): Promise<string> {
  const call = { caller_id: number, agent_id: orderAgent.id };
  const answers = await Promise.all([
    askHook(service, "client-data", call),
    askHook(service, "search-memory", { ...call, query: "What is the order number?" }),
    askHook(service, "search-memory", { ...call, query: "How to reach the caller?", search_all_agents: true }),
  ]);
  return JSON.stringify(answers.map(({ body }) => body));
}

async function rememberedCaller(): Promise<{ number: string; caller: CallerData; order: string }> {
  const number = newNumber();
  await remember(writing, orderCall({ caller: { kind: "phone", number } }));
  const { body } = await rest<CallerData>(writing, `/callers/${encodeURIComponent(number)}`);
  const order = body.data.memories.find(({ content }) => content.includes("XYZ-789"))?.id ?? "";
  expect(await toldBy(answering, number)).toContain("XYZ-789");
  return { number, caller: body.data, order };
}

describe("a process that has answered about a caller", () => {
  it("does not tell what was deleted through another one", async () => {
    const { number, order } = await rememberedCaller();
    expect((await rest(writing, `/memories/${order}`, { method: "DELETE" })).status).toBe(200);
    expect(await toldBy(answering, number)).not.toContain("XYZ-789");
  });

  it("tells what was corrected through another one as it stands now", async () => {
    const { number, order } = await rememberedCaller();
    const content = "The order number is QRS-456.";
    await rest(writing, `/memories/${order}`, { method: "PATCH", body: { content } });
    const told = await toldBy(answering, number);
    expect(told).toContain("QRS-456");
    expect(told).not.toContain("XYZ-789");
  });

  it("tells nothing of a caller who is gone, nor of one who comes back by the same number", async () => {
    const { number, caller } = await rememberedCaller();
    await writing.container.services.db.delete(callers).where(eq(callers.id, caller.id));
    expect(await toldBy(answering, number)).not.toContain("XYZ-789");
    const memories = [{ caller_id: number, content: "Likes oat milk." }];
    await rest(writing, "/memories", { method: "POST", body: { memories } });
    expect(await toldBy(answering, number)).not.toContain("XYZ-789");
  });

  it("never tells a memory again whose deletion was answered, however busy it is", async () => {
    const { number } = await rememberedCaller();
    for (let round = 0; round < 15; round += 1) {
      const code = `TUV-${100 + round}`;
      const content = `The order number is ${code}.`;
      const body = { memories: [{ caller_id: number, content, agent_id: orderAgent.id }] };
      const imported = await rest<{ results: { id: string }[] }>(writing, "/memories", { method: "POST", body });
      const id = imported.body.data.results[0]?.id;
      // Loads of the caller's memories begin before, while and after the deletion is committed.
      const busy = Array.from({ length: 6 }, () => toldBy(answering, number));
      const deletion = await rest(writing, `/memories/${id}`, { method: "DELETE" });
      expect(deletion.status).toBe(200);
      expect(await toldBy(answering, number)).not.toContain(code);
      await Promise.all(busy);
      expect(await toldBy(answering, number)).not.toContain(code);
    }
  });
});
