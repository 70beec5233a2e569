import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { type ConstructorOptions, type DrizzleTransactionLike, fromDrizzle, type Job, PgBoss } from "pg-boss";
import { hastenJob } from "./hasten-job.ts";
import { deadLetterQueue, type JobName, type JobPayload, jobCatalog, jobNames, schedules } from "./job-catalog.ts";
import { type JobLease, leaseJob } from "./job-lease.ts";
import { deleteConversationJobs, findActiveIds, findLiveKeys, retryAtOnce } from "./job-statements.ts";
import { toKeptError, toReportedError } from "./reported-error.ts";
import { RunningJobs } from "./running-jobs.ts";

export interface JobQueueOptions {
  url: string;
  /** Seconds to wait before the second, third, … attempt. Their number is the number of retries. */
  retryDelays: readonly number[];
  /** Connections of the queue's own pool. */
  poolSize: number;
  /** A worker looks after the queues: expired heartbeats, schedules, retention. */
  supervise: boolean;
  /** Milliseconds after which a statement of the queue's own pool is given up; 30 s when absent. */
  queryTimeoutMs?: number;
  onError: (error: Error) => void;
}

export type JobHandler<Name extends JobName> = (payload: JobPayload<Name>, lease: JobLease) => Promise<void>;

export interface EnqueueOptions {
  /** The transaction to enqueue in: the job exists if and only if it commits. */
  transaction?: DrizzleTransactionLike;
  /** A job of the same key that waits for its time or for its turn starts now, with every attempt before it. */
  hasten?: boolean;
  /** Taken up only when nothing else of the queue is ready. */
  inBackground?: boolean;
  /** Seconds before the first attempt. */
  delaySeconds?: number;
}

export interface QueueDepth {
  name: JobName;
  ready: number;
  active: number;
  deferred: number;
  dead: number;
  oldestReadySeconds: number | null;
}

/** Fresh work has pg-boss's own priority, 0. */
const backgroundPriority = -10;
const superviseIntervalSeconds = 5;
/** Longer than any statement of the queue takes; what a server that hangs may cost a worker. */
const defaultQueryTimeoutMs = 30_000;
const connectTimeoutMs = 5_000;
/** What ending handlers' last statements may take after a drain. */
const settleMs = 1_000;

/** pg-boss hands its options on to node-postgres, though its types name only some of them. */
type QueueOptions = ConstructorOptions & { query_timeout: number; keepAlive: boolean };

/**
 * The job queue, on the same Postgres as everything else. Start and stop it once a process; `stop` waits for handlers
 * that are running.
 */
export class JobQueue {
  readonly #boss: PgBoss;
  readonly #retryDelays: readonly number[];
  readonly #supervise: boolean;
  readonly #onError: (error: Error) => void;
  readonly #running = new RunningJobs();
  #stopping = false;

  constructor(options: JobQueueOptions) {
    this.#retryDelays = options.retryDelays;
    this.#supervise = options.supervise;
    this.#onError = options.onError;
    const settings: QueueOptions = {
      connectionString: options.url,
      connectionTimeoutMillis: connectTimeoutMs,
      query_timeout: options.queryTimeoutMs ?? defaultQueryTimeoutMs,
      keepAlive: true,
      application_name: "elaaoms-queue",
      max: options.poolSize,
      supervise: options.supervise,
      schedule: options.supervise,
      migrate: false,
      createSchema: false,
      useListenNotify: options.supervise,
      superviseIntervalSeconds,
      monitorIntervalSeconds: superviseIntervalSeconds,
    };
    this.#boss = new PgBoss(settings);
    this.#boss.on("error", (reported: unknown) => options.onError(toReportedError(reported)));
  }

  async start(): Promise<void> {
    await this.#boss.start();
    if (!this.#supervise) return;
    for (const { name, cron } of schedules) {
      await this.#boss.schedule(name, cron, {}, { singletonKey: jobCatalog[name].key() });
    }
  }

  /**
   * Returns the jobs of workers that were killed, without waiting for their heartbeats to run out. Only for a process that
   * knows it is the only one, like the one that holds the data folder of an embedded database.
   */
  async returnAbandonedJobs(): Promise<void> {
    for (const name of jobNames) {
      const ids = await findActiveIds(this.#boss.getDb(), name);
      if (ids.length === 0) continue;
      await this.#boss.fail(name, ids, { reason: "The worker was killed." });
    }
  }

  /**
   * Stops taking jobs at once and waits up to `timeoutMs` for running ones. What has not finished by then returns to the
   * queue as if this attempt had never been; its handler is told by its signal and can settle nothing any more. Jobs can
   * still be enqueued. Returns within `timeoutMs` and some seconds, also when the database does not answer.
   */
  async drain(timeoutMs: number): Promise<void> {
    this.#stopping = true;
    // pg-boss fails what still runs at its own limit, and a failure counts as an attempt: ours comes first.
    const stopped = this.#boss.stop({ graceful: true, close: false, timeout: timeoutMs + settleMs });
    const handBackAll = () => this.#running.handBackAll(this.#boss.getDb(), this.#onError);
    const limit = setTimeout(() => void handBackAll(), timeoutMs);
    await within(timeoutMs + 2 * settleMs, stopped);
    clearTimeout(limit);
  }

  /** Drains unless that was done, and closes the connections. */
  async stop(timeoutMs: number): Promise<void> {
    if (!this.#stopping) await this.drain(timeoutMs);
    await within(settleMs, this.#boss.stop({ graceful: false, close: true }));
  }

  /**
   * Enqueues a job. `already_queued`: one with the same key waits or runs, and nothing was added; with `hasten`, one that
   * is ready or runs.
   */
  async enqueue<Name extends JobName>(
    name: Name,
    payload: JobPayload<Name>,
    options: EnqueueOptions = {},
  ): Promise<"enqueued" | "already_queued"> {
    const singletonKey = keyOf(name, payload);
    const within = options.transaction ? { db: fromDrizzle(options.transaction, sql) } : {};
    if (options.hasten && (await hastenJob(this.#boss, { name, key: singletonKey }, within))) return "enqueued";
    const id = await this.#boss.send(name, payload, { ...this.#jobOptions(name, payload, options), ...within });
    return id === null ? "already_queued" : "enqueued";
  }

  /** Enqueues a job for each payload, as {@link enqueue} does, in one statement unless some of them are queued already. */
  async enqueueAll<Name extends JobName>(
    name: Name,
    payloads: readonly JobPayload<Name>[],
    options: EnqueueOptions = {},
  ): Promise<void> {
    const within = options.transaction ? { db: fromDrizzle(options.transaction, sql) } : {};
    const jobs = payloads.map((payload) => ({
      id: randomUUID(),
      data: payload,
      ...this.#jobOptions(name, payload, options),
    }));
    const inserted = new Set(await this.#boss.insert(name, jobs, { returnId: true, ...within }));
    for (const { id, data } of jobs) {
      if (options.hasten && !inserted.has(id)) await this.enqueue(name, data, options);
    }
  }

  #jobOptions<Name extends JobName>(name: Name, payload: JobPayload<Name>, options: EnqueueOptions) {
    return {
      singletonKey: keyOf(name, payload),
      retryLimit: this.#retryDelays.length,
      ...(options.inBackground ? { priority: backgroundPriority } : {}),
      ...(options.delaySeconds ? { startAfter: options.delaySeconds } : {}),
      ...("organizationId" in payload ? { group: { id: payload.organizationId } } : {}),
    };
  }

  /** Those of the payloads for which no job waits or runs. One statement, however many they are. */
  async withoutJob<Name extends JobName>(
    name: Name,
    payloads: readonly JobPayload<Name>[],
  ): Promise<JobPayload<Name>[]> {
    const keys = payloads.map((payload) => keyOf(name, payload));
    const live = await findLiveKeys(this.#boss.getDb(), name, keys);
    return payloads.filter((_, index) => !live.has(keys[index] ?? ""));
  }

  /**
   * Works a queue with `concurrency` handlers, `perOrganization` of them for one organization, counted over all processes
   * when a job is claimed: workers that claim at the same instant do not see each other, and may be more. A handler settles
   * its job through the lease; one that only returns completes it, one that throws fails it.
   */
  async work<Name extends JobName>(
    name: Name,
    limits: { concurrency: number; perOrganization: number },
    handler: JobHandler<Name>,
  ): Promise<void> {
    for (let worker = 0; worker < limits.concurrency; worker += 1) await this.#startWorker(name, limits, handler);
  }

  async #startWorker<Name extends JobName>(
    name: Name,
    limits: { perOrganization: number },
    handler: JobHandler<Name>,
  ): Promise<void> {
    let workerId: string | undefined;
    const handleThenLookAgain = async (jobs: Job<JobPayload<Name>>[]) => {
      try {
        for (const job of jobs) await this.#running.run(job, () => this.#handle(name, job, handler));
      } catch (error) {
        throw toKeptError(error);
      } finally {
        // Left to itself, a worker waits out its polling interval after every job, however many wait.
        if (workerId !== undefined) this.#boss.notifyWorker(workerId);
      }
    };
    workerId = await this.#boss.work<JobPayload<Name>>(
      name,
      {
        batchSize: 1,
        groupConcurrency: limits.perOrganization,
        pollingIntervalSeconds: 1,
        notifyPollingIntervalSeconds: 2,
      },
      handleThenLookAgain,
    );
  }

  async #handle<Name extends JobName>(
    name: Name,
    job: Job<JobPayload<Name>>,
    handler: JobHandler<Name>,
  ): Promise<void> {
    // It was asked for before the stop and came after it.
    if (this.#stopping) return this.#running.handBack(job, this.#boss.getDb(), this.#onError);
    const payload = jobCatalog[name].payload.parse(job.data) as JobPayload<Name>;
    await handler(payload, leaseJob(this.#boss, this.#retryDelays, name, job));
  }

  /**
   * Deletes every job of conversations, dead ones too, in the transaction. One that runs loses its lease: it can settle and
   * store nothing any more. Returns how many there were.
   */
  async forgetConversations(
    organizationId: string,
    conversationIds: readonly string[],
    transaction: DrizzleTransactionLike,
  ): Promise<number> {
    return deleteConversationJobs(fromDrizzle(transaction, sql), organizationId, conversationIds);
  }

  /** Has jobs of an organization that wait for another attempt make it now; those made before count. Returns how many. */
  async retryNow(name: JobName, organizationId: string): Promise<number> {
    return retryAtOnce(this.#boss.getDb(), name, organizationId);
  }

  /** How much waits, runs and lies dead, a row a queue. Read from the queue's own counters, at most a minute old. */
  async depths(): Promise<QueueDepth[]> {
    return Promise.all(
      jobNames.map(async (name) => {
        const [[stats], [dead]] = await Promise.all([
          this.#boss.getQueueStats(name, { force: true }),
          this.#boss.getQueueStats(deadLetterQueue(name), { force: true }),
        ]);
        return {
          name,
          ready: stats?.readyCount ?? 0,
          active: stats?.activeCount ?? 0,
          deferred: stats?.deferredCount ?? 0,
          dead: dead?.queuedCount ?? 0,
          oldestReadySeconds: stats?.readyOldestSeconds ?? null,
        };
      }),
    );
  }
}

function keyOf<Name extends JobName>(name: Name, payload: JobPayload<Name>): string {
  const { key } = jobCatalog[name] as { key: (payload: JobPayload<Name>) => string };
  return key(payload);
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  const timer = new AbortController();
  const limit = sleep(milliseconds, undefined, { signal: timer.signal }).catch(() => {});
  try {
    await Promise.race([work, limit]);
  } finally {
    timer.abort();
  }
}
