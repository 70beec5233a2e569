import { apiKeys } from "@elaaoms/db/schema/index";
import { desc, eq } from "drizzle-orm";
import type { Role } from "../access/roles.ts";
import type { ServiceContext } from "../context.ts";

export interface ApiKeyView {
  id: string;
  name: string;
  role: Role;
  lastCharacters: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

/** The keys that the organization made, newest first, expired ones included. Never the keys themselves. */
export async function listApiKeys({ ctx }: { ctx: ServiceContext }): Promise<ApiKeyView[]> {
  const rows = await ctx.db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.organizationId, ctx.organization.id))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
  return rows.map(({ id, name, role, lastCharacters, createdBy, createdAt, expiresAt, lastUsedAt }) => ({
    ...{ id, name, role, lastCharacters, createdBy, createdAt, expiresAt, lastUsedAt },
  }));
}
