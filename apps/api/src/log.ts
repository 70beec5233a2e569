import { reportError } from "@elaaoms/core/error-report";
import { type DestinationStream, type Logger, pino } from "pino";

/** The log: JSON lines. Errors stand in it without their messages, which repeat what they failed on. */
export function createLog(
  options: { level: string; role: string },
  destination: DestinationStream = pino.destination(1),
): Logger {
  return pino({ level: options.level, base: { role: options.role }, serializers: { err: reportError } }, destination);
}
