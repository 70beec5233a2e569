import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type DemonstrationCall,
  demonstrationCalls,
} from "@elaaoms/elevenlabs/simulator/demonstration/demonstration-calls";
import { createSeededRandom } from "@elaaoms/elevenlabs/simulator/demonstration/seeded-random";
import { operatorContext } from "@elaaoms/services/audit/operator-context";
import { createOrganization } from "@elaaoms/services/organizations/create-organization";
import type { Installation } from "../installation.ts";
import { doDailyWork, type Workload } from "./daily-work.ts";
import { inTurns } from "./in-turns.ts";
import { openCases } from "./privacy-cases.ts";
import { SeedError } from "./seed-error.ts";
import { askHooks, deliverCall, listConversations, type SeedTarget } from "./service-client.ts";
import { gatherTeam, type Team } from "./team.ts";
import { failReading } from "./unreachable-model.ts";

export interface SeedSize {
  callers: number;
  calls: number;
  /** Calls of which agents are told something before and during. */
  asked: number;
  workload: Workload;
}

export interface SeedOptions {
  name: string;
  size: SeedSize;
  now: Date;
  url: string;
  /** Of the console's pages. */
  origin: string;
  say(line: string): void;
  progress: { show(done: number, total: number): void; end(): void };
}

export interface Seeded {
  slug: string;
  team: Team;
  /** Of all of the team. */
  password: string;
  calls: number;
  failed: number;
  requests: number;
}

const atOnce = 8;
const pollMs = 500;

/**
 * Makes an organization and lets it live through ninety days: its calls come in through the signed webhook of the service, its
 * people sign in to the console and do their work. Rejects with `CONFLICT` when there is one of this name.
 */
export async function runSeed(installation: Installation, options: SeedOptions): Promise<Seeded> {
  const { db, extraction } = installation;
  const { name, size, now, url, origin, say } = options;
  await expectService(url);
  const calls = demonstrationCalls({ ...size, now });
  const secretBox = installation.secretBox();
  const organization = await createOrganization({ db, secretBox, name });
  const password = randomBytes(15).toString("base64url");
  const team = await gatherTeam({ db, organization, address: { url, origin }, password });
  const target: SeedTarget = { ...organization, url };
  const [unread, readable] = [calls.filter(({ isUnread }) => isUnread), calls.filter(({ isUnread }) => !isUnread)];
  say(`${unread.length} calls of a time in which the model refused its key`);
  const ctx = { ...operatorContext(organization.id), db, secretBox, installation: extraction };
  const failed = await installation.withQueue((queue) =>
    failReading(target, ctx, {
      deliver: () => deliverAll(target, unread, options),
      retryNow: () => queue.retryNow("extract-conversation", organization.id),
    }),
  );
  say(`${readable.length} calls of ninety days, in three languages`);
  await deliverAll(target, readable, options);
  await untilRead(target, readable.length, options);
  const latest = calls.slice(-size.asked);
  say(`${latest.length} of them as agents hear of their callers`);
  await inTurns(latest, { atOnce, onDone: shown(options, latest.length) }, (call) => askHooks(target, call));
  options.progress.end();
  say("What the team does about it");
  await doDailyWork(team, target, { workload: size.workload, random: createSeededRandom(2) });
  const requests = await openCases(team.privacy_officer.console, now);
  return { slug: organization.slug, team, password, calls: calls.length, failed, requests };
}

async function expectService(url: string): Promise<void> {
  const isThere = await fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isThere) throw new SeedError(`Nothing answers at ${url}. Start the service first: pnpm start.`);
}

async function deliverAll(
  target: SeedTarget,
  calls: readonly DemonstrationCall[],
  options: SeedOptions,
): Promise<void> {
  await inTurns(calls, { atOnce, onDone: shown(options, calls.length) }, (call) => deliverCall(target, call));
  options.progress.end();
}

/** The worker reads while calls still come in; here the rest is waited for. */
async function untilRead(target: SeedTarget, total: number, options: SeedOptions): Promise<void> {
  options.say("Reading them");
  const show = shown(options, total);
  for (;;) {
    const { length: pending } = await listConversations(target, "extraction_pending");
    show(Math.max(0, total - pending));
    if (pending === 0) break;
    await sleep(pollMs);
  }
  options.progress.end();
}

/** A twentieth at a time: each step is a line where there is no terminal. */
function shown({ progress }: SeedOptions, total: number): (done: number) => void {
  let shownStep = -1;
  return (done) => {
    const step = Math.floor((20 * done) / Math.max(1, total));
    if (step > shownStep) progress.show(done, total);
    shownStep = Math.max(step, shownStep);
  };
}
