import { ServiceError } from "@elaaoms/core/errors";
import type { Database, Transaction } from "@elaaoms/db/connect";
import { organizations } from "@elaaoms/db/schema/index";
import { eq } from "drizzle-orm";

/** The organization that an operator names. `NOT_FOUND` when there is none. */
export async function findOrganization(
  db: Database | Transaction,
  slug: string,
): Promise<{ id: string; slug: string }> {
  const [organization] = await db
    .select({ id: organizations.id, slug: organizations.slug })
    .from(organizations)
    .where(eq(organizations.slug, slug));
  if (!organization) throw new ServiceError("NOT_FOUND", `There is no organization with the slug "${slug}".`);
  return organization;
}
