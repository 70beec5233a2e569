import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments, UsageError, usage } from "./arguments.ts";
import { formatResult } from "./report/table.ts";
import { runBench } from "./run-bench.ts";

const defaultResult = fileURLToPath(new URL("../results/console.json", import.meta.url));

try {
  const given = readArguments(process.argv.slice(2));
  if (given.help) print(usage);
  else {
    const result = await runBench(given, (step) => print(`${step}\n`));
    const path = given.json ? resolve(given.json) : defaultResult;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
    print(`\n${formatResult(result)}\nWritten to ${path}.\n`);
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${usage}`);
  process.exitCode = 2;
}

function print(text: string): void {
  process.stdout.write(text);
}
