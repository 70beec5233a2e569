import { organizationSettings, organizations } from "@elaaoms/db/schema/index";
import { eq } from "drizzle-orm";
import { type AuditEntry, recordEvents } from "../../audit/record-event.ts";
import type { ServiceCall } from "../../context.ts";
import { selectSettings } from "./read-settings.ts";
import type { OrganizationSettingsView, SettingsInput } from "./settings-input.ts";

/** As the audit log names them. */
const auditNames: Record<keyof OrganizationSettingsView, string> = {
  name: "name",
  defaultCountry: "default_country",
  relevanceThreshold: "relevance_threshold",
  searchSharedOnly: "search_shared_only",
  maxActiveMemories: "max_active_memories",
  highFrequencyCalls: "high_frequency_calls",
  retentionMonths: "retention_months",
};

/**
 * Changes settings of the organization: those that are given and differ. Each is audited with what it was and is. They hold
 * everywhere within some seconds, which is how long webhooks keep them.
 */
export async function changeSettings({ ctx, input }: ServiceCall<SettingsInput>): Promise<void> {
  const organizationId = ctx.organization.id;
  await ctx.db.transaction(async (tx) => {
    const its = eq(organizationSettings.organizationId, organizationId);
    await tx.select({ id: organizationSettings.organizationId }).from(organizationSettings).where(its).for("update");
    const before = await selectSettings(tx, organizationId);
    const changed = (Object.keys(auditNames) as (keyof OrganizationSettingsView)[]).filter(
      (key) => input[key] !== undefined && input[key] !== before[key],
    );
    if (changed.length === 0) return;
    const { name, ...settings } = input;
    if (changed.includes("name")) {
      await tx.update(organizations).set({ name }).where(eq(organizations.id, organizationId));
    }
    await tx
      .update(organizationSettings)
      .set({ ...settings, updatedAt: ctx.clock.now() })
      .where(its);
    await recordEvents(
      tx,
      ctx,
      changed.map(
        (key): AuditEntry => ({
          action: "settings.changed",
          details: { setting: auditNames[key], from: before[key], to: input[key] ?? null },
        }),
      ),
    );
  });
}
