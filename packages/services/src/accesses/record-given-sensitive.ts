import type { Transaction } from "@elaaoms/db/connect";
import { organizationSettings } from "@elaaoms/db/schema/index";
import { inArray } from "drizzle-orm";
import { type AuditEntry, recordEvents } from "../audit/record-event.ts";
import type { RecordedAccess } from "./access-recorder.ts";

/**
 * Audits answers that told an agent something of a category that is sensitive, and that the privacy rules give to agents:
 * one event an answer, at the time at which it was given. The agent is who acted.
 */
export async function recordGivenSensitive(tx: Transaction, chunk: readonly RecordedAccess[]): Promise<void> {
  const marked = chunk.filter(({ sensitivity }) => sensitivity.length > 0);
  const organizationIds = [...new Set(marked.map(({ organizationId }) => organizationId))];
  if (organizationIds.length === 0) return;
  const settings = await tx
    .select({ id: organizationSettings.organizationId, given: organizationSettings.givenCategories })
    .from(organizationSettings)
    .where(inArray(organizationSettings.organizationId, organizationIds))
    // Chains are locked in one order, whoever locks several.
    .orderBy(organizationSettings.organizationId);
  for (const { id, given } of settings) {
    for (const access of marked.filter(({ organizationId }) => organizationId === id)) {
      const categories = access.sensitivity.filter((category) => given.includes(category));
      if (categories.length > 0) await recordEvents(tx, contextOf(access), [entryOf(access, categories)]);
    }
  }
}

function contextOf({ organizationId, agentId, id, at }: RecordedAccess): Parameters<typeof recordEvents>[1] {
  return {
    organization: { id: organizationId },
    actor: { kind: "agent", id: agentId, auth: "token", ip: null },
    requestId: id,
    clock: { now: () => at },
  };
}

function entryOf({ callerId, hook }: RecordedAccess, categories: readonly string[]): AuditEntry {
  return {
    action: "agent.given_sensitive",
    callerId,
    target: { kind: "caller", id: callerId },
    details: { hook, categories: categories.toSorted().join(",") },
  };
}
