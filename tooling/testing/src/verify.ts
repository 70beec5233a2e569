import { fileURLToPath } from "node:url";
import { runCommand } from "./run-command.ts";

/** `pnpm verify`: all that can be checked without running the product. Every check runs, also after one has failed. */
const root = fileURLToPath(new URL("../../../", import.meta.url));

const checks: [name: string, command: string, args: string[]][] = [
  ["format and lint", "biome", ["check", "."]],
  ["types", "turbo", ["run", "typecheck", "--output-logs=errors-only"]],
  ["import directions", "depcruise", ["--config", ".dependency-cruiser.mjs", "apps", "bench", "packages", "tooling"]],
  ["unused code", "knip", []],
];

const failed: string[] = [];
for (const [name, command, args] of checks) {
  process.stdout.write(`\n── ${name} ──\n`);
  const code = await runCommand(command, args, { cwd: root, env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" } });
  if (code !== 0) failed.push(name);
}
process.stdout.write(failed.length === 0 ? "\nEverything holds.\n" : `\nFailed: ${failed.join(", ")}.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
