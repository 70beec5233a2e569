import { agents } from "@elaaoms/db/schema/index";
import { asc, eq, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

export interface AgentName {
  id: string;
  /** Null until the platform has told it. */
  name: string | null;
}

/** The organization's agents by name, for whoever filters by one: nothing else of them. */
export async function listAgentNames({ ctx }: { ctx: ServiceContext }): Promise<AgentName[]> {
  return ctx.db
    .select({ id: agents.id, name: agents.name })
    .from(agents)
    .where(eq(agents.organizationId, ctx.organization.id))
    .orderBy(asc(sql`coalesce(${agents.name}, ${agents.id})`), asc(agents.id));
}
