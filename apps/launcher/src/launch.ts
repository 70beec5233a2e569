import { setTimeout as sleep } from "node:timers/promises";
import { type ApiService, startApi } from "./api-service.ts";
import { watchCommandAncestors } from "./command-ancestors.ts";
import type { ConsoleApp } from "./console-build.ts";
import { type ConsoleService, httpUrl, startConsole } from "./console-service.ts";
import type { LauncherEnv } from "./env.ts";
import { type ChildExit, describeExit } from "./managed-child.ts";
import { formatSummary, type ReadyMessage } from "./summary.ts";
import { showProgress, type Terminal } from "./terminal.ts";
import { watchSources } from "./watch-sources.ts";

export interface LaunchOptions {
  /** The repository root. */
  root: string;
  env: LauncherEnv;
  terminal: Terminal;
  /** Reload: the API starts anew when a source changes, the console runs Next's development server. */
  dev: boolean;
  apiScript: string;
  /** Folders whose changes restart the API in development. */
  apiSources: readonly string[];
  console: ConsoleApp;
}

/** Signals of one Ctrl-C may arrive several times: from the terminal, and passed on by each package manager. */
const sameKeyPressMs = 1_000;

/**
 * Runs the API and then the console until a signal, or until the API ends. Resolves with the exit code of the command
 * when nothing of it runs any more: 0 after a signal, else the API's.
 */
export async function launch(options: LaunchOptions): Promise<number> {
  const { terminal, env } = options;
  let api: ApiService | undefined;
  let consoleService: ConsoleService | undefined;
  const killAll = () => {
    consoleService?.kill();
    api?.kill();
  };
  const stop = listenForStop(terminal, killAll);
  stop.asked.then(() => consoleService?.stop());
  try {
    for (;;) {
      api = startApi({ ...options, script: options.apiScript });
      const run = await superviseApi(api, stop.asked, options, (ready) => {
        consoleService ??= showAndStartConsole(ready, options);
      });
      if (run.ended === "changed") continue;
      await consoleService?.stop();
      if (run.ended === "stopped") return 0;
      if (run.wasReady)
        terminal.print(`The service ended unexpectedly (${describeExit(run.exit)}).${logHint(env, terminal)}`);
      return run.exit.code || 1;
    }
  } finally {
    stop.dispose();
  }
}

type ApiRun = { ended: "changed" } | { ended: "stopped" } | { ended: "by itself"; exit: ChildExit; wasReady: boolean };

/** One run of the API: until it is asked to stop, a source changes, or it ends by itself. */
async function superviseApi(
  api: ApiService,
  stopAsked: Promise<void>,
  { terminal, dev, apiSources }: LaunchOptions,
  onReady: (ready: ReadyMessage) => void,
): Promise<ApiRun> {
  const finishProgress = showProgress(terminal, "Starting the service");
  let wasReady = false;
  api.ready.then((ready) => {
    wasReady = true;
    finishProgress();
    onReady(ready);
  });
  const watcher = dev ? watchSources(apiSources) : undefined;
  const changed = watcher?.changed.then(() => "changed" as const) ?? new Promise<never>(() => {});
  const stopped = stopAsked.then(() => "stopped" as const);
  try {
    const first = await Promise.race([stopped, changed, api.exited]);
    finishProgress();
    if (first === "changed" || first === "stopped") {
      await api.stop();
      return { ended: first };
    }
    // The signal that ended it may be on its way to us as well.
    const late = await Promise.race([stopped, sleep(300)]);
    if (late === "stopped") return { ended: "stopped" };
    if (!dev || !wasReady) return { ended: "by itself", exit: first, wasReady };
    terminal.print(`The service ended (${describeExit(first)}). It starts again when a source changes.`);
    return { ended: await Promise.race([stopped, changed]) };
  } finally {
    watcher?.close();
  }
}

function showAndStartConsole(ready: ReadyMessage, options: LaunchOptions): ConsoleService | undefined {
  const { env, terminal, dev, console: app } = options;
  const url = httpUrl(env.host, env.consolePort);
  terminal.print(formatSummary(ready, env.console ? `${url} (in a moment)` : "off (ELAAOMS_CONSOLE)"));
  return env.console ? startConsole({ app, env, apiUrl: ready.apiUrl, dev, terminal }) : undefined;
}

/** Resolves `asked` at the first signal, or when the command that started us is gone; a later signal kills. */
function listenForStop(terminal: Terminal, killAll: () => void): { asked: Promise<void>; dispose(): void } {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  let askedAt: number | undefined;
  const ask = () => {
    if (askedAt !== undefined) return;
    askedAt = performance.now();
    terminal.print("\nStopping: work in progress is finished first. Ctrl-C again stops at once.");
    resolve();
  };
  const onSignal = () => {
    if (askedAt !== undefined && performance.now() - askedAt > sameKeyPressMs) killAll();
    ask();
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, onSignal);
  const stopWatching = watchCommandAncestors(ask);
  return {
    asked,
    dispose() {
      stopWatching();
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}

function logHint(env: LauncherEnv, terminal: Terminal): string {
  return terminal.isTty ? ` Its log is ${env.dataDirectory}/logs/api.log.` : "";
}
