import { writeFileSync } from "node:fs";
import { createProgress } from "../shared/progress.ts";
import { type EvaluationArguments, readArguments, UsageError, usage } from "./arguments.ts";
import { callSets } from "./call-sets.ts";
import { chooseEngine, MissingKeyError } from "./engines.ts";
import { readBenchEnv } from "./env.ts";
import { formatMisses, formatOutcome, formatTable, formatWrong } from "./report.ts";
import { runCalls } from "./run-calls.ts";
import { type CallOutcome, tally } from "./tally.ts";
import { createUsageMeter } from "./usage-meter.ts";

try {
  const given = readArguments(process.argv.slice(2));
  if (given.help) print(usage);
  else await evaluate(given);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof MissingKeyError)) throw error;
  process.stderr.write(`${error.message}\n${error instanceof UsageError ? usage : ""}`);
  process.exitCode = 2;
}

async function evaluate(given: EvaluationArguments): Promise<void> {
  const calls = callSets[given.set].filter(
    ({ id, language }) => (given.call ?? id) === id && (given.language ?? language) === language,
  );
  if (calls.length === 0) throw new UsageError("No call is left to read.");
  const meter = createUsageMeter(globalThis.fetch);
  const { engine, label } = chooseEngine(given.provider, {
    model: given.model,
    env: readBenchEnv(),
    fetch: meter.fetch,
  });
  print(`Reading ${calls.length} ${given.set} calls with ${label}.\n`);
  const progress = createProgress(calls.length, { write: print, isTty: process.stdout.isTTY });
  const outcomes: CallOutcome[] = [];
  const signal = new AbortController().signal;
  for await (const outcome of runCalls(calls, {
    engine,
    now: () => performance.now(),
    takeUsage: meter.take,
    signal,
  })) {
    outcomes.push(outcome);
    progress.step(formatOutcome(outcome));
  }
  progress.end();
  report(outcomes, label, given);
}

function report(outcomes: readonly CallOutcome[], label: string, given: EvaluationArguments): void {
  if (given.show.includes("misses")) print(`\nMissed:\n${formatMisses(outcomes).join("\n")}\n`);
  if (given.show.includes("wrong")) print(`\nWrong:\n${formatWrong(outcomes).join("\n")}\n`);
  print(`\n${formatTable(outcomes, given.price ?? null)}\n`);
  if (given.json)
    writeFileSync(given.json, `${JSON.stringify({ engine: label, all: tally(outcomes), outcomes }, null, 2)}\n`);
  // Figures are for people to judge; only an engine that could not read a call makes the run a failure.
  const failed = outcomes.filter(({ error }) => error !== null);
  for (const { call, error } of failed) process.stderr.write(`${call.id}: ${error}\n`);
  if (failed.length > 0) process.exitCode = 1;
}

function print(text: string): void {
  process.stdout.write(text);
}
