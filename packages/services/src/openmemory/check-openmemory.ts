import type { ServiceDependencies } from "../context.ts";
import type { DependencyHealth } from "../health/health-report.ts";
import { withinDeadline } from "../within-deadline.ts";
import { readBacklog } from "./backlog.ts";
import { readFailure } from "./memory-server.ts";

const deadlineMs = 1_000;
/** A caller who waits longer than this while the server answers is worth somebody's attention. */
const staleBacklogSeconds = 15 * 60;

/** How the OpenMemory server is: asked now, with its key. Never rejects, and takes no longer than a second. */
export async function checkOpenMemory(deps: Pick<ServiceDependencies, "db" | "openMemory">): Promise<DependencyHealth> {
  const { openMemory, db } = deps;
  if (!openMemory) return { status: "not_configured", message: "Memories are recalled from Postgres alone." };
  const asked = openMemory.server.health().then(
    () => null,
    (error: unknown) => readFailure(error)?.reason ?? "failed",
  );
  const [reason, backlog] = await Promise.all([
    withinDeadline(asked, deadlineMs, () => "timeout"),
    withinDeadline(
      readBacklog(db).catch(() => null),
      deadlineMs,
      () => null,
    ),
  ]);
  const waiting = describeWaiting(backlog?.callers ?? 0);
  if (reason !== null) {
    return { status: "degraded", message: `Does not answer (${reason}); memories are recalled without it.${waiting}` };
  }
  if (openMemory.server.isResting()) {
    return { status: "degraded", message: `Failed several times and is left alone for a while.${waiting}` };
  }
  if (backlog && backlog.oldestSeconds > staleBacklogSeconds) {
    const minutes = Math.round(backlog.oldestSeconds / 60);
    return { status: "degraded", message: `Answers, but is behind:${waiting} The oldest for ${minutes} min.` };
  }
  return { status: "healthy", message: `Answers.${waiting}` };
}

function describeWaiting(callers: number): string {
  if (callers === 0) return "";
  return callers === 1 ? " 1 caller waits to be mirrored." : ` ${callers} callers wait to be mirrored.`;
}
