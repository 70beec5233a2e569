import type { Database } from "@elaaoms/db/connect";
import type { JobQueue } from "@elaaoms/queue/job-queue";
import { sql } from "drizzle-orm";
import type { LastFetch } from "../agents/watched-profile-source.ts";
import type { DependencyHealth, HealthReport } from "./health-report.ts";

export interface HealthChecks {
  db: Database;
  queue: Pick<JobQueue, "depths">;
  /** Name of the extraction engine in use. */
  extractionEngine: string;
  /** Name of the engine that the installation asks for. */
  requestedEngine: string;
  openMemoryConfigured: boolean;
  /** How the last request to the account API of ElevenLabs went, in this process. */
  accountApi: LastFetch | "not_configured";
}

const checkDeadlineMs = 2_000;
/** A job that waits longer than this while workers should be there is worth somebody's attention. */
const staleQueueSeconds = 120;

/** What was last seen: asking the platform at every check would cost its rate limit and our time. */
const accountApiHealth: Record<HealthChecks["accountApi"], DependencyHealth> = {
  not_configured: { status: "not_configured", message: "No account API key: agents are known from their webhooks." },
  none: { status: "healthy", message: "Configured; this process has not fetched an agent's profile yet." },
  succeeded: { status: "healthy", message: "The last profile of an agent was fetched." },
  failed: { status: "degraded", message: "The last profile of an agent could not be fetched; what is known is used." },
};

/** Asks every dependency how it is. Never throws and never takes longer than its deadline. */
export async function checkHealth(checks: HealthChecks): Promise<HealthReport> {
  const [postgres, queue] = await Promise.all([checkPostgres(checks.db), checkQueue(checks.queue)]);
  const dependencies: HealthReport["dependencies"] = {
    postgres,
    queue: postgres.status === "unavailable" ? { status: "unavailable", message: "Waiting for Postgres." } : queue,
    llm: checkEngine(checks),
    openmemory: notConfigured(checks.openMemoryConfigured, "Memories are recalled from Postgres alone."),
    elevenlabs: accountApiHealth[checks.accountApi],
  };
  return { ...summarize(dependencies), dependencies };
}

function checkEngine({ extractionEngine, requestedEngine }: HealthChecks): DependencyHealth {
  return extractionEngine === requestedEngine
    ? { status: "healthy", message: `Extraction runs on the ${extractionEngine} engine.` }
    : { status: "degraded", message: `${requestedEngine} is not available; the ${extractionEngine} engine stands in.` };
}

function notConfigured(configured: boolean, message: string): DependencyHealth {
  return configured
    ? { status: "not_configured", message: "Configured, but this version makes no use of it yet." }
    : { status: "not_configured", message };
}

function summarize(dependencies: HealthReport["dependencies"]): Pick<HealthReport, "status" | "message"> {
  if (dependencies.postgres.status === "unavailable") {
    return { status: "unavailable", message: "Postgres does not answer: deliveries are refused until it does." };
  }
  const ailing = Object.entries(dependencies).filter(
    ([, { status }]) => status === "degraded" || status === "unavailable",
  );
  if (ailing.length === 0) return { status: "healthy", message: "Everything works." };
  return { status: "degraded", message: `Serving, with trouble in: ${ailing.map(([name]) => name).join(", ")}.` };
}

async function checkPostgres(db: Database): Promise<DependencyHealth> {
  const answer = await withinDeadline(db.execute(sql`select 1`));
  return answer.outcome === "answered"
    ? { status: "healthy", message: "Answers queries." }
    : { status: "unavailable", message: "Does not answer." };
}

async function checkQueue(queue: Pick<JobQueue, "depths">): Promise<DependencyHealth> {
  const answer = await withinDeadline(queue.depths());
  if (answer.outcome === "failed") return { status: "degraded", message: "Its state cannot be read." };
  const oldest = Math.max(0, ...answer.value.map(({ oldestReadySeconds }) => oldestReadySeconds ?? 0));
  const waiting = answer.value.reduce((sum, { ready }) => sum + ready, 0);
  if (oldest > staleQueueSeconds) {
    return {
      status: "degraded",
      message: `${waiting} jobs wait, the oldest for ${Math.round(oldest)} s. Is a worker running?`,
    };
  }
  return { status: "healthy", message: waiting === 0 ? "Nothing waits." : `${waiting} jobs wait.` };
}

async function withinDeadline<Value>(
  work: Promise<Value>,
): Promise<{ outcome: "answered"; value: Value } | { outcome: "failed" }> {
  const deadline = Promise.withResolvers<{ outcome: "failed" }>();
  const timer = setTimeout(() => deadline.resolve({ outcome: "failed" }), checkDeadlineMs);
  try {
    return await Promise.race([
      work.then(
        (value) => ({ outcome: "answered" as const, value }),
        () => ({ outcome: "failed" as const }),
      ),
      deadline.promise,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
