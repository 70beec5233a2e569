import type { Database } from "@elaaoms/db/connect";
import { openmemoryOutbox } from "@elaaoms/db/schema/index";
import { sql } from "drizzle-orm";

export interface MirrorBacklog {
  /** Callers that wait; counted up to 100,000. */
  callers: number;
  /** How long the oldest of them has waited. */
  oldestSeconds: number;
}

const countedUpTo = 100_000;

/** Callers whose memories the OpenMemory server does not hold as they are. */
export async function readBacklog(db: Database): Promise<MirrorBacklog> {
  const counted = db
    .$with("counted")
    .as(db.select({ changedAt: openmemoryOutbox.changedAt }).from(openmemoryOutbox).limit(countedUpTo));
  const [row] = await db
    .with(counted)
    .select({
      callers: sql<number>`count(*)`.mapWith(Number),
      oldestSeconds: sql<number>`coalesce(extract(epoch from now() - min(${counted.changedAt})), 0)`.mapWith(Number),
    })
    .from(counted);
  return row ?? { callers: 0, oldestSeconds: 0 };
}
