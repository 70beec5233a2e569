import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { join } from "node:path";
import { inheritedEnv } from "./env.ts";

export interface NodeProcessOptions {
  /** Names its log file. */
  name: string;
  program: string;
  /** Where its log goes; a file, as where a service runs for real. */
  logDirectory: string;
  env?: Readonly<Record<string, string>>;
  nodeArguments?: readonly string[];
}

const stopMs = 20_000;

/** A Node process of its own with a channel to it. */
export class NodeProcess {
  readonly #child: ChildProcess;
  readonly #name: string;
  readonly #ended: Promise<number | null>;

  constructor(options: NodeProcessOptions) {
    const log = openSync(join(options.logDirectory, `${options.name}.log`), "a");
    this.#name = options.name;
    this.#child = spawn(process.execPath, [...(options.nodeArguments ?? []), options.program], {
      env: { ...inheritedEnv(), ...options.env },
      stdio: ["ignore", log, log, "ipc"],
    });
    this.#ended = new Promise((resolve) => this.#child.once("exit", resolve));
  }

  /** The next message that it sends. Rejects when it ends before. */
  async message<Message>(): Promise<Message> {
    const message = new Promise<Message>((resolve) => {
      this.#child.once("message", (received) => resolve(received as Message));
    });
    const failure = this.#ended.then((code) => {
      throw new Error(`The process "${this.#name}" ended with ${code}; its log is kept with --keep.`);
    });
    return Promise.race([message, failure]);
  }

  /** Sends a message and waits for the answer. */
  async ask<Message>(question: object): Promise<Message> {
    const answer = this.message<Message>();
    this.#child.send(question);
    return answer;
  }

  /** Ends it in order; by force when that takes too long. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const force = setTimeout(() => this.#child.kill("SIGKILL"), stopMs);
    this.#child.kill("SIGTERM");
    await this.#ended;
    clearTimeout(force);
  }
}
