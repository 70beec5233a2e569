import { minuteMs } from "@elaaoms/core/clock";
import { apiKeys, organizationSettings, organizations } from "@elaaoms/db/schema/index";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Role } from "../access/roles.ts";
import type { OrganizationScope, ServiceDependencies } from "../context.ts";
import type { OrganizationDirectory } from "../organizations/organization-directory.ts";
import { digestSecret } from "../secrets/secret-box.ts";

export interface ApiKeyHolder {
  organization: OrganizationScope;
  /** As the audit log names it. */
  actorId: string;
  role: Role;
}

/** What the installation's own key of an organization may do: all that REST offers. */
const installationKey = { actorId: "api_key", role: "admin" } as const;

/**
 * Who presents a key: the organization's own of the installation, which the directory keeps for some seconds, or one that
 * the organization made, which is read at every request so that revoking it works at once. Null for any other.
 */
export async function authenticateApiKey(
  deps: Pick<ServiceDependencies, "db" | "clock">,
  directory: Pick<OrganizationDirectory, "findByApiKey">,
  presented: string,
): Promise<ApiKeyHolder | null> {
  const organization = await directory.findByApiKey(presented);
  if (organization) return { organization, ...installationKey };
  const [row] = await deps.db
    .select({ key: apiKeys, organization: organizations, settings: organizationSettings })
    .from(apiKeys)
    .innerJoin(organizations, eq(organizations.id, apiKeys.organizationId))
    .innerJoin(organizationSettings, eq(organizationSettings.organizationId, organizations.id))
    .where(eq(apiKeys.digest, digestSecret(presented)));
  const now = deps.clock.now();
  if (!row || (row.key.expiresAt !== null && row.key.expiresAt <= now)) return null;
  const { id, slug } = row.organization;
  await noteUse(deps, row.key.id, now);
  return { organization: { id, slug, settings: row.settings }, actorId: row.key.id, role: row.key.role };
}

/** At most once a minute: a busy key must not write at each request. */
async function noteUse({ db }: Pick<ServiceDependencies, "db">, id: string, now: Date): Promise<void> {
  const stale = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, new Date(now.getTime() - minuteMs)));
  await db
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.id, id), stale));
}
