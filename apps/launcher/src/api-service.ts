import { join } from "node:path";
import type { LauncherEnv } from "./env.ts";
import { followLines, formatLogLine, openLogFile } from "./log-files.ts";
import { type ChildExit, startNode } from "./managed-child.ts";
import { isReadyMessage, type ReadyMessage } from "./summary.ts";
import type { Terminal } from "./terminal.ts";

/** One run of the API process. */
export interface ApiService {
  /** Resolves when it serves; never, when it ends before. */
  ready: Promise<ReadyMessage>;
  exited: Promise<ChildExit>;
  /** Lets it finish its work and resolves when it has ended. */
  stop(): Promise<ChildExit>;
  kill(): void;
}

export interface ApiOptions {
  script: string;
  root: string;
  env: LauncherEnv;
  terminal: Terminal;
}

/** A little more than the service takes at most to finish its work (25 s). */
const stopGraceMs = 30_000;

/**
 * Starts the API. Its log is JSON lines: on a terminal it goes to `logs/api.log` of the data folder, and only warnings
 * and errors are shown, with what is not JSON; elsewhere it goes unchanged to our standard output, for whatever collects logs there.
 */
export function startApi({ script, root, env, terminal }: ApiOptions): ApiService {
  const log = terminal.isTty ? openLogFile(join(env.dataDirectory, "logs", "api.log")) : undefined;
  const stopFollowing = log && followLines(log, (line) => printLogLine(terminal, line));
  const { promise: ready, resolve } = Promise.withResolvers<ReadyMessage>();
  const child = startNode({
    args: [script],
    cwd: root,
    env: env.forChildren,
    output: log?.descriptor ?? "inherit",
    errors: log?.descriptor ?? "inherit",
    onMessage: (message) => {
      if (isReadyMessage(message)) resolve(message);
    },
  });
  const exited = child.exited.then((exit) => {
    stopFollowing?.();
    log?.close();
    return exit;
  });
  return {
    ready,
    exited,
    kill: child.kill,
    async stop() {
      await child.stop(stopGraceMs);
      return exited;
    },
  };
}

function printLogLine(terminal: Terminal, line: string): void {
  const text = formatLogLine(line);
  if (text !== undefined) terminal.print(text);
}
