import type { privacyRuleRuns } from "@elaaoms/db/schema/index";

type RunRow = typeof privacyRuleRuns.$inferSelect;

/** How far the rules are applied to what is stored. */
export interface RunView {
  id: string;
  status: RunRow["status"];
  version: number;
  requestedAt: Date;
  finishedAt: Date | null;
  callers: { done: number; total: number };
  memories: { blocked: number; redacted: number; flagged: number; unflagged: number };
  conversationsChanged: number;
}

export function toRunView(run: RunRow): RunView {
  return {
    ...{ id: run.id, status: run.status, version: run.version },
    ...{ requestedAt: run.requestedAt, finishedAt: run.finishedAt },
    callers: { done: run.callersDone, total: Math.max(run.callers, run.callersDone) },
    memories: {
      ...{ blocked: run.memoriesBlocked, redacted: run.memoriesRedacted },
      ...{ flagged: run.memoriesFlagged, unflagged: run.memoriesUnflagged },
    },
    conversationsChanged: run.conversationsChanged,
  };
}
