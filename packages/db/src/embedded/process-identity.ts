import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Names one process for good: a pid alone is used again after the process has ended or the machine has restarted. */
export interface ProcessIdentity {
  pid: number;
  /** When the process began, in a form that only equality makes sense of; absent where the system does not tell. */
  begun?: string;
}

/** The identity of a running process, or undefined when there is none with this pid (a zombie has ended too). */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0 || !mayBeRunning(pid)) return undefined;
  if (process.platform === "linux") return identifyFromProc(pid);
  if (process.platform === "win32") return { pid };
  const begun = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim();
  return begun ? { pid, begun } : { pid };
}

/** Whether the very process that was identified earlier still runs. */
export function isSameProcessRunning(earlier: ProcessIdentity): boolean {
  const now = identifyProcess(earlier.pid);
  if (now === undefined) return false;
  return earlier.begun === undefined || now.begun === undefined || earlier.begun === now.begun;
}

/** The command line of a process, its arguments separated by spaces; empty when it is gone or not ours to see. */
export function readCommandLine(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
  if (process.platform === "win32") return "";
  return spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

function mayBeRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** proc(5): after the command in parentheses come the state (field 3) and, 19 fields later, the start in clock ticks since boot. */
function identifyFromProc(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state] = fields;
    if (state === "Z" || state === "X") return undefined;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return { pid, begun: `${boot}/${fields[19]}` };
  } catch {
    return mayBeRunning(pid) ? { pid } : undefined;
  }
}
