import { expect, vi } from "vitest";
import { newConversationId, newNumber, orderCall, remember, rest } from "../agent-platform.ts";
import { type Person, resultOf } from "../console-client.ts";
import type { TestService } from "../test-service.ts";

/** A sentence of a caller's that must not be read from elsewhere. */
export const guardedSentence = "Allergic to sesame oil in the lunch menu.";
export const guardedAddress = "guarded-invitation@example.com";

/** What the first organization has, one of each kind that something can be done to. */
export interface GuardedIds {
  callerId: string;
  memoryId: string;
  conversationId: string;
  privacyRequestId: string;
  auditEventId: string;
  auditExportId: string;
  apiKeyId: string;
  invitationId: string;
  userId: string;
  organizationId: string;
}

/** Makes one of everything in the default organization, and waits until nothing there moves any more. */
export async function createGuardedData(service: TestService, owner: Person, member: Person): Promise<GuardedIds> {
  const phone = newNumber();
  const caller = `/callers/${encodeURIComponent(phone)}`;
  const call = orderCall({ caller: { kind: "phone", number: phone }, conversationId: newConversationId() });
  await remember(service, call);
  const imported = await rest<{ results: { id: string }[] }>(service, "/memories", {
    method: "POST",
    body: { memories: [{ caller_id: phone, content: guardedSentence }] },
  });
  const invited = { email: guardedAddress, role: "compliance" };
  const key = { name: "Guarded", role: "admin", expiresInDays: null };
  const me = await owner.client.query("session.me");
  return {
    callerId: (await rest<{ id: string }>(service, caller)).body.data.id,
    memoryId: imported.body.data.results[0]?.id ?? "",
    conversationId: call.conversationId,
    privacyRequestId: await eraseSomebody(service),
    auditEventId: (await rest<{ items: { id: string }[] }>(service, "/audit-events")).body.data.items[0]?.id ?? "",
    auditExportId: resultOf<{ id: string }>(await owner.client.mutate("audit.startExport", {})).id,
    apiKeyId: resultOf<{ id: string }>(await owner.client.mutate("apiKeys.create", key)).id,
    invitationId: resultOf<{ id: string }>(await owner.client.mutate("members.invite", invited)).id,
    userId: member.userId,
    organizationId: resultOf<{ organization: { id: string } }>(me).organization.id,
  };
}

async function eraseSomebody(service: TestService): Promise<string> {
  const phone = newNumber();
  await remember(service, orderCall({ caller: { kind: "phone", number: phone } }));
  const asked = await rest<{ id: string }>(service, `/callers/${encodeURIComponent(phone)}`, {
    method: "DELETE",
    body: {},
  });
  const { id } = asked.body.data;
  const state = async () => (await rest<{ state: string }>(service, `/privacy-requests/${id}`)).body.data.state;
  await vi.waitFor(async () => expect(await state()).toBe("completed"), { timeout: 20_000, interval: 100 });
  return id;
}
