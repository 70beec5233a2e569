import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

/** How a child ended: its exit code, the signal that ended it, or why it could not be started. */
export interface ChildExit {
  code: number | null;
  signal: NodeJS.Signals | null;
  error?: Error;
}

export interface ManagedChild {
  exited: Promise<ChildExit>;
  /** Asks it to end and resolves when it has; kills it when it takes longer than this. */
  stop(graceMs: number): Promise<ChildExit>;
  /** Ends it at once. */
  kill(): void;
}

export interface ChildOptions {
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** A file descriptor for what it writes, or this process's own outputs. */
  output: number | "inherit";
  /** A file descriptor for its errors; this process's own by default. */
  errors?: number | "inherit";
  onMessage?: (message: unknown) => void;
}

/**
 * Starts a Node program with a channel to this process. The channel closes when this process ends, however it ends,
 * and the program then ends too. It stays in our process group, so that a signal to the group reaches it as well.
 */
export function startNode({ args, cwd, env, output, errors = "inherit", onMessage }: ChildOptions): ManagedChild {
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    stdio: ["ignore", output, errors, "ipc"],
    windowsHide: true,
  });
  if (onMessage) child.on("message", onMessage);
  const exited = waitForExit(child);
  let ended = false;
  exited.then(() => {
    ended = true;
  });
  return {
    exited,
    kill: () => void child.kill("SIGKILL"),
    async stop(graceMs) {
      if (!ended) child.kill("SIGTERM");
      const giveUp = new AbortController();
      const late = sleep(graceMs, undefined, { signal: giveUp.signal }).then(
        () => child.kill("SIGKILL"),
        () => {},
      );
      const exit = await exited;
      giveUp.abort();
      await late;
      return exit;
    },
  };
}

/** In words, for people. */
export function describeExit({ code, signal, error }: ChildExit): string {
  if (error) return error.message;
  return signal === null ? `exit code ${code}` : `killed by ${signal}`;
}

function waitForExit(child: ChildProcess): Promise<ChildExit> {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      if (child.pid === undefined) resolve({ code: null, signal: null, error });
    });
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
}
