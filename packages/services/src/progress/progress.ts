import type { Permission } from "../access/permissions.ts";

/** What takes longer than a request, and what somebody must be allowed to do to watch it. */
export const progressPermissions = {
  /** By the id of its privacy request. */
  erasure: "privacy_requests.manage",
  /** Of privacy rules to what is stored, by the id of the run. */
  privacy_rule_run: "privacy_rules.read",
  /** Of the audit chain, by its own id. */
  audit_verification: "audit.read",
  /** A file of the audit log that is prepared for somebody, by its own id. */
  audit_export: "audit.read",
  /** How much of the organization the OpenMemory server holds; "all" is its id. */
  openmemory_mirror: "settings.manage",
} as const satisfies Record<string, Permission>;

export type ProgressKind = keyof typeof progressPermissions;
export const progressKinds = Object.keys(progressPermissions) as [ProgressKind, ...ProgressKind[]];

/** How far something has come, by what the database says. */
export interface Progress {
  state: "running" | "completed" | "failed";
  done: number;
  /** Null where nobody knows how much it will be. */
  total: number | null;
  /** The same by store, or by whatever it consists of; empty where it is one. */
  parts: { name: string; done: number; total: number | null }[];
  /** When it began; null where that is not kept. */
  startedAt: Date | null;
  /** What the last attempt ran into. What is running is taken up again. */
  problem: string | null;
}

export interface ProgressKey {
  organizationId: string;
  kind: ProgressKind;
  id: string;
}
