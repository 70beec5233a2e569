import { reportError } from "@elaaoms/core/error-report";
import { type DestinationStream, type Logger, pino } from "pino";

/**
 * Lines are written in the background, many at once when they come quickly: a request does not wait for a disk or for
 * whoever reads the pipe. What is left at an exit is written then; only kill -9 takes some lines with it.
 */
const standardOutput = () => pino.destination({ dest: 1, sync: false });

/** The log: JSON lines. Errors stand in it without their messages, which repeat what they failed on. */
export function createLog(
  options: { level: string; role: string },
  destination: DestinationStream = standardOutput(),
): Logger {
  return pino({ level: options.level, base: { role: options.role }, serializers: { err: reportError } }, destination);
}
