import { sensitivityCategories } from "@elaaoms/core/memory";
import type { Database } from "@elaaoms/db/connect";
import { organizationSettings, privacyRules } from "@elaaoms/db/schema/index";
import { compilePolicy, type PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";
import { and, asc, eq } from "drizzle-orm";
import type { CategoryRule, CustomPrivacyRule, PrivacyRules } from "./privacy-rules.ts";

type Reader = Pick<Database, "select">;
type RuleRow = typeof privacyRules.$inferSelect;

/** What an organization has decided, as it stands now. */
export async function loadRules(db: Reader, organizationId: string): Promise<PrivacyRules> {
  const rows = await db
    .select({ version: organizationSettings.privacyVersion, rule: privacyRules })
    .from(organizationSettings)
    .leftJoin(privacyRules, eq(privacyRules.organizationId, organizationSettings.organizationId))
    .where(and(eq(organizationSettings.organizationId, organizationId)))
    .orderBy(asc(privacyRules.position));
  const stored = rows.flatMap(({ rule }) => rule ?? []);
  return {
    version: rows[0]?.version ?? 0,
    categories: Object.fromEntries(
      sensitivityCategories.flatMap((category) => {
        const row = stored.find(({ id, match }) => id === category && match === null);
        return row ? [[category, toCategoryRule(row)]] : [];
      }),
    ),
    custom: stored.flatMap((row): CustomPrivacyRule[] =>
      row.match ? [{ ...toCategoryRule(row), id: row.id, name: row.category, match: row.match }] : [],
    ),
  };
}

function toCategoryRule({ action, beforeModel, givenToAgents }: RuleRow): CategoryRule {
  return { action, givenToAgents, ...(beforeModel !== null && { beforeModel }) };
}

/** An organization's rules, ready to be applied. Throws when they do not compile: then nothing is read or stored. */
export async function loadPolicy(db: Reader, organizationId: string): Promise<PrivacyPolicy> {
  return policyOf(await loadRules(db, organizationId));
}

/** Rules that were checked when they were stored, as a policy. */
export function policyOf({ categories, custom }: PrivacyRules): PrivacyPolicy {
  const compiled = compilePolicy({ categories, custom: [...custom] });
  if (compiled.outcome === "invalid") throw new Error("The stored privacy rules do not compile.");
  return compiled.policy;
}
