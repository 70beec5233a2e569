import { setTimeout as sleep } from "node:timers/promises";
import { describeMachine, readLoad } from "../shared/machine.ts";
import type { BenchArguments } from "./arguments.ts";
import { measureInBrowser } from "./browser/measure-in-browser.ts";
import { findFreePort, startConsole } from "./browser/start-console.ts";
import { fillInstallation } from "./data/fill-installation.ts";
import { type OpenDatabase, openDatabase } from "./data/open-database.ts";
import { ConsoleClient } from "./measure/console-client.ts";
import { deepQuestions, questions } from "./measure/questions.ts";
import { timeQuestion } from "./measure/time-questions.ts";
import { startBare, startService } from "./processes/start.ts";
import type { BenchResult } from "./report/result.ts";

type Say = (step: string) => void;

/** Checkpoints and statistics of what was just written are not what is measured. */
const settleMs = 5_000;

/** Takes every figure that was asked for. Says how far it is, step by step. */
export async function runBench(given: BenchArguments, say: Say): Promise<BenchResult> {
  const stops: (() => Promise<void>)[] = [];
  const later = <Running extends { stop(): Promise<void> }>(running: Running) => {
    stops.unshift(() => running.stop());
    return running;
  };
  try {
    say("Starting Postgres.");
    const database = await openDatabase(given.data);
    stops.unshift(() => database.close());
    const machine = await describeMachine(database.connection.pool);
    const consolePort = await findFreePort();
    const consoleOrigin = `http://127.0.0.1:${consolePort}`;
    const service = later(await startService(database, consolePort));
    const { db } = database.connection;
    const client = await ConsoleClient.signIn({ apiUrl: service.url, consoleOrigin, db });
    await fill(database, client, say);
    const result: BenchResult = {
      ...{ machine, loadAfter: 0, rounds: given.rounds, questions: [], sights: [], scrolling: [] },
    };
    if (given.only !== "browser") {
      const bare = later(await startBare(database));
      await timeQuestions(given, { client, bareUrl: bare.url, rounds: given.rounds }, result, say);
    }
    if (given.only !== "server") {
      say("Starting the console.");
      later(await startConsole({ apiOrigin: service.url, port: consolePort, isBuilt: given.built }));
      const { sights, scrolling } = await measureInBrowser({ consoleOrigin, cookies: client.cookies, say });
      result.sights.push(...sights);
      result.scrolling.push(...scrolling);
    }
    return { ...result, loadAfter: readLoad() };
  } finally {
    for (const stop of stops) await stop();
  }
}

async function fill(database: OpenDatabase, client: ConsoleClient, say: Say): Promise<void> {
  const beganAt = performance.now();
  const { person } = await client.ask<{ person: { id: string } }>("session.me");
  await fillInstallation(database, [person.id], say);
  const { rows } = await database.connection.pool.query<Record<string, string>>(
    `select count(*) as memories, count(distinct caller_id) as callers,
       (select count(*) from conversations where organization_id = $1) as conversations,
       (select count(*) from audit_events where organization_id = $1) as events
     from memories where organization_id = $1`,
    [database.organizationId],
  );
  const counts = Object.entries(rows[0] ?? {}).map(([name, count]) => `${Number(count).toLocaleString("en")} ${name}`);
  say(`${counts.join(", ")} (${((performance.now() - beganAt) / 1_000).toFixed(0)} s).`);
  await sleep(settleMs);
}

async function timeQuestions(
  given: BenchArguments,
  options: { client: ConsoleClient; bareUrl: string; rounds: number },
  result: BenchResult,
  say: Say,
): Promise<void> {
  const isAsked = ({ list }: { list: string }) => given.list.length === 0 || given.list.includes(list);
  const asked = [...questions, ...(await deepQuestions(options.client))].filter(isAsked);
  say(`Asking ${asked.length} questions.`);
  for (const question of asked) {
    const timed = await timeQuestion(question, options);
    result.questions.push(timed);
    const { p50, p95, ratio } = timed;
    say(`${timed.list}: ${timed.name}: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} ms, ${ratio.toFixed(1)} ×`);
  }
}
