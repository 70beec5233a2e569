import type { Database } from "@elaaoms/db/connect";
import type { JobQueue } from "@elaaoms/queue/job-queue";
import { sql } from "drizzle-orm";
import type { LastFetch } from "../agents/watched-profile-source.ts";
import type { ServiceDependencies } from "../context.ts";
import { checkOpenMemory } from "../openmemory/check-openmemory.ts";
import { withinDeadline } from "../within-deadline.ts";
import type { DependencyHealth, HealthReport } from "./health-report.ts";

/** A provider of models as this process sees it. */
export interface ProviderState {
  provider: string;
  /** Whose access it is: one provider may be away for one key alone. */
  owner: "installation" | "organization";
  /** Unless closed, it is left alone, but for a probe now and then. */
  state: "closed" | "open" | "half_open";
  reason: string | null;
}

/** How this process last fared with the installation's extraction engine, and how all providers are. */
export interface ExtractionHealth {
  engine: string;
  /** The engine that is asked when the first gives no reading. */
  fallback: string | null;
  last: { outcome: "none" | "succeeded" } | { outcome: "fell_back" | "failed"; reason: string };
  circuits: readonly ProviderState[];
}

/** How this process last fared with the provider of its embeddings. */
export interface EmbeddingsHealth {
  model: string;
  isBuiltIn: boolean;
  /** It failed so often that it is not asked for a while. */
  isResting: boolean;
  last: { outcome: "none" | "succeeded" } | { outcome: "failed"; reason: string };
}

export interface HealthChecks {
  db: Database;
  queue: Pick<JobQueue, "depths">;
  extraction: ExtractionHealth;
  embeddings: EmbeddingsHealth;
  openMemory: ServiceDependencies["openMemory"];
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
  const [postgres, queue, openmemory] = await Promise.all([
    checkPostgres(checks.db),
    checkQueue(checks.queue),
    checkOpenMemory(checks),
  ]);
  const dependencies: HealthReport["dependencies"] = {
    postgres,
    queue: postgres.status === "unavailable" ? { status: "unavailable", message: "Waiting for Postgres." } : queue,
    llm: checkModels(checks),
    openmemory,
    elevenlabs: accountApiHealth[checks.accountApi],
  };
  return { ...summarize(dependencies), dependencies };
}

/** The models that calls are read with and that memories are embedded with. */
function checkModels({ extraction, embeddings }: HealthChecks): DependencyHealth {
  const engine = checkEngine(extraction);
  const embedder = checkEmbedder(embeddings);
  if (!embedder) return engine;
  const isHealthy = engine.status === "healthy" && embedder.status === "healthy";
  return { status: isHealthy ? "healthy" : "degraded", message: `${engine.message} ${embedder.message}` };
}

/** Null for the built-in embedder, which cannot fail. */
function checkEmbedder({ model, isBuiltIn, isResting, last }: EmbeddingsHealth): DependencyHealth | null {
  if (isBuiltIn) return null;
  if (last.outcome === "failed") {
    const failed = `Embeddings by ${model}: the last request failed (${last.reason})`;
    const resting = isResting ? ", and none is made for a while" : "";
    return { status: "degraded", message: `${failed}${resting}; words and built-in vectors rank.` };
  }
  const message = last.outcome === "succeeded" ? "the last request was answered" : "nothing was asked for yet";
  return { status: "healthy", message: `Embeddings by ${model}: ${message}.` };
}

/**
 * What was last seen: asking a model at every check would cost money. What organizations have chosen for themselves is
 * counted, and does not degrade the service: their keys and limits are theirs.
 */
function checkEngine({ engine, fallback, last, circuits }: ExtractionHealth): DependencyHealth {
  const leftAlone = circuits.filter(({ state }) => state !== "closed");
  const ofInstallation = leftAlone.filter(({ owner }) => owner === "installation");
  const ofOrganizations = leftAlone.length - ofInstallation.length;
  const parts = [
    `Extraction runs on the ${engine} engine${fallback === null ? "" : `, ${fallback} is its fallback`}`,
    ...describeLast(engine, last),
    ...ofInstallation.map(({ provider, reason }) => `${provider} is left alone for now (${reason})`),
    ...(ofOrganizations === 0 ? [] : [`of the organizations' own accesses, ${ofOrganizations} left alone for now`]),
  ];
  const isDegraded = last.outcome === "fell_back" || last.outcome === "failed" || ofInstallation.length > 0;
  return { status: isDegraded ? "degraded" : "healthy", message: `${parts.join("; ")}.` };
}

function describeLast(engine: string, last: ExtractionHealth["last"]): string[] {
  if (last.outcome === "fell_back") return [`the last call was put to the fallback (${last.reason})`];
  if (last.outcome === "failed") return [`the last call could not be read (${last.reason})`];
  if (engine === "local") return [];
  return [last.outcome === "succeeded" ? "the last call was read" : "this process has not read a call yet"];
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
  const answer = await ask(db.execute(sql`select 1`));
  return answer.outcome === "answered"
    ? { status: "healthy", message: "Answers queries." }
    : { status: "unavailable", message: "Does not answer." };
}

async function checkQueue(queue: Pick<JobQueue, "depths">): Promise<DependencyHealth> {
  const answer = await ask(queue.depths());
  if (answer.outcome === "failed") return { status: "degraded", message: "Its state cannot be read." };
  const oldest = Math.max(0, ...answer.value.map(({ oldestReadySeconds }) => oldestReadySeconds ?? 0));
  const waiting = answer.value.reduce((sum, { ready }) => sum + ready, 0);
  if (oldest > staleQueueSeconds) {
    return {
      status: "degraded",
      message: `${describeWaiting(waiting)}, the oldest for ${Math.round(oldest)} s. Is a worker running?`,
    };
  }
  return { status: "healthy", message: waiting === 0 ? "Nothing waits." : `${describeWaiting(waiting)}.` };
}

function describeWaiting(jobs: number): string {
  return jobs === 1 ? "1 job waits" : `${jobs} jobs wait`;
}

type Answer<Value> = { outcome: "answered"; value: Value } | { outcome: "failed" };

function ask<Value>(work: Promise<Value>): Promise<Answer<Value>> {
  const answer = work.then(
    (value): Answer<Value> => ({ outcome: "answered", value }),
    (): Answer<Value> => ({ outcome: "failed" }),
  );
  return withinDeadline(answer, checkDeadlineMs, () => ({ outcome: "failed" }));
}
