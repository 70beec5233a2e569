import type { ServiceDependencies } from "../../context.ts";
import type { Progress, ProgressKey, ProgressKind } from "../progress.ts";
import { readAuditVerification } from "./audit-verification.ts";
import { readErasure } from "./erasure.ts";
import { readOpenMemoryMirror } from "./openmemory-mirror.ts";
import { readPrivacyRuleRun } from "./privacy-rule-run.ts";

type Reading = Pick<ServiceDependencies, "db" | "secretBox">;
/** Null when there is no such thing. */
export type ReadProgress = (deps: Reading, key: ProgressKey) => Promise<Progress | null>;

const readers: Record<ProgressKind, ReadProgress> = {
  erasure: readErasure,
  privacy_rule_run: readPrivacyRuleRun,
  audit_verification: readAuditVerification,
  openmemory_mirror: readOpenMemoryMirror,
};

/** How far something of an organization has come; null when there is no such thing. */
export const readProgress: ReadProgress = (deps, key) => readers[key.kind](deps, key);
