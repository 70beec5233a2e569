import { agents } from "@elaaoms/db/schema/index";
import { isNull, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

/** Writes down an agent that a delivery came from, and its name unless one is known. What the platform said of it stays. */
export async function noteAgent(
  { db, organization }: Pick<ServiceContext, "db" | "organization">,
  { id, name }: { id: string; name: string | null },
): Promise<void> {
  const insert = db.insert(agents).values({ organizationId: organization.id, id, name });
  if (name === null) await insert.onConflictDoNothing();
  else {
    await insert.onConflictDoUpdate({
      target: [agents.organizationId, agents.id],
      set: { name: sql`excluded.name` },
      setWhere: isNull(agents.name),
    });
  }
}
