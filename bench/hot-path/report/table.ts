import { align } from "../../shared/align.ts";
import type { RoundResult } from "../../shared/latency.ts";
import type { BenchResult, HookComparison, Mirrored, SearchSize } from "./result.ts";

/** The figures for people. */
export function formatResult(result: BenchResult): string {
  const { machine, rounds } = result;
  const head = [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB; Node ${machine.node}, Postgres ${machine.postgres}`,
    `load before: ${machine.loadBefore}; medians of ${rounds.count} rounds of ${rounds.seconds} s`,
  ].join("\n");
  const tables = [head];
  if (result.hooks.length > 0) tables.push(hookTable(result.hooks, result.memoriesAtHooks));
  if (result.search.length > 0) tables.push(searchTable(result.search));
  if (result.mirrored.length > 0) tables.push(mirrorTable(result.mirrored));
  if (result.memoryUse.length > 0) tables.push(memoryTable(result));
  const { drain } = result;
  if (drain) {
    tables.push(
      `Backlog of ${drain.conversations} calls, built-in engine, one worker: ${drain.seconds.toFixed(1)} s, ${drain.perSecond.toFixed(0)} calls/s`,
    );
  }
  return `${tables.join("\n\n")}\n`;
}

function hookTable(hooks: readonly HookComparison[], memories: number): string {
  const rows = hooks.map(({ hook, connections, service, bare, throughputRatio, p95Ratio, cpuMs }) => [
    hook,
    String(connections),
    ...figures(service),
    ...figures(bare),
    `${throughputRatio.toFixed(2)} ×`,
    `${p95Ratio.toFixed(2)} ×`,
    cpuMs?.service.toFixed(2) ?? "",
    cpuMs?.bare.toFixed(2) ?? "",
  ]);
  const names = ["req/s", "p50", "p95", "p99"];
  const header = [
    "hook",
    "conn.",
    ...names,
    ...names.map((name) => `bare ${name}`),
    "req/s ratio",
    "p95 ratio",
    "CPU",
    "bare CPU",
  ];
  return `Hooks with ${memories.toLocaleString("en")} memories (milliseconds), beside a bare handler\n${align([header, ...rows])}`;
}

function searchTable(sizes: readonly SearchSize[]): string {
  const rows = sizes.map(({ memories, callers, service, bare, cpuMs }) => [
    memories.toLocaleString("en"),
    callers.toLocaleString("en"),
    ...figures(service),
    bare.p50.toFixed(2),
    cpuMs?.service.toFixed(2) ?? "",
  ]);
  const header = ["memories", "callers", "req/s", "p50", "p95", "p99", "bare p50", "CPU"];
  return `Search by the total of memories, one connection (milliseconds)\n${align([header, ...rows])}`;
}

function mirrorTable(mirrored: readonly Mirrored[]): string {
  const rows = mirrored.map(({ mirror, connections, ...round }) => [mirror, String(connections), ...figures(round)]);
  const header = ["OpenMemory server", "conn.", "req/s", "p50", "p95", "p99"];
  return `Search beside an OpenMemory server that … (milliseconds)\n${align([header, ...rows])}`;
}

function memoryTable({ memoryUse }: BenchResult): string {
  return `Memory of the service\n${align(memoryUse.map(({ moment, residentMiB }) => [moment, `${residentMiB} MiB`]))}`;
}

function figures({ requestsPerSecond, p50, p95, p99 }: RoundResult): string[] {
  return [requestsPerSecond.toFixed(0), ...[p50, p95, p99].map((milliseconds) => milliseconds.toFixed(2))];
}
