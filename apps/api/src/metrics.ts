import type { JobQueue } from "@elaaoms/queue/job-queue";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ProviderCircuits } from "./provider-circuits.ts";

export interface Metrics {
  registry: Registry;
  /** Seconds, by method, route pattern and status. */
  requestDuration: Histogram<"method" | "route" | "status">;
  /** Seconds of one call to an extraction engine or embedder, by provider and outcome. */
  providerCallDuration: Histogram<"provider" | "operation" | "outcome">;
  extractions: Counter<"outcome">;
  queryEmbeddings: Counter<"outcome">;
  /** Counted when people are told of them, whatever gave them up. */
  extractionFailures: Counter;
  alerts: Counter<"outcome">;
  memoriesEmbedded: Counter;
  clientDataAnswers: Counter<"outcome">;
  webhookDeliveries: Counter<"outcome">;
  openMemoryRecalls: Counter<"outcome">;
  openMemoryChanges: Counter<"operation">;
  /** Answers of which it could not be written down what they told. */
  lostAccesses: Counter;
}

/** The process's metrics. Labels hold route patterns and outcomes, never ids: their number must not grow with callers. */
export function createMetrics(queue: Pick<JobQueue, "depths">): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  registerQueueGauges(registry, queue);
  return {
    registry,
    requestDuration: new Histogram({
      name: "elaaoms_http_request_duration_seconds",
      help: "Time to answer an HTTP request.",
      labelNames: ["method", "route", "status"],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    providerCallDuration: new Histogram({
      name: "elaaoms_provider_call_duration_seconds",
      help: "Time of one call to an extraction engine or embedder.",
      labelNames: ["provider", "operation", "outcome"],
      buckets: [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60],
      registers,
    }),
    extractions: new Counter({
      name: "elaaoms_extractions_total",
      help: "Attempts at extracting a conversation, by outcome.",
      labelNames: ["outcome"],
      registers,
    }),
    memoriesEmbedded: new Counter({
      name: "elaaoms_memories_embedded_total",
      help: "Memories that were embedded after they were stored, by this process.",
      registers,
    }),
    queryEmbeddings: new Counter({
      name: "elaaoms_query_embeddings_total",
      help: "Embeddings that searches asked for, by where they came from or why there was none.",
      labelNames: ["outcome"],
      registers,
    }),
    extractionFailures: new Counter({
      name: "elaaoms_extraction_failures_total",
      help: "Conversations that were given up after their last attempt, counted when their alert is raised.",
      registers,
    }),
    alerts: new Counter({
      name: "elaaoms_alerts_total",
      help: "Attempts at telling people of conversations that were given up, by outcome.",
      labelNames: ["outcome"],
      registers,
    }),
    clientDataAnswers: new Counter({
      name: "elaaoms_client_data_answers_total",
      help: "Answers before a call, by what they could say.",
      labelNames: ["outcome"],
      registers,
    }),
    webhookDeliveries: new Counter({
      name: "elaaoms_post_call_deliveries_total",
      help: "Accepted post-call deliveries, by what became of them.",
      labelNames: ["outcome"],
      registers,
    }),
    openMemoryRecalls: new Counter({
      name: "elaaoms_openmemory_recalls_total",
      help: "Searches that asked the OpenMemory server for candidates, by what came of it.",
      labelNames: ["outcome"],
      registers,
    }),
    openMemoryChanges: new Counter({
      name: "elaaoms_openmemory_changes_total",
      help: "Memories that the OpenMemory server was given, or was made to give up, by operation.",
      labelNames: ["operation"],
      registers,
    }),
    lostAccesses: new Counter({
      name: "elaaoms_memory_accesses_lost_total",
      help: "Answers to agents that are missing in the log of what agents were given.",
      registers,
    }),
  };
}

/** How the embeddings stand: whether their provider is left alone, and how many memories wait for a vector. */
export function registerEmbeddingGauges(
  { registry }: Metrics,
  source: { isResting(): boolean; countOutdated(): Promise<number> },
): void {
  new Gauge({
    name: "elaaoms_embeddings_provider_resting",
    help: "1 while the provider of embeddings is not asked because it failed several times in a row.",
    registers: [registry],
    collect() {
      this.set(source.isResting() ? 1 : 0);
    },
  });
  new Gauge({
    name: "elaaoms_memories_awaiting_embedding",
    help: "Memories without a vector of the current model; counted up to 100,000.",
    registers: [registry],
    async collect() {
      // A scrape while the database is away still answers with everything else.
      const count = await source.countOutdated().catch(() => null);
      if (count === null) this.reset();
      else this.set(count);
    },
  });
}

/** How far the OpenMemory server is behind the ledger. */
export function registerMirrorGauges(
  { registry }: Metrics,
  readBacklog: () => Promise<{ callers: number; oldestSeconds: number }>,
): void {
  const oldest = new Gauge({
    name: "elaaoms_openmemory_oldest_waiting_seconds",
    help: "How long the caller has waited that waits longest to be mirrored to the OpenMemory server.",
    registers: [registry],
  });
  new Gauge({
    name: "elaaoms_openmemory_callers_waiting",
    help: "Callers who wait to be mirrored to the OpenMemory server; counted up to 100,000.",
    registers: [registry],
    async collect() {
      // A scrape while the database is away still answers with everything else.
      const backlog = await readBacklog().catch(() => null);
      if (backlog === null) return this.reset();
      this.set(backlog.callers);
      oldest.set(backlog.oldestSeconds);
    },
  });
}

function registerQueueGauges(registry: Registry, queue: Pick<JobQueue, "depths">): void {
  // One question a scrape, asked by whichever gauge comes first: each is written out as soon as its own collection ends.
  let asked: ReturnType<JobQueue["depths"]> | null = null;
  const readDepths = () => {
    asked ??= queue
      .depths()
      // A scrape while the database is away still answers with everything else.
      .catch(() => [])
      .finally(() => {
        asked = null;
      });
    return asked;
  };
  new Gauge({
    name: "elaaoms_queue_jobs",
    help: "Jobs in a queue, by state.",
    labelNames: ["queue", "state"],
    registers: [registry],
    async collect() {
      for (const { name, ready, active, deferred, dead } of await readDepths()) {
        for (const [state, count] of Object.entries({ ready, active, deferred, dead })) {
          this.set({ queue: name, state }, count);
        }
      }
    },
  });
  new Gauge({
    name: "elaaoms_queue_oldest_ready_seconds",
    help: "How long the oldest job that could run has waited.",
    labelNames: ["queue"],
    registers: [registry],
    async collect() {
      for (const { name, oldestReadySeconds } of await readDepths()) this.set({ queue: name }, oldestReadySeconds ?? 0);
    },
  });
}

/** How many accesses to a provider, by the state of their circuit: those of organizations are counted, never named. */
export function registerCircuitGauge(registry: Registry, circuits: Pick<ProviderCircuits, "list">): void {
  new Gauge({
    name: "elaaoms_provider_circuits",
    help: "Accesses to a provider of models used within the last hour, by owner and by state of their circuit.",
    labelNames: ["provider", "owner", "state"],
    registers: [registry],
    collect() {
      this.reset();
      for (const { provider, owner, state } of circuits.list()) this.inc({ provider, owner, state });
    },
  });
}
