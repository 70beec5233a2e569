import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

export interface ProcessOptions {
  name: string;
  /** Arguments of Node: the script first. */
  args: readonly string[];
  cwd: string;
  env: Record<string, string>;
  /** The process is ready when this address answers 200. */
  readyUrl: string;
}

export interface RunningProcess {
  /** Asks it to end and waits until it has; after 15 s it is killed. */
  stop(): Promise<void>;
}

const readyDeadlineMs = 60_000;
const stopDeadlineMs = 15_000;
const pollMs = 100;
const keptOutput = 8_000;

/**
 * Starts a Node program and waits until it answers.
 *
 * @throws when it ends early or does not answer within 60 s, with the end of what it printed
 */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const child = spawn(process.execPath, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output = (output + chunk).slice(-keptOutput);
    });
  }
  const running = { stop: () => stop(child) };
  const deadline = Date.now() + readyDeadlineMs;
  while (!(await answers(options.readyUrl))) {
    if (hasEnded(child) || Date.now() > deadline) {
      await running.stop();
      throw new Error(`${options.name} did not become ready at ${options.readyUrl}. It printed:\n${output}`);
    }
    await sleep(pollMs);
  }
  return running;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), stopDeadlineMs);
  await ended;
  clearTimeout(timer);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
