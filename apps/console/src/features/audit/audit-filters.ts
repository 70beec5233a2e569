import { type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { anyTime, timeRangeParsers, toInstants } from "#components/list/time-range.ts";
import type { AuditAction } from "./event-row.ts";

/** What people look for in the log, each as the actions that it stands for. */
export const actionGroups = {
  reveals: { label: "Reveals", actions: ["memory.revealed", "conversation.revealed"] },
  reads: {
    label: "Reads of sensitive data",
    actions: ["memory.sensitive_read", "agent.given_sensitive", "caller.read", "conversation.read"],
  },
  exports: {
    label: "Exports",
    actions: ["caller.exported", "audit.exported", "audit_export.downloaded", "audit_export.discarded"],
  },
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

/** What the log is narrowed down by, as it stands in the URL. */
export const auditFilterParsers = {
  what: parseAsStringLiteral(groups),
  who: parseAsString,
  outcome: parseAsStringLiteral(outcomes),
  ...timeRangeParsers,
  caller: parseAsString,
  target: parseAsString,
};

export type AuditFilters = inferParserType<typeof auditFilterParsers>;

export const noFilters = {
  what: null,
  who: null,
  outcome: null,
  ...anyTime,
  caller: null,
  target: null,
};

/** What the service is asked for. `now` is any moment of the viewer's day. */
export function toAuditFilter(filters: AuditFilters, now: Date) {
  const { what, who, outcome, caller, target } = filters;
  return {
    ...(what && { actions: [...actionGroups[what].actions] }),
    ...(who && { actorId: who }),
    ...(outcome && { outcome }),
    ...(caller && { callerId: caller }),
    ...(target && { targetId: target }),
    ...toInstants(filters, now),
  };
}

export function isFiltered(filters: AuditFilters): boolean {
  return Object.values(filters).some((value) => value !== null);
}
