import { cpus, loadavg, totalmem } from "node:os";
import type pg from "pg";
import { z } from "zod";

export const machineSchema = z.object({
  cpu: z.string(),
  cores: z.number(),
  memoryGiB: z.number(),
  node: z.string(),
  postgres: z.string(),
  at: z.string(),
  /** Processes that ran or waited to run in the last minute, before the bench began: what else the machine did. */
  loadBefore: z.number(),
});
export type Machine = z.infer<typeof machineSchema>;

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
    loadBefore: readLoad(),
  };
}

/** Processes that ran or waited to run in the last minute, on average. */
export function readLoad(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}
