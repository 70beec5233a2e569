import { apiKeys, members, users } from "@elaaoms/db/schema/index";
import { asc, eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import type { NamedParty } from "./name-parties.ts";

/** Who can be asked for in the audit log by name: members, then the API keys that the organization has made. */
export async function listActors({ ctx }: { ctx: ServiceContext }): Promise<NamedParty[]> {
  const [people, keys] = await Promise.all([
    ctx.db
      .select({ id: users.id, name: users.name })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(eq(members.organizationId, ctx.organization.id))
      .orderBy(asc(users.name), asc(users.id)),
    ctx.db
      .select({ id: apiKeys.id, name: apiKeys.name })
      .from(apiKeys)
      .where(eq(apiKeys.organizationId, ctx.organization.id))
      .orderBy(asc(apiKeys.name), asc(apiKeys.id)),
  ]);
  return [
    ...people.map((person) => ({ kind: "person", ...person })),
    ...keys.map((key) => ({ kind: "api_key", ...key })),
  ];
}
