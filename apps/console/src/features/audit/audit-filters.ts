import { type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { startOfDay } from "#components/list/start-of-day.ts";
import type { AuditAction } from "./event-words.ts";

/** What people look for in the log, each as the actions that it stands for. */
export const actionGroups = {
  reveals: { label: "Reveals", actions: ["memory.revealed", "conversation.revealed"] },
  reads: {
    label: "Reads of sensitive data",
    actions: ["memory.sensitive_read", "agent.given_sensitive", "caller.read", "conversation.read"],
  },
  exports: { label: "Exports", actions: ["caller.exported", "audit.exported"] },
  erasures: { label: "Erasures", actions: ["caller.erasure_requested", "caller.erased", "restore.checked"] },
  requests: {
    label: "Requests and objections",
    actions: [
      ...(["privacy_request.created", "privacy_request.changed", "objection.recorded", "objection.withdrawn"] as const),
      ...(["caller.restricted", "caller.unrestricted"] as const),
    ],
  },
  memories: {
    label: "Changes of memories",
    actions: [
      ...(["memory.corrected", "memory.deleted", "memory.flagged", "memory.unflagged"] as const),
      ...(["memory.imported", "conflict.resolved"] as const),
    ],
  },
  callers: {
    label: "Changes of callers",
    actions: ["caller.identity_linked", "caller.marked", "caller.merged", "caller.split"],
  },
  calls: {
    label: "Calls",
    actions: ["conversation.extracted", "conversation.extraction_requested", "conversation.simulated"],
  },
  rules: {
    label: "Privacy rules",
    actions: ["privacy_rule.changed", "privacy_rule.applied", "privacy_rule.previewed"],
  },
  people: {
    label: "People and sign-ins",
    actions: [
      ...(["member.added", "member.invited", "member.invitation_revoked", "member.removed"] as const),
      ...(["member.role_changed", "session.created", "session.confirmed", "session.ended", "session.refused"] as const),
      ...(["person.renamed", "password.changed", "two_factor.enabled", "two_factor.disabled"] as const),
    ],
  },
  settings: {
    label: "Keys and settings",
    actions: [
      "api_key.created",
      "api_key.revoked",
      "secret.changed",
      "secret.revealed",
      "settings.changed",
      "organization.created",
    ],
  },
  checks: { label: "Checks of the log", actions: ["audit.verified"] },
} as const satisfies Record<string, { label: string; actions: readonly AuditAction[] }>;

type Group = keyof typeof actionGroups;
const groups = Object.keys(actionGroups) as Group[];
export const outcomes = ["success", "refused", "failed"] as const;
/** So many days back, today included. */
export const spans = { today: 1, week: 7, month: 30, quarter: 90 } as const;
export type Span = keyof typeof spans;

/** What the log is narrowed down by, as it stands in the URL. */
export const auditFilterParsers = {
  what: parseAsStringLiteral(groups),
  who: parseAsString,
  outcome: parseAsStringLiteral(outcomes),
  when: parseAsStringLiteral(Object.keys(spans) as Span[]),
  /** Days in the viewer's zone, both included: instead of `when`. */
  from: parseAsString,
  to: parseAsString,
  caller: parseAsString,
  target: parseAsString,
};

export type AuditFilters = inferParserType<typeof auditFilterParsers>;

export const noFilters = {
  what: null,
  who: null,
  outcome: null,
  when: null,
  from: null,
  to: null,
  caller: null,
  target: null,
};

/** What the service is asked for. `today` is any moment of the viewer's day. */
export function toAuditFilter(filters: AuditFilters, today: Date) {
  const { what, who, outcome, when, from, to, caller, target } = filters;
  const first = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1 - (when ? spans[when] : 0));
  return {
    ...(what && { actions: [...actionGroups[what].actions] }),
    ...(who && { actorId: who }),
    ...(outcome && { outcome }),
    ...(caller && { callerId: caller }),
    ...(target && { targetId: target }),
    from: when ? first.toISOString() : startOfDay(from),
    to: when ? undefined : startOfDay(to, 1),
  };
}

export function isFiltered(filters: AuditFilters): boolean {
  return Object.values(filters).some((value) => value !== null);
}

/** Whether a server, which does not know the viewer's zone, can ask for the same. */
export function isZoneless({ when, from, to }: AuditFilters): boolean {
  return when === null && from === null && to === null;
}
