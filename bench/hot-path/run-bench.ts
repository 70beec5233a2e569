import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { describeMachine } from "../shared/machine.ts";
import type { NodeProcess } from "../shared/node-process.ts";
import type { BenchArguments, Part } from "./arguments.ts";
import { growTo } from "./data/fill-database.ts";
import type { Hook, RequestSource } from "./data/hook-requests.ts";
import { writeBriefs, writeRecallSets } from "./data/write-prepared.ts";
import { clearBacklog, measureDrain } from "./measure/drain-backlog.ts";
import { readResidentMiB } from "./measure/machine.ts";
import { measureSideBySide, type Rounds } from "./measure/side-by-side.ts";
import { linkEverything, measureWithMirror, mirrorStates } from "./measure/with-mirror.ts";
import { type Preparation, prepare } from "./prepare.ts";
import { type RunningServer, startBare, startLoad, startService } from "./processes/start.ts";
import type { BenchResult } from "./report/result.ts";

const memoriesAtHooks = 100_000;

interface Plan {
  rounds: Rounds;
  sizes: readonly number[];
  backlog: number;
}

const plans: Record<"full" | "quick", Plan> = {
  full: { rounds: { count: 5, seconds: 3 }, sizes: [10_000, memoriesAtHooks, 1_000_000], backlog: 600 },
  quick: { rounds: { count: 3, seconds: 2 }, sizes: [10_000, memoriesAtHooks], backlog: 200 },
};

type Say = (step: string) => void;

/** Everything that runs while figures are taken. */
interface Bench {
  prepared: Preparation;
  plan: Plan;
  load: NodeProcess;
  service: RunningServer;
  bare: RunningServer;
  say: Say;
  result: BenchResult;
  callers: number;
}

/** Takes every figure that was asked for. Says how far it is, step by step. */
export async function runBench(given: BenchArguments, say: Say): Promise<BenchResult> {
  const plan = plans[given.quick ? "quick" : "full"];
  const isAsked = (part: Part) => given.only.length === 0 || given.only.includes(part);
  say("Starting Postgres in a temporary folder.");
  const prepared = await prepare({ keep: given.keep, profile: given.profile });
  const { surroundings, connection } = prepared;
  const running: { stop(): Promise<void> }[] = [];
  const started = async <Server extends { stop(): Promise<void> }>(server: Promise<Server> | Server) => {
    running.unshift(await server);
    return server;
  };
  try {
    const bench: Bench = {
      prepared,
      plan,
      say,
      callers: 0,
      load: await started(startLoad(surroundings)),
      service: await started(startService(surroundings, "api")),
      bare: await started(startBare(surroundings)),
      result: {
        command: `pnpm bench${given.quick ? " --quick" : ""}`,
        machine: await describeMachine(connection.pool),
        rounds: plan.rounds,
        memoriesAtHooks,
        hooks: [],
        search: [],
        mirrored: [],
        memoryUse: [],
        drain: null,
      },
    };
    await noteMemoryUse(bench, "started, nothing asked yet");
    for (const memories of plan.sizes) {
      const isFirst = memories === plan.sizes[0];
      const isForHooks = memories === memoriesAtHooks && (isAsked("hooks") || isAsked("drain"));
      if (isAsked("search") || isForHooks || (isFirst && isAsked("mirror"))) await grow(bench, memories);
      if (isFirst && isAsked("mirror")) await measureMirrors(bench);
      if (isAsked("search")) await measureSearch(bench, memories);
      if (isAsked("hooks") && memories === memoriesAtHooks) await measureHooks(bench, given);
    }
    if (isAsked("drain")) await drain(bench);
    return bench.result;
  } finally {
    for (const server of running) await server.stop();
    await prepared.close();
  }
}

async function grow(bench: Bench, memories: number): Promise<void> {
  const { connection, organization } = bench.prepared;
  const beganAt = performance.now();
  const known = bench.callers;
  const showCallers = everyFewSeconds(bench.say, (done, of) => `  ${done} of ${of} callers`);
  bench.callers = await growTo(connection.pool, {
    organizationId: organization.id,
    embeddingModel: createLocalEmbedder().model,
    memories,
    callers: bench.callers,
    onProgress: showCallers,
  });
  bench.say(`${memories.toLocaleString("en")} memories of ${bench.callers} callers (${secondsSince(beganAt)}).`);
  const setsBeganAt = performance.now();
  await writeRecallSets(connection.db, { organization, from: known, to: bench.callers, onProgress: showCallers });
  bench.say(`Written as searches read them (${secondsSince(setsBeganAt)}).`);
}

async function measureSearch(bench: Bench, memories: number): Promise<void> {
  const measured = await sideBySide(bench, "search-memory", 1);
  bench.result.search.push({ memories, callers: bench.callers, ...measured });
  await noteMemoryUse(bench, `after searches among ${memories.toLocaleString("en")} memories`);
}

async function measureHooks(bench: Bench, { hook: hooks, connections: counts }: BenchArguments): Promise<void> {
  const { connection, organization } = bench.prepared;
  const beganAt = performance.now();
  await writeBriefs(connection.db, {
    organization,
    from: 0,
    to: bench.callers,
    onProgress: everyFewSeconds(bench.say, (done, of) => `  ${done} of ${of} briefs`),
  });
  bench.say(`Briefs written (${secondsSince(beganAt)}).`);
  for (const hook of hooks) {
    for (const connections of counts) {
      bench.result.hooks.push({ hook, connections, ...(await sideBySide(bench, hook, connections)) });
    }
    await noteMemoryUse(bench, `after the load on ${hook}`);
  }
  await clearBacklog(connection.pool);
}

const connectionsBesideMirror = [1, 20];

async function measureMirrors(bench: Bench): Promise<void> {
  const { prepared, load, plan } = bench;
  await linkEverything(prepared.connection.pool);
  const options = { surroundings: prepared.surroundings, load, source: sourceOf(bench), rounds: plan.rounds };
  for (const mirror of mirrorStates) {
    for (const connections of connectionsBesideMirror) {
      const measured = await measureWithMirror(options, mirror, connections);
      bench.result.mirrored.push({ mirror, connections, ...measured });
      const { p50, p95, p99 } = measured;
      bench.say(
        `search, OpenMemory ${mirror}, ${connections} at once: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)} ms`,
      );
    }
  }
}

async function drain(bench: Bench): Promise<void> {
  bench.say(`Working through a backlog of ${bench.plan.backlog} calls.`);
  const { surroundings, connection } = bench.prepared;
  bench.result.drain = await measureDrain({
    surroundings,
    pool: connection.pool,
    load: bench.load,
    service: bench.service,
    source: sourceOf(bench),
    conversations: bench.plan.backlog,
  });
}

async function sideBySide(bench: Bench, hook: Hook, connections: number) {
  const measured = await measureSideBySide(
    {
      load: bench.load,
      serviceUrl: bench.service.url,
      bareUrl: bench.bare.url,
      source: sourceOf(bench),
      rounds: bench.plan.rounds,
    },
    hook,
    connections,
  );
  const { service, throughputRatio, p95Ratio, cpuMs } = measured;
  bench.say(
    `${hook}, ${connections} at once: ${service.requestsPerSecond.toFixed(0)}/s, p50 ${service.p50.toFixed(2)} ms, ` +
      `p95 ${service.p95.toFixed(2)} ms; ${throughputRatio.toFixed(2)} × the bare handler's, p95 ${p95Ratio.toFixed(2)} ×; ` +
      `CPU ${cpuMs.service.toFixed(2)} and ${cpuMs.bare.toFixed(2)} ms a request`,
  );
  return measured;
}

function sourceOf({ callers, prepared }: Bench): RequestSource {
  const { webhookToken, hmacKey } = prepared.surroundings.credentials;
  return { callers, webhookToken, hmacKey };
}

async function noteMemoryUse(bench: Bench, moment: string): Promise<void> {
  bench.result.memoryUse.push({ moment, residentMiB: await readResidentMiB(bench.service.url) });
}

function everyFewSeconds(say: Say, describe: (done: number, of: number) => string) {
  let saidAt = performance.now();
  return (done: number, of: number) => {
    if (performance.now() - saidAt < 5_000) return;
    saidAt = performance.now();
    say(describe(done, of));
  };
}

function secondsSince(beganAt: number): string {
  return `${((performance.now() - beganAt) / 1_000).toFixed(0)} s`;
}
