import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

const sizeLimit = 20 * 1024 * 1024;

/** A file that a child writes to. It stays whole when this process is killed, which a pipe through here would not. */
export interface LogFile {
  path: string;
  descriptor: number;
  /** The last lines written since it was opened, at most this many characters. */
  readEnd(characters: number): string;
  close(): void;
}

/** Opens a log file to append to, creating its folder; a large one is set aside once, as `.1`. */
export function openLogFile(path: string): LogFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o711 });
  if (existsSync(path) && statSync(path).size > sizeLimit) renameSync(path, `${path}.1`);
  const descriptor = openSync(path, "a+", 0o600);
  const start = fstatSync(descriptor).size;
  return {
    path,
    descriptor,
    readEnd(characters) {
      const end = fstatSync(descriptor).size;
      return readRange(descriptor, Math.max(start, end - characters), end).trim();
    },
    close: () => closeSync(descriptor),
  };
}

/** Hands on whole lines as they are appended. The result stops it, after the lines written so far. */
export function followLines(log: LogFile, onLine: (line: string) => void, everyMs = 250): () => void {
  let position = fstatSync(log.descriptor).size;
  let rest = "";
  const read = () => {
    const end = fstatSync(log.descriptor).size;
    if (end <= position) return;
    const lines = (rest + readRange(log.descriptor, position, end)).split("\n");
    position = end;
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  };
  const timer = setInterval(read, everyMs);
  return () => {
    clearInterval(timer);
    read();
  };
}

function readRange(descriptor: number, from: number, to: number): string {
  const buffer = Buffer.alloc(to - from);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, from)).toString("utf8");
}

const levels: Readonly<Record<number, string>> = { 40: "warning", 50: "error", 60: "fatal" };

/** A line of the service's JSON log for people, or undefined when it is not worth their attention. */
export function formatLogLine(line: string): string | undefined {
  if (line.trim() === "") return undefined;
  try {
    const { level, time, msg, err, error } = JSON.parse(line) as Record<string, unknown>;
    const name = levels[Number(level)];
    if (name === undefined) return undefined;
    const at = new Date(time as string | number).toTimeString().slice(0, 8);
    const cause = describeCause(err ?? error);
    return `${at} ${name}: ${String(msg ?? "")}${cause === "" ? "" : ` (${cause})`}`;
  } catch {
    return line;
  }
}

function describeCause(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return typeof error === "string" ? error : "";
}
