import { randomBytes } from "node:crypto";
import { hourMs } from "@elaaoms/core/clock";
import { members, setupLinks } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceDependencies } from "../context.ts";
import { defaultOrganizationSlug } from "../organizations/create-organization.ts";
import { findOrganization } from "../organizations/find-organization.ts";
import { digestSecret } from "../secrets/secret-box.ts";

const validMs = 24 * hourMs;

/**
 * The token of a new link that makes the default organization's first owner, once, within a day; the link before it ends.
 * Null when there is an owner. The token is returned here and never again.
 */
export async function issueSetupLink({ db, clock }: Pick<ServiceDependencies, "db" | "clock">): Promise<string | null> {
  return db.transaction(async (tx) => {
    const organization = await findOrganization(tx, defaultOrganizationSlug);
    const owned = and(eq(members.organizationId, organization.id), eq(members.role, "owner"));
    const [owner] = await tx.select({ userId: members.userId }).from(members).where(owned).limit(1);
    if (owner) {
      await tx.delete(setupLinks).where(eq(setupLinks.organizationId, organization.id));
      return null;
    }
    const token = randomBytes(32).toString("base64url");
    const now = clock.now();
    const link = { digest: digestSecret(token), createdAt: now, expiresAt: new Date(now.getTime() + validMs) };
    await tx
      .insert(setupLinks)
      .values({ organizationId: organization.id, ...link })
      .onConflictDoUpdate({ target: setupLinks.organizationId, set: link });
    return token;
  });
}
