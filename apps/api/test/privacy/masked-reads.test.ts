import type { ServiceContext } from "@elaaoms/services/context";
import { viewConversation } from "@elaaoms/services/conversations/viewing/view-conversation";
import { readMemory } from "@elaaoms/services/memories/read-memory";
import { revealMemory } from "@elaaoms/services/memories/reveal-memory";
import { previewRules } from "@elaaoms/services/privacy-rules/preview-rules";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newNumber, orderCall, remember, rest } from "../agent-platform.ts";
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

it("shows people conversations under the rules of today, keys whole and audited, and the caller everything", async () => {
  const number = newNumber();
  const call = orderCall({
    caller: { kind: "phone", number },
    turns: [
      ["agent", "How can I help?"],
      ["user", "We go to the mosque on Fridays, so come in the morning."],
      ["agent", "And where to?"],
      ["user", "Deliver to 900 Lakeshore Boulevard, please."],
      ["agent", "Of course. Anything else?"],
      ["user", "My card ends in 4242, and I'd rather be called in the evening."],
    ],
    analysis: { summary: "The caller goes to the mosque on Fridays." },
  });
  const { conversationId } = call;
  await remember(service, call);
  const ctx = await contextOfPerson();
  const view = () => viewConversation({ ctx, input: { conversationId } });
  expect(JSON.stringify(await view())).not.toMatch(/mosque/);
  expect(JSON.stringify((await view()).turns)).toMatch(/Lakeshore.*4242/);
  const { body } = await rest<{ version: number }>(service, "/privacy-rules");
  await rest(service, "/privacy-rules", {
    method: "PUT",
    body: { version: body.data.version, categories: { location: { action: "flag" } } },
  });
  // Nothing was applied to what is stored: the transcript is read by the rules that hold now.
  expect(JSON.stringify((await view()).turns)).not.toMatch(/mosque|Lakeshore/);

  const whole = await rest<{ transcript: { message: string }[] }>(service, `/conversations/${conversationId}`);
  expect(JSON.stringify(whole.body.data.transcript)).toMatch(/mosque.*Lakeshore/);
  const events = await rest<{ items: { actor: { kind: string }; details: { categories: string } }[] }>(
    service,
    "/audit-events?action=conversation.read",
  );
  expect(events.body.data.items[0]).toMatchObject({
    ...{ actor: { kind: "api_key" }, details: { categories: "location,religion_or_politics" } },
  });
  const exported = await rest(service, `/callers/${encodeURIComponent(number)}/export`);
  expect(JSON.stringify(exported.body)).toMatch(/mosque.*Lakeshore/s);
});

it("shows people nothing in a preview of rules that is masked elsewhere", async () => {
  const caller_id = newNumber();
  const imported = await rest<{ results: { id: string }[] }>(service, "/memories", {
    method: "POST",
    body: { memories: [{ caller_id, content: "Has diabetes and collects stamps." }] },
  });
  const memoryId = imported.body.data.results[0]?.id;
  const ctx = await contextOfPerson();
  const rules = { categories: { health: { action: "allow" as const, givenToAgents: false } }, custom: [] };
  const { examples } = await previewRules({ ctx, input: { limit: 1_000, rules } });
  expect(JSON.stringify(examples)).not.toMatch(/diabetes|stamps/);
  const redacting = { categories: { health: { action: "redact" as const, givenToAgents: false } }, custom: [] };
  const preview = await previewRules({ ctx, input: { limit: 1_000, rules: redacting } });
  expect(preview.examples.find((one) => one.memoryId === memoryId)).toMatchObject({
    change: "redact",
    text: "[health]",
  });
});
