import { median, medianOfRounds, type RoundResult } from "../../shared/latency.ts";
import type { NodeProcess } from "../../shared/node-process.ts";
import type { Hook, RequestSource } from "../data/hook-requests.ts";
import type { LoadOrder, LoadResult } from "../processes/load-process.ts";
import { readCpuSeconds } from "./machine.ts";

export interface Rounds {
  count: number;
  seconds: number;
}

export interface SideBySideOptions {
  load: NodeProcess;
  serviceUrl: string;
  bareUrl: string;
  source: RequestSource;
  rounds: Rounds;
}

export interface SideBySide {
  service: RoundResult;
  bare: RoundResult;
  throughputRatio: number;
  p95Ratio: number;
  /** Milliseconds of processor time that a request took of each process. */
  cpuMs: { service: number; bare: number };
}

type Round = RoundResult & { cpuMs: number };

const warmUpSeconds = 0.5;
/**
 * Answered before what counts, whatever time that takes: a process that has just started runs mostly uncompiled code, which
 * takes five times as long, and on a busy machine a round of some seconds is over before that has changed.
 */
const warmUp = { connections: 100, requests: 10_000 };

/**
 * Loads the bare handler and the service in turns, so that what else the machine does hits both, and compares each round
 * of one with the round of the other beside it. Both have been running for a while then.
 */
export async function measureSideBySide(
  { load, serviceUrl, bareUrl, source, rounds }: SideBySideOptions,
  hook: Hook,
  connections: number,
): Promise<SideBySide> {
  const measure = async (url: string): Promise<Round> => {
    const order: LoadOrder = { url, hook, source, connections, warmUpSeconds, seconds: rounds.seconds };
    const before = await readCpuSeconds(url);
    const { answered, ...result } = await load.ask<LoadResult>(order);
    return { ...result, cpuMs: (1_000 * ((await readCpuSeconds(url)) - before)) / answered };
  };
  for (const url of [bareUrl, serviceUrl]) {
    await load.ask<LoadResult>({ url, hook, source, ...warmUp, warmUpSeconds: 0, seconds: rounds.seconds });
  }
  const [service, bare]: [Round[], Round[]] = [[], []];
  for (let round = 0; round < rounds.count; round += 1) {
    bare.push(await measure(bareUrl));
    service.push(await measure(serviceUrl));
  }
  const ratio = (figure: "requestsPerSecond" | "p95") =>
    median(service.map((round, index) => round[figure] / (bare[index]?.[figure] ?? Number.NaN)));
  return {
    service: medianOfRounds(service),
    bare: medianOfRounds(bare),
    throughputRatio: ratio("requestsPerSecond"),
    p95Ratio: ratio("p95"),
    cpuMs: { service: median(service.map(({ cpuMs }) => cpuMs)), bare: median(bare.map(({ cpuMs }) => cpuMs)) },
  };
}
