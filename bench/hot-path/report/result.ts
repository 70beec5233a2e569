import { z } from "zod";
import { machineSchema } from "../../shared/machine.ts";

const round = z.object({
  requestsPerSecond: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  requests: z.number(),
  failures: z.number(),
});

/** Milliseconds of processor time that a request took of each process: the steadier figure where other work runs. */
const cpuMs = z.object({ service: z.number(), bare: z.number() }).optional();

const hookComparison = z.object({
  hook: z.enum(["client-data", "search-memory", "post-call"]),
  connections: z.number(),
  service: round,
  bare: round,
  /** The service's share of the bare handler's throughput, round by round; the median of it. */
  throughputRatio: z.number(),
  p95Ratio: z.number(),
  cpuMs,
});

const searchSize = z.object({ memories: z.number(), callers: z.number(), service: round, bare: round, cpuMs });

/** Searches beside an OpenMemory server in one state or another. */
const mirrored = round.extend({ mirror: z.string(), connections: z.number() });

const drain = z.object({ conversations: z.number(), seconds: z.number(), perSecond: z.number() });

const memoryUse = z.object({ moment: z.string(), residentMiB: z.number() });

export const benchResultSchema = z.object({
  command: z.string(),
  machine: machineSchema,
  /** Medians of so many rounds of so many seconds. */
  rounds: z.object({ count: z.number(), seconds: z.number() }),
  memoriesAtHooks: z.number(),
  hooks: z.array(hookComparison),
  search: z.array(searchSize),
  mirrored: z.array(mirrored).default([]),
  memoryUse: z.array(memoryUse),
  drain: drain.nullable(),
});

export type BenchResult = z.infer<typeof benchResultSchema>;
export type HookComparison = z.infer<typeof hookComparison>;
export type Mirrored = z.infer<typeof mirrored>;
export type SearchSize = z.infer<typeof searchSize>;
export type Drain = z.infer<typeof drain>;
