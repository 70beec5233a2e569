import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import { createLocalEngine } from "@elaaoms/extraction/local/local-engine";
import { ExtractionProviderError } from "@elaaoms/extraction/provider-error";
import type { ConversationState } from "@elaaoms/services/conversations/viewing/read-conversation-state";
import type { ConversationContent } from "@elaaoms/services/conversations/viewing/view-conversation";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliver, grouped, newNumber, orderCall, remember, settled } from "../agent-platform.ts";
import { createMember, createOwner, type Person, resultOf } from "../console-client.ts";
import { startTestService, type TestService } from "../test-service.ts";

/** The built-in engine behind a switch: tests decide what the next readings run into. */
const local = createLocalEngine();
let failure: Error | null = null;
const engine: ExtractionEngine = {
  name: "local",
  async extract(input, options) {
    if (failure) throw failure;
    return local.extract(input, options);
  },
};

let service: TestService;
let owner: Person;
let developer: Person;
beforeAll(async () => {
  service = await startTestService({ overrides: { extraction: engine }, retryDelays: [1] });
  owner = await createOwner(service);
  developer = await createMember(service, owner, "developer");
});
afterAll(() => service.close());
beforeEach(() => {
  failure = null;
});

interface Page {
  items: {
    id: string;
    status: string;
    memories: number;
    at: string;
    agent: { id: string };
    caller: { identity: string } | null;
  }[];
  nextCursor: string | null;
}

const list = async (person: Person, input: object = {}) =>
  resultOf<Page>(await person.client.query("conversations.list", input));
const readState = async (person: Person, conversationId: string) =>
  resultOf<ConversationState>(await person.client.query("conversations.readState", { conversationId }));
const read = async (person: Person, conversationId: string) =>
  resultOf<ConversationContent>(await person.client.query("conversations.read", { conversationId }));

async function fail(error: Error): Promise<string> {
  failure = error;
  const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
  await deliver(service, call);
  expect((await settled(service, call.conversationId)).status).toBe("extraction_failed");
  return call.conversationId;
}

const unauthorized = () => new ExtractionProviderError({ provider: "openai", reason: "unauthorized", status: 401 });

describe("the list of conversations", () => {
  it("names callers to those who may see them, and to developers the state alone", async () => {
    const number = newNumber();
    const call = orderCall({ caller: { kind: "phone", number } });
    await remember(service, call);
    const seen = (await list(owner)).items.find(({ id }) => id === call.conversationId);
    expect(seen).toMatchObject({ status: "extraction_completed", caller: { identity: grouped(number) } });
    expect(seen?.memories).toBeGreaterThan(0);
    const answer = await developer.client.query("conversations.list", {});
    const row = resultOf<Page>(answer).items.find(({ id }) => id === call.conversationId);
    expect(row).toMatchObject({ status: "extraction_completed", caller: null, agent: { id: call.agent.id } });
    for (const secret of [number, "Dana", "789"]) expect(answer.text).not.toContain(secret);
    expect((await developer.client.query("conversations.read", { conversationId: call.conversationId })).status).toBe(
      403,
    );
  });

  it("filters by state, agent and caller, a page at a time", async () => {
    const agent = { id: "agent_paged", name: "Paged", number: "+12185550141" };
    const caller = { kind: "phone", number: newNumber() } as const;
    for (const minutes of [1, 2, 3]) {
      await remember(service, orderCall({ caller, agent, startedAt: new Date(Date.UTC(2026, 9, 1, 9, minutes)) }));
    }
    const all = await list(owner, { agentId: agent.id });
    expect(all.items).toHaveLength(3);
    const first = await list(owner, { callerId: caller.number, limit: 2 });
    const rest = await list(owner, { callerId: caller.number, limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
    expect(rest.nextCursor).toBeNull();
    expect((await list(owner, { agentId: agent.id, status: "extraction_failed" })).items).toEqual([]);
    const until = { agentId: agent.id, to: "2026-10-01T09:02:30.000Z" };
    expect((await list(owner, until)).items).toHaveLength(2);
  });
});

describe("a conversation that could not be read", () => {
  it("tells a developer what was tried, why it failed and what to do, and is read again", async () => {
    const conversationId = await fail(unauthorized());
    const failed = await readState(developer, conversationId);
    expect(failed).toMatchObject({ status: "extraction_failed", attempts: 2, attemptsAllowed: 2, isReadable: true });
    expect(failed.failedAttempts.map(({ attempt }) => attempt)).toEqual([2, 1]);
    const [last, before] = failed.failedAttempts;
    expect(last).toMatchObject({
      reason: "unauthorized",
      message: "openai does not accept the key (unauthorized, HTTP 401).",
      what: "The provider does not accept the key.",
      advice: expect.stringContaining("Providers"),
      passes: false,
      nextAttemptAt: null,
    });
    expect(Date.parse(String(before?.nextAttemptAt)) - Date.parse(String(before?.endedAt))).toBe(1_000);
    expect(failed.deliveries).toMatchObject([{ type: "post_call_transcription" }]);
    // Whoever has called has called.
    const [row] = (await list(owner)).items.filter(({ id }) => id === conversationId);
    const callers = await owner.client.query("callers.list", { query: row?.caller?.identity ?? "" });
    expect(resultOf(callers)).toMatchObject({ items: [{ conversations: 1, caller: { lastCallAt: row?.at } }] });

    failure = null;
    resultOf(await developer.client.mutate("conversations.extract", { conversationId }));
    await settled(service, conversationId);
    const again = await readState(developer, conversationId);
    expect(again).toMatchObject({ status: "extraction_completed", error: null, attempts: 1 });
    expect(again.memories).toBeGreaterThan(0);
    // What was tried stays to be seen.
    expect(again.failedAttempts).toHaveLength(2);
  });

  it("is read again with all others that failed", async () => {
    const failed = [await fail(unauthorized()), await fail(new Error("Dana said something unbearable."))];
    const states = await Promise.all(failed.map((id) => readState(developer, id)));
    expect(states[1]?.failedAttempts[0]).toMatchObject({ reason: "internal", message: "Error" });
    expect(JSON.stringify(states)).not.toContain("unbearable");
    const preview = await developer.client.mutate("conversations.extractFailed", { dryRun: true });
    expect(resultOf(preview)).toMatchObject({ queued: 2, nextCursor: null });
    failure = null;
    expect(resultOf(await developer.client.mutate("conversations.extractFailed", {}))).toMatchObject({ queued: 2 });
    for (const id of failed) expect((await settled(service, id)).status).toBe("extraction_completed");
    expect((await list(developer, { status: "extraction_failed" })).items).toEqual([]);
  });
});

describe("what was said", () => {
  const healthCall = () =>
    orderCall({
      caller: { kind: "phone", number: newNumber() },
      turns: [
        ["agent", "How can I help?"],
        ["user", "My name is Dana Whitfield, and I am allergic to penicillin."],
        ["agent", "Noted."],
        ["user", "And please text me instead of calling."],
      ],
    });

  it("shows which turns each memory rests on, and no sensitive word in the source", async () => {
    const { conversationId } = healthCall();
    await remember(service, { ...healthCall(), conversationId });
    const answer = await owner.client.query("conversations.read", { conversationId });
    expect(answer.text).not.toContain("penicillin");
    const content = resultOf<ConversationContent>(answer);
    expect(content.maskedCategories).toContain("health");
    expect(content.turns?.[1]?.parts).toContainEqual({ kind: "masked", category: "health" });
    const shown = content.memories.filter(({ masked }) => !masked);
    expect(shown.flatMap(({ evidence }) => evidence)).toContainEqual(
      expect.objectContaining({ conversationId, turn: 3, quote: expect.stringMatching(/text/i) }),
    );
  });

  it("is revealed whole with a reason, which the audit log keeps", async () => {
    const call = healthCall();
    await remember(service, call);
    const reveal = (reason: string) =>
      owner.client.mutate("conversations.reveal", { conversationId: call.conversationId, reason });
    expect((await reveal(" ")).status).toBe(400);
    const answer = await reveal("A complaint about the call.");
    expect(answer.text).toContain("penicillin");
    expect(resultOf<ConversationContent>(answer).maskedCategories).toEqual([]);
    const events = await fetch(`${service.url}/api/v1/audit-events?action=conversation.revealed`, {
      headers: { authorization: `Bearer ${service.organization.apiKey}` },
    });
    const { data } = (await events.json()) as { data: { items: unknown[] } };
    const [event] = data.items;
    expect(event).toMatchObject({ outcome: "success", details: { categories: expect.stringContaining("health") } });
    expect(JSON.stringify(event)).toContain("A complaint about the call.");
    expect((await developer.client.mutate("conversations.reveal", { conversationId: "x", reason: "y" })).status).toBe(
      403,
    );
    expect((await read(owner, call.conversationId)).maskedCategories).toContain("health");
  });
});
