import { minuteMs, secondMs } from "@elaaoms/core/clock";
import { ServiceError } from "@elaaoms/core/errors";
import { attemptCounts } from "@elaaoms/db/schema/index";
import { eq, lte, sql } from "drizzle-orm";
import type { ServiceDependencies } from "../context.ts";

type AttemptDependencies = Pick<ServiceDependencies, "db" | "clock" | "attemptDigest">;

/** Whom an attempt is counted against. */
export interface AttemptSubject {
  kind: "account" | "address";
  name: string;
}

const windowMs = 15 * minuteMs;
/** Ten guesses at one password in a quarter of an hour lead nowhere; behind one address there may be a whole office. */
const limits = { account: 10, address: 100 } as const;

/**
 * Counts an attempt before it is known how it ends, over all processes of the installation.
 *
 * @throws ServiceError `RATE_LIMITED` when there were too many.
 */
export async function countAttempt(deps: AttemptDependencies, subjects: readonly AttemptSubject[]): Promise<void> {
  const now = deps.clock.now();
  await deps.db.delete(attemptCounts).where(lte(attemptCounts.endsAt, now));
  for (const subject of subjects) {
    const [count] = await deps.db
      .insert(attemptCounts)
      .values({ subject: digestOf(deps, subject), attempts: 1, endsAt: new Date(now.getTime() + windowMs) })
      .onConflictDoUpdate({ target: attemptCounts.subject, set: { attempts: sql`${attemptCounts.attempts} + 1` } })
      .returning();
    if (!count || count.attempts <= limits[subject.kind]) continue;
    throw new ServiceError("RATE_LIMITED", "Too many attempts. Try again later.", {
      retryAfterSeconds: Math.max(1, Math.ceil((count.endsAt.getTime() - now.getTime()) / secondMs)),
    });
  }
}

/** Takes back what was counted for an attempt that succeeded: an account starts anew, an address has one less. */
export async function forgiveAttempt(deps: AttemptDependencies, subjects: readonly AttemptSubject[]): Promise<void> {
  for (const subject of subjects) {
    const its = eq(attemptCounts.subject, digestOf(deps, subject));
    if (subject.kind === "account") await deps.db.delete(attemptCounts).where(its);
    else
      await deps.db
        .update(attemptCounts)
        .set({ attempts: sql`greatest(${attemptCounts.attempts} - 1, 0)` })
        .where(its);
  }
}

function digestOf({ attemptDigest }: AttemptDependencies, { kind, name }: AttemptSubject): Buffer {
  return attemptDigest(kind, name);
}
