import { agents } from "@elaaoms/db/schema/index";
import { isNull, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

/** Writes down an agent that a delivery came from, and its name unless one is known. What the platform said of it stays. */
export async function noteAgent(
  { db, organization }: Pick<ServiceContext, "db" | "organization">,
  { id, name }: { id: string; name: string | null },
): Promise<void> {
  // A simulated call to an agent that is known by its id alone names it so: that is no name to keep from the platform's.
  const isNamed = name !== null && name !== id;
  const insert = db.insert(agents).values({ organizationId: organization.id, id, name: isNamed ? name : null });
  if (!isNamed) await insert.onConflictDoNothing();
  else {
    await insert.onConflictDoUpdate({
      target: [agents.organizationId, agents.id],
      set: { name: sql`excluded.name` },
      setWhere: isNull(agents.name),
    });
  }
}
