import type { Progress } from "@elaaoms/services/progress/progress";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newConversationId, newNumber, orderCall, remember, rest } from "../agent-platform.ts";
import { createMember, createOwner, type Person, resultOf } from "../console-client.ts";
import { startTestService, type TestService } from "../test-service.ts";
import { watchEvents } from "./event-stream.ts";

let service: TestService;
let owner: Person;
/** Its worker never works, so that what is asked for stays under way. */
let idle: TestService;
let idleOwner: Person;
beforeAll(async () => {
  service = await startTestService();
  owner = await createOwner(service);
  idle = await startTestService({ role: "api" });
  idleOwner = await createOwner(idle);
});
afterAll(() => Promise.all([service.close(), idle.close()]));

async function erase(of: TestService, callerId: string): Promise<string> {
  const path = `/callers/${encodeURIComponent(callerId)}`;
  return (await rest<{ id: string }>(of, path, { method: "DELETE", body: {} })).body.data.id;
}

async function importCaller(of: TestService): Promise<string> {
  const number = newNumber();
  const body = { memories: [{ caller_id: number, content: "Has a dog." }] };
  await rest(of, "/memories", { method: "POST", body });
  return number;
}

const progressOf = (data: unknown) => data as Progress;

describe("watching an erasure", () => {
  it("tells how far it is by store until it is over, and the same after a reload", async () => {
    const number = newNumber();
    await remember(service, orderCall({ caller: { kind: "phone", number }, conversationId: newConversationId() }));
    const input = { kind: "erasure", id: await erase(service, number) };
    const watched: { event: string; data: unknown }[] = [];
    for await (const event of watchEvents(service, owner.client, "progress.watch", input)) watched.push(event);
    expect(watched[0]?.event).toBe("connected");
    expect(watched.at(-1)?.event).toBe("return");
    const last = progressOf(watched.findLast(({ event }) => event === "message")?.data);
    expect(last).toMatchObject({ state: "completed", problem: null });
    expect(last.parts).toContainEqual({ name: "conversations", done: 1, total: 1 });
    expect(last.done).toBe(last.total);

    const again: unknown[] = [];
    for await (const { event, data } of watchEvents(service, owner.client, "progress.watch", input)) {
      if (event === "message") again.push(data);
    }
    expect(again).toEqual([last]);
  });

  it("tells what lies before it, by the counts that it began with", async () => {
    const id = await erase(idle, await importCaller(idle));
    for await (const { event, data } of watchEvents(idle, idleOwner.client, "progress.watch", {
      kind: "erasure",
      id,
    })) {
      if (event !== "message") continue;
      const progress = progressOf(data);
      expect(progress.state).toBe("running");
      expect(progress.parts).toContainEqual({ name: "memories", done: 0, total: 1 });
      break;
    }
  });

  it("is refused to a role that may not work on requests", async () => {
    const developer = await createMember(service, owner, "developer");
    const id = await erase(service, await importCaller(service));
    for await (const { event, data } of watchEvents(service, developer.client, "progress.watch", {
      kind: "erasure",
      id,
    })) {
      if (event === "connected") continue;
      expect(event).toBe("serialized-error");
      expect(data).toMatchObject({ data: { code: "FORBIDDEN" } });
    }
  });
});

describe("a stream that is open", () => {
  it.each(["is signed out", "is removed"])("ends once whoever watches %s", async (what) => {
    const member = await createMember(idle, idleOwner, "privacy_officer");
    const id = await erase(idle, await importCaller(idle));
    let refusal: unknown = null;
    for await (const { event, data } of watchEvents(idle, member.client, "progress.watch", { kind: "erasure", id })) {
      if (event === "message" && what === "is signed out") {
        expect((await member.client.auth("/sign-out", {})).status).toBe(200);
      } else if (event === "message") {
        resultOf(await idleOwner.client.mutate("members.remove", { userId: member.userId }));
      }
      if (event === "serialized-error") refusal = data;
    }
    const code = what === "is signed out" ? "UNAUTHORIZED" : "FORBIDDEN";
    expect(refusal).toMatchObject({ data: { code } });
  });

  it("does not keep the service from stopping", async () => {
    const stopping = await startTestService({ role: "api", beside: idle });
    const id = await erase(idle, await importCaller(idle));
    const events: string[] = [];
    for await (const { event } of watchEvents(stopping, idleOwner.client, "progress.watch", { kind: "erasure", id })) {
      events.push(event);
      if (event === "message") void stopping.close();
    }
    expect(events).toEqual(["connected", "message", "return"]);
  });
});
