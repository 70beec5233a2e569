import { execFile } from "node:child_process";
import { delimiter, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bareEnvironment } from "./env.ts";

const rootFolder = fileURLToPath(new URL("../../../", import.meta.url));
const turbo = fileURLToPath(new URL("../../../node_modules/.bin/turbo", import.meta.url));

/** Builds the console before the tests, through Turborepo: nothing to do when its files have not changed since. */
// biome-ignore lint/style/noDefaultExport: Playwright takes a global setup as a default export
export default async function buildConsole(): Promise<void> {
  const environment = bareEnvironment();
  await promisify(execFile)(turbo, ["run", "build", "--filter=@elaaoms/console"], {
    cwd: rootFolder,
    env: {
      ...environment,
      PATH: [dirname(process.execPath), environment.PATH].join(delimiter),
      NEXT_TELEMETRY_DISABLED: "1",
      TURBO_TELEMETRY_DISABLED: "1",
    },
  });
}
