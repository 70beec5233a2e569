import { reportError } from "@elaaoms/core/error-report";
import { type DestinationStream, type Logger, pino } from "pino";

/** A few requests' worth: a write a line took as long as making it. Of more, each further line costs copying them. */
const writtenTogetherBytes = 2_048;
const writtenWithinMs = 100;

/**
 * Lines are written in the background, many at once when they come quickly: a request does not wait for a disk or for
 * whoever reads the pipe. What is left at an exit is written then; only kill -9 takes the lines of the last moment with it.
 */
const standardOutput = () =>
  pino.destination({
    dest: 1,
    sync: false,
    minLength: writtenTogetherBytes,
    maxWrite: 2 * writtenTogetherBytes,
    periodicFlush: writtenWithinMs,
  });

/** The log: JSON lines. Errors stand in it without their messages, which repeat what they failed on. */
export function createLog(
  options: { level: string; role: string },
  destination: DestinationStream = standardOutput(),
): Logger {
  return pino({ level: options.level, base: { role: options.role }, serializers: { err: reportError } }, destination);
}
