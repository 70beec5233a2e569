import type { SeededRandom } from "@elaaoms/elevenlabs/simulator/demonstration/seeded-random";
import type { ConsoleSession } from "./console-session.ts";
import { listConversations, readAgain, type SeedTarget } from "./service-client.ts";
import type { Team } from "./team.ts";

const revealReasons = ["Asked by the caller", "Legal request", "Checking a complaint", "Reviewing a privacy rule"];
const flagReasons = ["Sounds wrong", "Too personal to be told", "Belongs to somebody else", "Not from this caller"];

/** How often each thing is done. */
export interface Workload {
  reveals: number;
  flags: number;
  corrections: number;
  deletions: number;
  decisions: number;
  marks: number;
  readAgain: number;
}

/** What the members of the team did with what was learned, each what their role may do. */
export async function doDailyWork(
  team: Team,
  target: SeedTarget,
  { workload, random }: { workload: Workload; random: SeededRandom },
): Promise<void> {
  await revealMemories(team.compliance.console, workload.reveals, random);
  await flagMemories(team.compliance.console, workload.flags, random);
  await tendMemories(team.privacy_officer.console, workload);
  await settleConflicts(team.admin.console, workload.decisions, random);
  await markCallers(team.admin.console, workload.marks);
  const failed = await listConversations(target, "extraction_failed");
  for (const { id } of failed.slice(0, workload.readAgain)) await readAgain(target, id);
  await team.compliance.console.audit.verify.mutate();
}

async function revealMemories(console: ConsoleSession, count: number, random: SeededRandom): Promise<void> {
  const { items } = await console.memories.list.query({ sensitive: true, limit: 200 });
  for (const { id } of random.shuffled(items).slice(0, count)) {
    await console.memories.reveal.mutate({ memoryId: id, reason: random.pick(revealReasons) });
  }
}

async function flagMemories(console: ConsoleSession, count: number, random: SeededRandom): Promise<void> {
  const { items } = await console.memories.list.query({ status: "active", limit: 200 });
  for (const { id } of random.shuffled(items).slice(0, count)) {
    await console.memories.flag.mutate({ memoryIds: [id], reason: random.pick(flagReasons) });
  }
}

/** Some memories are put more carefully, some are of no use. */
async function tendMemories(console: ConsoleSession, { corrections, deletions }: Workload): Promise<void> {
  const { items } = await console.memories.list.query({ status: "active", sensitive: false, limit: 200 });
  for (const { id, importance } of items.slice(0, corrections)) {
    await console.memories.correct.mutate({ memoryId: id, importance: Math.min(10, importance + 1) });
  }
  for (const { id } of items.slice(corrections, corrections + deletions)) {
    await console.memories.delete.mutate({ memoryId: id, reason: "Of no use to anybody" });
  }
}

async function settleConflicts(console: ConsoleSession, count: number, random: SeededRandom): Promise<void> {
  const { items } = await console.memories.list.query({ status: "conflicted", limit: 200 });
  // One of each pair: the other one is settled with it.
  const oneOfEach = [...new Map(items.map((memory) => [memory.callerId, memory])).values()];
  for (const { id } of random.shuffled(oneOfEach).slice(0, count)) {
    const decision = { keep: "this" } as const;
    await console.memories.resolve.mutate({ memoryId: id, decision, reason: "Confirmed by the caller" });
  }
}

async function markCallers(console: ConsoleSession, count: number): Promise<void> {
  const { items } = await console.callers.list.query({ limit: 200 });
  const often = items.toSorted((a, b) => b.conversations - a.conversations);
  for (const { caller } of often.slice(0, count)) await console.callers.mark.mutate({ callerId: caller.id, vip: true });
  for (const { caller } of often.slice(-2)) await console.callers.mark.mutate({ callerId: caller.id, test: true });
}
