import { systemClock } from "@elaaoms/core/clock";
import type { Database } from "@elaaoms/db/connect";
import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { writeBrief } from "@elaaoms/services/briefs/write-brief";
import type { OrganizationScope } from "@elaaoms/services/context";
import { writeRecallSet } from "@elaaoms/services/memories/recall-sets/write-recall-set";
import { callerId } from "./callers.ts";

const atOnce = 4;

interface WriteOptions {
  organization: OrganizationScope;
  from: number;
  to: number;
  onProgress: (done: number, of: number) => void;
}

/** Writes the briefs of callers the way the service does after a call. */
export async function writeBriefs(db: Database, options: WriteOptions): Promise<void> {
  const ctx = { organization: options.organization, clock: systemClock };
  await forEachCaller(options, (id) => db.transaction((tx) => writeBrief(tx, ctx, { id })));
  await db.execute("vacuum analyze briefs");
}

/** Writes what searches rank of callers, the way the service does after a call. */
export async function writeRecallSets(db: Database, options: WriteOptions): Promise<void> {
  const ctx = { organization: options.organization, embedder: createLocalEmbedder() };
  await forEachCaller(options, (id) => db.transaction((tx) => writeRecallSet(tx, ctx, { id })));
  await db.execute("vacuum analyze recall_sets");
}

async function forEachCaller(
  { from, to, onProgress }: WriteOptions,
  write: (callerId: string) => Promise<void>,
): Promise<void> {
  for (let first = from; first < to; first += atOnce) {
    const indexes = Array.from({ length: Math.min(atOnce, to - first) }, (_, offset) => first + offset);
    await Promise.all(indexes.map((index) => write(callerId(index))));
    onProgress(first + indexes.length - from, to - from);
  }
}
