import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { EnvironmentError, readEnv } from "./env.ts";
import { launch } from "./launch.ts";
import { openTerminal } from "./terminal.ts";

const root = resolve(import.meta.dirname, "../../..");
const packages = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name, "src"));
const consoleDirectory = join(root, "apps/console");

try {
  process.exitCode = await launch({
    root,
    env: readEnv(root),
    terminal: openTerminal(process.stdout),
    dev: process.argv.includes("--dev"),
    apiScript: join(root, "apps/api/src/main.ts"),
    apiSources: [join(root, "apps/api/src"), ...packages],
    console: {
      directory: consoleDirectory,
      program: join(consoleDirectory, "node_modules/next/dist/bin/next"),
      sources: [
        consoleDirectory,
        join(root, "packages/trpc"),
        join(root, "packages/core"),
        join(root, "pnpm-lock.yaml"),
      ],
    },
  });
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
