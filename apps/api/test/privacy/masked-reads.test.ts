import type { ServiceContext } from "@elaaoms/services/context";
import { readMemory } from "@elaaoms/services/memories/read-memory";
import { revealMemory } from "@elaaoms/services/memories/reveal-memory";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newNumber, rest } from "../agent-platform.ts";
import { startTestService, type TestService } from "../test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

async function contextOfPerson(): Promise<ServiceContext> {
  const { services, organizations } = service.container;
  const organization = await organizations.findBySlug("default");
  if (!organization) throw new Error("There is no default organization.");
  const actor = { kind: "person" as const, id: "usr_1", auth: "session" as const, ip: null };
  return { ...services, organization, actor, requestId: "request-1" };
}

it("shows people sensitive memories masked until they say why, and programs whole", async () => {
  const caller_id = newNumber();
  const imported = await rest<{ results: { id: string }[] }>(service, "/memories", {
    method: "POST",
    body: { memories: [{ caller_id, content: "Has diabetes.", metadata: { source: "crm" } }] },
  });
  const memoryId = imported.body.data.results[0]?.id ?? "";
  const ctx = await contextOfPerson();
  expect(await readMemory({ ctx, input: { memoryId } })).toMatchObject({
    ...{ content: "[health]", masked: true, metadata: null, evidence: [], history: [], sensitivity: ["health"] },
  });
  const revealed = await revealMemory({ ctx, input: { memoryId, reason: "The caller asked what we know." } });
  expect(revealed).toMatchObject({ content: "Has diabetes.", masked: false, metadata: { source: "crm" } });
  const whole = await rest<{ content: string; masked: boolean }>(service, `/memories/${memoryId}`);
  expect(whole.body.data).toMatchObject({ content: "Has diabetes.", masked: false });
  const events = await rest<{
    items: { action: string; actor: { kind: string }; private: Record<string, { value: string }> }[];
  }>(service, `/audit-events?target_id=${memoryId}`);
  expect(events.body.data.items.map(({ action, actor }) => `${actor.kind} ${action}`)).toEqual([
    "api_key memory.sensitive_read",
    "person memory.revealed",
  ]);
  expect(events.body.data.items[1]?.private.reason?.value).toBe("The caller asked what we know.");
});
