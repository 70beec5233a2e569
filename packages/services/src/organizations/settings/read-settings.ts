import { ServiceError } from "@elaaoms/core/errors";
import type { Database } from "@elaaoms/db/connect";
import { organizationSettings, organizations } from "@elaaoms/db/schema/index";
import { listCountryCodes } from "@elaaoms/elevenlabs/country-code";
import { eq } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import type { OrganizationSettingsView } from "./settings-input.ts";

export interface SettingsPage extends OrganizationSettingsView {
  /** Stands in the paths of webhooks. */
  slug: string;
  /** Countries that `defaultCountry` may be. */
  countries: string[];
}

/** The organization's settings, and what they may be set to. */
export async function readSettings({ ctx }: { ctx: ServiceContext }): Promise<SettingsPage> {
  const settings = await selectSettings(ctx.db, ctx.organization.id);
  return { ...settings, slug: ctx.organization.slug, countries: listCountryCodes() };
}

export async function selectSettings(
  db: Pick<Database, "select">,
  organizationId: string,
): Promise<OrganizationSettingsView> {
  const { organizationId: id, ...settings } = organizationSettings;
  const [row] = await db
    .select({
      name: organizations.name,
      defaultCountry: settings.defaultCountry,
      relevanceThreshold: settings.relevanceThreshold,
      searchSharedOnly: settings.searchSharedOnly,
      maxActiveMemories: settings.maxActiveMemories,
      highFrequencyCalls: settings.highFrequencyCalls,
      retentionMonths: settings.retentionMonths,
    })
    .from(organizations)
    .innerJoin(organizationSettings, eq(id, organizations.id))
    .where(eq(organizations.id, organizationId));
  if (!row) throw new ServiceError("NOT_FOUND", "There is no such organization.");
  return row;
}
