import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type ConsoleApp, forgetBuild, hashSources, isBuilt, isComplete, stampBuild } from "./console-build.ts";
import type { LauncherEnv } from "./env.ts";
import { openLogFile } from "./log-files.ts";
import { describeExit, type ManagedChild, startNode } from "./managed-child.ts";
import { showProgress, type Terminal } from "./terminal.ts";

/** The console beside the API. Whatever happens to it is told to the person and never stops the API. */
export interface ConsoleService {
  stop(): Promise<void>;
  kill(): void;
}

export interface ConsoleOptions {
  app: ConsoleApp;
  env: LauncherEnv;
  /** Where the console finds the API. */
  apiUrl: string;
  dev: boolean;
  terminal: Terminal;
}

const readyDeadlineMs = 120_000;
const stopGraceMs = 5_000;

/** Builds the console when its sources have changed since the last build, then serves it. Returns at once. */
export function startConsole(options: ConsoleOptions): ConsoleService {
  const { app, env, apiUrl, dev, terminal } = options;
  const log = openLogFile(join(env.dataDirectory, "logs", "console.log"));
  let child: ManagedChild | undefined;
  let stopping = false;
  const finished = run().catch((error: unknown) => {
    if (stopping) return;
    const reason = error instanceof Error ? error.message : String(error);
    terminal.print(`The console does not run: ${reason}\nThe API goes on without it.`);
  });
  let stopped: Promise<void> | undefined;
  return {
    stop: () => {
      stopped ??= stopOnce();
      return stopped;
    },
    kill: () => child?.kill(),
  };

  async function stopOnce(): Promise<void> {
    stopping = true;
    await child?.stop(stopGraceMs);
    await finished;
    log.close();
  }

  async function run(): Promise<void> {
    if (!dev) await build();
    if (!stopping) await serve();
  }

  async function build(): Promise<void> {
    const hash = hashSources(app);
    if (isBuilt(app, hash)) return;
    forgetBuild(app);
    const finishProgress = showProgress(terminal, "Building the console");
    child = startNext(["build"], "production");
    const exit = await child.exited;
    const seconds = finishProgress();
    if (stopping) return;
    if (exit.code !== 0 || !isComplete(app)) throw new Error(`its build failed (${describeExit(exit)}).${quoteLog()}`);
    stampBuild(app, hash);
    terminal.print(`Console built in ${seconds} s.`);
  }

  async function serve(): Promise<void> {
    if (!(await isPortFree(env.consolePort, env.host))) {
      throw new Error(`port ${env.consolePort} is in use. Stop what uses it, or set CONSOLE_PORT.`);
    }
    const mode = dev ? "dev" : "start";
    const where = ["-p", String(env.consolePort), "-H", env.host];
    child = startNext([mode, ...where], dev ? "development" : "production");
    const url = httpUrl(env.host, env.consolePort);
    const exited = child.exited.then((exit) => ({ exit }));
    const first = await Promise.race([exited, answers(url)]);
    if (first === true) terminal.print(`Console ready: ${url}`);
    else if (first === false)
      terminal.print(`The console has not answered for ${readyDeadlineMs / 1_000} s at ${url}.`);
    const { exit } = await exited;
    if (stopping) return;
    // A signal to the whole process group may have reached the console before it reaches us.
    await sleep(300);
    if (!stopping) throw new Error(`it has ended (${describeExit(exit)}).${quoteLog()}`);
  }

  function startNext(args: readonly string[], mode: "development" | "production"): ManagedChild {
    const guard = fileURLToPath(new URL("./exit-with-launcher.ts", import.meta.url));
    const output = terminal.isTty ? log.descriptor : "inherit";
    return startNode({
      args: ["--import", guard, app.program, ...args],
      cwd: app.directory,
      env: { ...env.forChildren, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1", ELAAOMS_API_ORIGIN: apiUrl },
      output,
      errors: output,
    });
  }

  function quoteLog(): string {
    const end = log.readEnd(1_500);
    return end === "" ? "" : ` Its log (${log.path}) ends with:\n${end}\n`;
  }
}

/** The URL under which this machine reaches a server that listens on this host. */
export function httpUrl(host: string, port: number): string {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}

/** Whether a server answers, with whatever status, before the deadline. */
async function answers(url: string): Promise<boolean> {
  const deadline = performance.now() + readyDeadlineMs;
  while (performance.now() < deadline) {
    try {
      await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: "manual" });
      return true;
    } catch {
      await sleep(200, undefined, { ref: false });
    }
  }
  return false;
}

function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
