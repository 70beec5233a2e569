import { createRequire } from "node:module";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import buildConsole from "../../../apps/console/e2e/build-console.ts";
import { consoleEnvironment } from "../../../apps/console/e2e/env.ts";
import { startProcess } from "../../../apps/console/e2e/service/start-process.ts";

const consoleFolder = fileURLToPath(new URL("../../../apps/console/", import.meta.url));

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}

/** The console as people run it, built by `next build`, before a service. */
export async function startConsole(options: {
  apiOrigin: string;
  port: number;
  /** Take what was built last. */
  isBuilt: boolean;
}): Promise<{ stop(): Promise<void> }> {
  if (!options.isBuilt) await buildConsole();
  return startProcess({
    name: "The console",
    args: [
      createRequire(`${consoleFolder}package.json`).resolve("next/dist/bin/next"),
      ...["start", "--hostname", "127.0.0.1", "--port", String(options.port)],
    ],
    cwd: consoleFolder,
    env: { ...consoleEnvironment(), ELAAOMS_API_ORIGIN: options.apiOrigin },
    readyUrl: `http://127.0.0.1:${options.port}/sign-in`,
  });
}
