import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { consoleEnvironment } from "./env.ts";

const consoleFolder = fileURLToPath(new URL("../", import.meta.url));
const nextScript = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** Builds the console before the tests: 5 s when it was built before, 15 s otherwise. */
// biome-ignore lint/style/noDefaultExport: Playwright takes a global setup as a default export
export default async function buildConsole(): Promise<void> {
  process.stdout.write("Building the console for the browser tests\n");
  await promisify(execFile)(process.execPath, [nextScript, "build"], { cwd: consoleFolder, env: consoleEnvironment() });
}
