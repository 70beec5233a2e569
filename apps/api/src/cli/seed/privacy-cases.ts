import { dayMs } from "@elaaoms/core/clock";
import type { ConsoleSession } from "./console-session.ts";
import { SeedError } from "./seed-error.ts";

type RequestKind = Parameters<ConsoleSession["privacyRequests"]["create"]["mutate"]>[0]["kind"];

/** A person who asks, and what has been done about it. */
interface Case {
  kind: RequestKind;
  /** How many days ago it arrived: an answer is due within a month. */
  daysAgo: number;
  /** How they were identified; nobody has made sure when absent. */
  verified?: string;
  notes?: string;
  handle?: (console: ConsoleSession, request: OpenRequest) => Promise<void>;
}

interface OpenRequest {
  requestId: string;
  callerId: string;
  ending: string;
}

const byCallback = "Called back on the number on file, and asked for the last order.";
const byIdentityCard = "Identity card shown in the branch.";
const bySignedLetter = "Signed letter, signature compared with the contract.";

const move =
  (state: "in_progress" | "waiting" | "completed" | "refused", outcome?: string) =>
  async ({ privacyRequests }: ConsoleSession, { requestId }: OpenRequest) => {
    await privacyRequests.update.mutate({ requestId, state, ...(outcome && { outcome }) });
  };

const erase =
  (suppress: boolean) =>
  async ({ erasures }: ConsoleSession, { requestId, callerId, ending }: OpenRequest) => {
    await erasures.begin.mutate({ requestId, callerId, confirmation: ending, suppress, atElevenLabs: false });
  };

const perform =
  (kind: "restriction" | "objection") =>
  async ({ privacyRequests }: ConsoleSession, { requestId }: OpenRequest) => {
    await privacyRequests.perform.mutate({ kind, requestId });
  };

async function handOut({ callers, privacyRequests }: ConsoleSession, { requestId, callerId }: OpenRequest) {
  await callers.export.mutate({ callerId, format: "json" });
  await privacyRequests.update.mutate({ requestId, state: "completed", outcome: "The export was handed over." });
}

async function hold({ privacyRequests }: ConsoleSession, { requestId }: OpenRequest) {
  const notes = "A claim is before the court: nothing may be erased until it is settled.";
  await privacyRequests.update.mutate({ requestId, legalHold: true, state: "in_progress", notes });
}

async function extend({ privacyRequests }: ConsoleSession, { requestId }: OpenRequest) {
  const reason = "Calls of nine years have to be looked through; the person was told by letter.";
  await privacyRequests.update.mutate({ requestId, state: "in_progress", extension: { reason } });
}

async function correct({ memories, privacyRequests }: ConsoleSession, { requestId, callerId }: OpenRequest) {
  const { items } = await memories.list.query({ callerId, status: "active", sensitive: false, limit: 1 });
  const [memory] = items;
  if (memory) {
    const corrections = [
      { memoryId: memory.id, content: `${memory.content.replace(/\.$/, "")}, as the caller put it.` },
    ];
    await privacyRequests.perform.mutate({ kind: "rectification", requestId, corrections });
  }
  await privacyRequests.update.mutate({ requestId, state: "completed", outcome: "The wording was corrected." });
}

/** Requests of each kind, in every state: on time, due soon and overdue. */
const cases: readonly Case[] = [
  { kind: "erasure", daysAgo: 12, verified: byIdentityCard, handle: erase(false) },
  { kind: "erasure", daysAgo: 9, verified: byCallback, handle: erase(true) },
  { kind: "erasure", daysAgo: 20, verified: bySignedLetter, handle: erase(false) },
  { kind: "erasure", daysAgo: 2 },
  { kind: "erasure", daysAgo: 5, notes: "Wrote from an address that is not on file.", handle: move("waiting") },
  { kind: "erasure", daysAgo: 27, verified: byCallback, handle: move("in_progress") },
  { kind: "erasure", daysAgo: 16, verified: byIdentityCard, handle: hold },
  { kind: "erasure", daysAgo: 40, handle: move("refused", "Could not be identified, and did not answer twice.") },
  { kind: "access", daysAgo: 1 },
  { kind: "access", daysAgo: 8, verified: byCallback, handle: handOut },
  { kind: "access", daysAgo: 35, verified: bySignedLetter, handle: move("in_progress") },
  { kind: "access", daysAgo: 21, verified: byIdentityCard, handle: extend },
  { kind: "access", daysAgo: 3, handle: move("waiting") },
  { kind: "portability", daysAgo: 14, verified: byCallback, handle: handOut },
  { kind: "portability", daysAgo: 6 },
  { kind: "rectification", daysAgo: 10, verified: byCallback, handle: correct },
  { kind: "rectification", daysAgo: 33 },
  { kind: "restriction", daysAgo: 7, handle: perform("restriction") },
  { kind: "restriction", daysAgo: 4 },
  { kind: "objection", daysAgo: 18, handle: perform("objection") },
  { kind: "objection", daysAgo: 0, notes: "Wants no calls from us any more." },
];

/** Puts the cases into the queue, each of another caller, and deals with them as far as they are. Answers how many. */
export async function openCases(console: ConsoleSession, now: Date): Promise<number> {
  const people = await findPeople(console, cases.length);
  const assignees = await console.privacyRequests.listAssignees.query();
  for (const [index, { kind, daysAgo, verified, notes, handle }] of cases.entries()) {
    const person = people[index];
    if (!person) throw new SeedError("There are not enough callers for the requests.");
    const assignee = index % 3 === 0 ? undefined : assignees[index % assignees.length]?.userId;
    const { requestId } = await console.privacyRequests.create.mutate({
      ...{ kind, subject: person.value, callerId: person.callerId },
      ...{ receivedAt: new Date(now.getTime() - daysAgo * dayMs).toISOString() },
      ...(verified && { identityVerification: verified }),
      ...(notes && { notes }),
      ...(assignee && { assignee }),
    });
    await handle?.(console, { requestId, callerId: person.callerId, ending: person.value.slice(-4) });
  }
  return cases.length;
}

/** Callers who have a number or an id to be named by, heard of some time ago. */
async function findPeople(console: ConsoleSession, count: number) {
  const { items } = await console.callers.list.query({ limit: 200 });
  const named = items.flatMap(({ caller, identities: [identity] }) =>
    identity && !caller.isVip ? [{ callerId: caller.id, value: identity.value }] : [],
  );
  return named.slice(-count);
}
