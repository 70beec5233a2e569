import { cpus, loadavg, totalmem } from "node:os";
import type pg from "pg";
import type { Machine } from "../report/result.ts";

/** What the figures were measured on. */
export async function describeMachine(pool: pg.Pool): Promise<Machine> {
  const { rows } = await pool.query<{ version: string }>("select current_setting('server_version') as version");
  return {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres: rows[0]?.version ?? "unknown",
    at: new Date().toISOString(),
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

/** What a service takes of the machine's memory, as its own metrics tell. */
export async function readResidentMiB(serviceUrl: string): Promise<number> {
  const response = await fetch(`${serviceUrl}/metrics`);
  const bytes = /^process_resident_memory_bytes (\S+)/m.exec(await response.text())?.[1];
  return Math.round(Number(bytes) / 2 ** 20);
}

/** Processor time that a server's process has taken, of all its threads, as its metrics tell. */
export async function readCpuSeconds(serverUrl: string): Promise<number> {
  const response = await fetch(`${serverUrl}/metrics`);
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(await response.text())?.[1]);
}
