import type { AuditEvent } from "@elaaoms/audit/audit-event";
import { agents, apiKeys, users } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

/** Somebody or something in an event, with the name that it has today. */
export interface NamedParty {
  kind: string;
  id: string;
  /** Null where it has none, or is not there any more. */
  name: string | null;
}

type Party = AuditEvent["actor"] | NonNullable<AuditEvent["target"]>;

/** What the people, API keys and agents of some events are called, in one read a kind. */
export async function nameParties(
  ctx: Pick<ServiceContext, "db" | "organization">,
  parties: readonly Party[],
): Promise<(party: Party) => NamedParty> {
  const idsOf = (wanted: string) => [...new Set(parties.flatMap(({ kind, id }) => (kind === wanted ? [id] : [])))];
  const [people, keys, speaking] = await Promise.all([
    namePeople(ctx, idsOf("person")),
    nameApiKeys(ctx, idsOf("api_key")),
    nameAgents(ctx, idsOf("agent")),
  ]);
  const named = new Map<string, Map<string, string | null>>([
    ["person", people],
    ["api_key", keys],
    ["agent", speaking],
  ]);
  return ({ kind, id }) => ({ kind, id, name: named.get(kind)?.get(id) ?? null });
}

/** By the ids that the organization's own log holds, also of people who have left it since. */
async function namePeople(ctx: Pick<ServiceContext, "db">, ids: string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function nameApiKeys(
  ctx: Pick<ServiceContext, "db" | "organization">,
  ids: string[],
): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: apiKeys.id, name: apiKeys.name })
    .from(apiKeys)
    .where(and(eq(apiKeys.organizationId, ctx.organization.id), inArray(apiKeys.id, ids)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function nameAgents(
  ctx: Pick<ServiceContext, "db" | "organization">,
  ids: string[],
): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: agents.id, name: agents.name })
    .from(agents)
    .where(and(eq(agents.organizationId, ctx.organization.id), inArray(agents.id, ids)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
