import { systemClock } from "@elaaoms/core/clock";
import type { Database } from "@elaaoms/db/connect";
import { writeBrief } from "@elaaoms/services/briefs/write-brief";
import type { OrganizationScope } from "@elaaoms/services/context";
import { callerId } from "./callers.ts";

const atOnce = 4;

/** Writes the briefs of callers the way the service does after a call. */
export async function writeBriefs(
  db: Database,
  options: {
    organization: OrganizationScope;
    from: number;
    to: number;
    onProgress: (done: number, of: number) => void;
  },
): Promise<void> {
  const { organization, from, to, onProgress } = options;
  for (let first = from; first < to; first += atOnce) {
    const indexes = Array.from({ length: Math.min(atOnce, to - first) }, (_, offset) => first + offset);
    await Promise.all(
      indexes.map((index) =>
        db.transaction((tx) => writeBrief(tx, { organization, clock: systemClock }, { id: callerId(index) })),
      ),
    );
    onProgress(first + indexes.length - from, to - from);
  }
  await db.execute("vacuum analyze briefs");
}
