import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

interface ProcessEntry {
  pid: number;
  parent: number;
  command: string[];
  /** Tells this process from a later one with the same pid, where the system says. */
  begun: string;
}

const shells = new Set(["sh", "bash", "dash", "zsh", "ash", "busybox"]);
const packageManager = /(^|[\\/ ])(npx|npm|pnpm|corepack)(-cli)?(\.[cm]?js)?( |$)/;

/**
 * Calls back once when a process of the command that started this one has ended: `npx` → `pnpm` → their shells.
 * They do not all pass signals on, and none can when it is killed; without this, the service would outlive its command.
 * The person's own shell, and scripts that call the command, are not part of it. The result stops watching.
 */
export function watchCommandAncestors(onGone: () => void, everyMs = 250): () => void {
  const watched = process.platform === "win32" ? [] : listCommandAncestors(readProcess);
  const timer = setInterval(() => {
    if (watched.every(isRunning)) return;
    clearInterval(timer);
    onGone();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** The ancestors up to the highest package manager; shells count only when one is above them. */
export function listCommandAncestors(
  read: (pid: number) => ProcessEntry | undefined,
  first: number = process.ppid,
): ProcessEntry[] {
  const found: ProcessEntry[] = [];
  let belonging = 0;
  for (let entry = read(first); entry !== undefined && entry.pid > 1; entry = read(entry.parent)) {
    const [program = ""] = entry.command;
    const isShell = shells.has(basename(program).replace(/^-/, ""));
    const isManager = !isShell && packageManager.test(entry.command.slice(0, 2).join(" "));
    if (!isShell && !isManager) break;
    found.push(entry);
    if (isManager) belonging = found.length;
  }
  return found.slice(0, belonging);
}

function readProcess(pid: number): ProcessEntry | undefined {
  return process.platform === "linux" ? readFromProc(pid) : readFromPs(pid);
}

/** proc(5): after the command in parentheses come the state (field 3), the parent, and the start time (field 22). */
function readFromProc(pid: number): ProcessEntry | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return { pid, parent: Number(fields[1]), command, begun: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}

function readFromPs(pid: number): ProcessEntry | undefined {
  const line = spawnSync("ps", ["-ww", "-o", "ppid=,command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim();
  const match = /^(\d+)\s+(.*)$/s.exec(line ?? "");
  return match ? { pid, parent: Number(match[1]), command: (match[2] ?? "").split(" "), begun: "" } : undefined;
}

function isRunning({ pid, begun }: ProcessEntry): boolean {
  if (process.platform === "linux") return readFromProc(pid)?.begun === begun;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
