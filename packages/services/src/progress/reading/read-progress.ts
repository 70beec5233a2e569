import type { ProgressKind } from "../progress.ts";
import { readAuditExport } from "./audit-export.ts";
import { readAuditVerification } from "./audit-verification.ts";
import { readErasure } from "./erasure.ts";
import { readOpenMemoryMirror } from "./openmemory-mirror.ts";
import { readPrivacyRuleRun } from "./privacy-rule-run.ts";
import type { ReadProgress } from "./reader.ts";

const readers: Record<ProgressKind, ReadProgress> = {
  erasure: readErasure,
  privacy_rule_run: readPrivacyRuleRun,
  audit_verification: readAuditVerification,
  audit_export: readAuditExport,
  openmemory_mirror: readOpenMemoryMirror,
};

/** How far something of an organization has come; null when there is no such thing. */
export const readProgress: ReadProgress = (deps, key) => readers[key.kind](deps, key);
