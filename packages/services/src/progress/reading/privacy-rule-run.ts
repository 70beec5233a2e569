import { privacyRuleRuns } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import { toRunView } from "../../privacy-rules/stored/run-view.ts";
import type { ReadProgress } from "./reader.ts";

/** Privacy rules that are applied to what is stored, in callers; what was changed by kind of change. */
export const readPrivacyRuleRun: ReadProgress = async ({ db }, { organizationId, id }) => {
  const [row] = await db
    .select()
    .from(privacyRuleRuns)
    .where(and(eq(privacyRuleRuns.organizationId, organizationId), eq(privacyRuleRuns.id, id)));
  if (!row) return null;
  const run = toRunView(row);
  return {
    state: run.status === "outdated" ? "failed" : run.status,
    ...run.callers,
    parts: Object.entries({ ...run.memories, conversations: run.conversationsChanged }).map(([name, done]) => {
      return { name, done, total: null };
    }),
    startedAt: run.requestedAt,
    problem: run.status === "outdated" ? "The rules were changed before they were applied everywhere." : null,
  };
};
