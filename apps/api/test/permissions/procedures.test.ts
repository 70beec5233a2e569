import { may, type Permission, permissions } from "@elaaoms/services/access/permissions";
import { type Role, roles } from "@elaaoms/services/access/roles";
import { appRouter } from "@elaaoms/trpc/router";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orderAgent } from "../agent-platform.ts";
import { ConsoleClient, createMember, createOwner, type Person, resultOf } from "../console-client.ts";
import type { Answer } from "../http-client.ts";
import { startTestService, type TestService } from "../test-service.ts";
import { createGuardedData, type GuardedIds, guardedAddress, guardedSentence } from "./guarded-data.ts";
import { createOwnerOf, rowsOf } from "./second-organization.ts";

/** What anybody may call: whoever adds to it has thought of what it tells. */
const publicProcedures = ["invitations.accept", "setup.readState", "setup.redeem", "system.checkHealth"];

const figureRange = { days: 90, timeZone: "UTC" };

/**
 * An input of each procedure that takes one, which names what the first organization has. A procedure without an entry fails
 * here: say how somebody elsewhere would try to get at something with it.
 */
const foreignInputs: Record<string, (ids: GuardedIds) => unknown> = {
  "accesses.list": ({ callerId }) => ({ callerId }),
  "accesses.listReadCallers": ({ userId }) => ({
    actorId: userId,
    from: "2026-01-01T00:00:00Z",
    to: "2100-01-01T00:00:00Z",
  }),
  "agents.read": () => ({ agentId: orderAgent.id }),
  "agents.refresh": () => ({ agentId: orderAgent.id }),
  "apiKeys.create": () => ({ name: "Mine", role: "admin", expiresInDays: 1 }),
  "apiKeys.revoke": ({ apiKeyId }) => ({ apiKeyId }),
  "callers.export": ({ callerId }) => ({ callerId, format: "json" }),
  "callers.liftRestriction": ({ callerId }) => ({ callerId, reason: "Ours now." }),
  "callers.linkConversation": ({ callerId, conversationId }) => ({ callerId, conversationId }),
  "callers.list": ({ callerId }) => ({ query: callerId }),
  "callers.listCalls": ({ callerId }) => ({ callerId }),
  "callers.listConflicts": ({ callerId }) => ({ callerId }),
  "callers.mark": ({ callerId }) => ({ callerId, vip: true }),
  "callers.merge": ({ callerId }) => ({ callerId, otherId: callerId }),
  "callers.previewBrief": ({ callerId }) => ({ callerId }),
  "callers.read": ({ callerId }) => ({ callerId }),
  "callers.readActivity": ({ callerId }) => ({ callerId }),
  "callers.restrict": ({ callerId }) => ({ callerId, reason: "Ours now." }),
  "callers.split": ({ callerId }) => ({ callerId, off: { mergedCallerId: callerId } }),
  "audit.list": ({ callerId }) => ({ callerId }),
  "audit.read": ({ auditEventId }) => ({ eventId: auditEventId }),
  "audit.startExport": ({ callerId }) => ({ callerId }),
  "audit.discardExport": ({ auditExportId }) => ({ exportId: auditExportId }),
  "erasures.begin": ({ callerId }) => ({
    callerId,
    confirmation: "0000",
    identityVerification: "Called back.",
    suppress: true,
    atElevenLabs: false,
  }),
  "erasures.prepare": ({ callerId }) => ({ callerId }),
  "conversations.list": ({ callerId }) => ({ callerId }),
  "conversations.readState": ({ conversationId }) => ({ conversationId }),
  "conversations.read": ({ conversationId }) => ({ conversationId }),
  "conversations.reveal": ({ conversationId }) => ({ conversationId, reason: "To look at it." }),
  "conversations.extract": ({ conversationId }) => ({ conversationId }),
  "conversations.extractFailed": () => ({}),
  "members.changeRole": ({ userId }) => ({ userId, role: "developer" }),
  "members.invite": () => ({ email: guardedAddress, role: "admin" }),
  "members.remove": ({ userId }) => ({ userId }),
  "members.revokeInvitation": ({ invitationId }) => ({ invitationId }),
  "privacyRequests.create": ({ callerId }) => ({ kind: "access", subject: "Somebody", callerId }),
  "privacyRequests.list": ({ callerId }) => ({ callerId }),
  "privacyRequests.perform": ({ privacyRequestId }) => ({ kind: "restriction", requestId: privacyRequestId }),
  "privacyRequests.preview": ({ callerId }) => ({ callerId }),
  "privacyRequests.read": ({ privacyRequestId }) => ({ requestId: privacyRequestId }),
  "privacyRequests.update": ({ privacyRequestId }) => ({ requestId: privacyRequestId, notes: "Ours now." }),
  "privacyRules.preview": () => ({ limit: 1_000 }),
  "privacyRules.save": () => ({ rules: { custom: [] } }),
  "privacyRules.test": () => ({ text: "The PIN is 4821." }),
  "memories.correct": ({ memoryId }) => ({ memoryId, importance: 10 }),
  "memories.correctMany": ({ memoryId }) => ({ memoryIds: [memoryId], fields: { importance: 10 } }),
  "memories.delete": ({ memoryId }) => ({ memoryId }),
  "memories.deleteMany": ({ memoryId }) => ({ memoryIds: [memoryId] }),
  "memories.flag": ({ memoryId }) => ({ memoryIds: [memoryId], reason: "Ours now." }),
  "memories.list": ({ callerId }) => ({ callerId, query: "sesame" }),
  "memories.listIds": ({ callerId }) => ({ callerId, query: "sesame" }),
  "memories.listAccesses": ({ memoryId }) => ({ memoryId }),
  "memories.previewChange": ({ memoryId }) => ({ memoryIds: [memoryId] }),
  "memories.read": ({ memoryId }) => ({ memoryId }),
  "memories.readSurroundings": ({ memoryId }) => ({ memoryId }),
  "memories.resolve": ({ memoryId }) => ({ memoryId, decision: { keep: "this" } }),
  "memories.reveal": ({ memoryId }) => ({ memoryId, reason: "To look at it." }),
  "progress.watch": ({ privacyRequestId }) => ({ kind: "erasure", id: privacyRequestId }),
  "overview.readCalls": () => figureRange,
  "overview.readExtraction": () => figureRange,
  "overview.readMemories": () => figureRange,
  "settings.change": () => ({ name: "Mine now", retentionMonths: 1 }),
  "account.rename": () => ({ name: "Somebody Else" }),
  "search.find": () => ({ query: guardedSentence.slice(0, 20) }),
  "providers.choose": () => ({ provider: "local" }),
  "providers.listModels": () => ({ provider: "local" }),
  "providers.test": () => ({ provider: "local", turns: [{ role: "caller", message: "Hello." }] }),
  "simulator.askClientData": ({ callerId }) => ({ number: callerId, agent: simulatedAgent }),
  "simulator.searchMemory": ({ callerId }) => ({ number: callerId, agent: simulatedAgent, query: "sesame" }),
  "simulator.sendCall": ({ callerId }) => ({
    ...{ number: callerId, agent: simulatedAgent },
    turns: [{ role: "caller", message: "Hello." }],
  }),
  "simulator.follow": () => ({ conversationId: `conv_sim_${"0".repeat(32)}` }),
  "webhooks.setSigningSecret": () => ({ secret: "wsec_of-somebody-else" }),
  "organizations.switch": ({ organizationId }) => ({ organizationId }),
};

const simulatedAgent = { id: orderAgent.id, name: orderAgent.name };

interface Procedure {
  name: string;
  access: "public" | "signed-in" | Permission | undefined;
  type: string;
  takesInput: boolean;
}

/** What tRPC keeps of a procedure, by its name with dots. */
interface Definition {
  _def: { type: string; meta?: { access?: Procedure["access"] }; inputs: readonly unknown[] };
}

const definitions = appRouter._def.procedures as unknown as Record<string, Definition>;
const procedures: Procedure[] = Object.entries(definitions).map(([name, { _def }]) => ({
  name,
  access: _def.meta?.access,
  type: _def.type,
  takesInput: _def.inputs.length > 0,
}));
const guarded = procedures.filter(({ access }) => access !== "public" && access !== "signed-in");

let service: TestService;
let owner: Person;
let stranger: Person;
let ids: GuardedIds;
const members = new Map<Role, Person>();
beforeAll(async () => {
  service = await startTestService();
  owner = await createOwner(service);
  for (const role of roles) members.set(role, await createMember(service, owner, role));
  ids = await createGuardedData(service, owner, await createMember(service, owner, "compliance"));
  const second = await service.createOrganization("Second organization");
  stranger = await createOwnerOf(service, second.id);
});
afterAll(() => service.close());

async function call(client: ConsoleClient, { name, type }: Procedure, input: unknown): Promise<Answer> {
  const answer = await (type === "mutation" ? client.mutate(name, input) : client.query(name, input));
  return type === "subscription" ? { ...answer, status: statusOfStream(answer) } : answer;
}

/** A stream is open before it is refused: what it was refused with stands in its last event. */
function statusOfStream({ status, text }: Answer): number {
  return Number(/"httpStatus":(\d+)/.exec(text)?.[1] ?? status);
}

describe("every procedure", () => {
  it("says who may call it", () => {
    expect(procedures.length).toBeGreaterThan(10);
    for (const { name, access } of procedures) {
      expect(["public", "signed-in", ...permissions], name).toContain(access);
    }
    const open = procedures.filter(({ access }) => access === "public").map(({ name }) => name);
    expect(open.sort()).toEqual(publicProcedures);
  });

  it("asks whoever has not signed in to do so", async () => {
    for (const procedure of procedures.filter(({ access }) => access !== "public")) {
      expect((await call(new ConsoleClient(service), procedure, {})).status, procedure.name).toBe(401);
    }
  });

  it.each(roles)("is open to a member with the role %s as the table says, and closed otherwise", async (role) => {
    const client = members.get(role)?.client ?? new ConsoleClient(service);
    for (const procedure of guarded) {
      // Without a sensible input: who may not is refused before it is looked at, who may is told what is wrong with it.
      const { status } = await call(client, procedure, {});
      const isAllowed = may(role, procedure.access as Permission);
      expect(status === 403 || status === 401, `${procedure.name} answers ${status}`).toBe(!isAllowed);
    }
  });

  it("is closed to a removed member, whose session goes on", async () => {
    const removed = await createMember(service, owner, "admin");
    resultOf(await removed.client.query("members.list"));
    resultOf(await owner.client.mutate("members.remove", { userId: removed.userId }));
    for (const procedure of guarded) {
      expect((await call(removed.client, procedure, {})).status, procedure.name).toBe(403);
    }
  });

  it("tells the owner of another organization nothing, and changes nothing", async () => {
    const before = await rowsOf(service, ids.organizationId);
    const madeUp = Object.fromEntries(Object.keys(ids).map((name) => [name, `none_${"0".repeat(32)}`]));
    for (const procedure of procedures.filter(({ access }) => access !== "public")) {
      const inputOf = foreignInputs[procedure.name];
      expect(!procedure.takesInput || inputOf, `${procedure.name} needs an entry in foreignInputs`).toBeTruthy();
      const answer = await call(stranger.client, procedure, inputOf?.(ids));
      for (const secret of [guardedSentence, ids.organizationId, owner.userId, owner.email]) {
        expect(answer.text, procedure.name).not.toContain(secret);
      }
      // What exists elsewhere is answered like what exists nowhere.
      const comparison = await call(stranger.client, procedure, inputOf?.(madeUp as unknown as GuardedIds));
      expect(answer.status, procedure.name).toBe(comparison.status);
      if (answer.status >= 400) expect(withoutRequestId(answer)).toBe(withoutRequestId(comparison));
    }
    expect(await rowsOf(service, ids.organizationId)).toEqual(before);
  });
});

function withoutRequestId({ text }: Answer): string {
  return text.replace(/"requestId":"[^"]*"/, "");
}
