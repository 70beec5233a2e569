import { writeFileSync } from "node:fs";
import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { createProgress } from "../shared/progress.ts";
import { type RetrievalArguments, readArguments, UsageError, usage } from "./arguments.ts";
import { loadCallers } from "./load-callers.ts";
import { connectFacts } from "./openmemory/connect-facts.ts";
import { type AskedQuestion, rankQuestions } from "./rank-questions.ts";
import { formatCalibration, formatLatency, formatMisses, formatTable, groupQuestions, toRows } from "./report.ts";

try {
  const given = readArguments(process.argv.slice(2));
  if (given.help) print(usage);
  else await evaluate(given);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${usage}`);
  process.exitCode = 2;
}

async function evaluate(given: RetrievalArguments): Promise<void> {
  const callers = loadCallers(new URL("callers/", import.meta.url)).filter(
    ({ name, language }) => (given.caller ?? name) === name && (given.language ?? language) === language,
  );
  if (callers.length === 0) throw new UsageError("No caller is left to ask about.");
  const embedder = createLocalEmbedder();
  const count = callers.reduce((sum, caller) => sum + caller.facts.length, 0);
  print(`Asking about ${count} memories of ${callers.length} callers with ${embedder.model}.\n`);
  const facts = given.openMemory === undefined ? null : await connectFacts(given.openMemory, callers, print);
  const progress = createProgress(callers.length, { write: print, isTty: process.stdout.isTTY });
  const asked: AskedQuestion[] = [];
  try {
    for (const caller of callers) {
      const before = asked.length;
      const options = { embedder, now: () => performance.now(), propose: facts?.propose };
      for await (const one of rankQuestions(caller, options)) asked.push(one);
      progress.step(`${caller.name}: ${asked.length - before} questions`);
    }
  } finally {
    await facts?.close();
  }
  progress.end();
  report(
    asked.filter(({ question }) => (given.half ?? question.half) === question.half),
    given,
  );
}

function report(asked: readonly AskedQuestion[], given: RetrievalArguments): void {
  const rows = toRows(groupQuestions(asked));
  if (given.showMisses) print(`\nMissed:\n${formatMisses(asked).join("\n")}\n`);
  print(`\n${formatTable(rows)}\n\n${formatCalibration(asked)}\n\n${formatLatency(asked)}\n`);
  if (given.json) writeFileSync(given.json, `${JSON.stringify({ rows }, null, 2)}\n`);
}

function print(text: string): void {
  process.stdout.write(text);
}
