import { reportError } from "@elaaoms/core/error-report";

/**
 * An error as pg-boss reports it. Those of its workers are plain objects with the fields of an error, of which a log would say
 * no more than "object": they become errors again, with message, code and stack.
 */
export function toReportedError(reported: unknown): Error {
  if (reported instanceof Error) return reported;
  if (typeof reported !== "object" || reported === null) return new Error(String(reported));
  const { message, stack, code } = reported as Record<string, unknown>;
  const error = new Error(typeof message === "string" ? message : "");
  if (typeof stack === "string") error.stack = stack;
  return typeof code === "string" ? Object.assign(error, { code }) : error;
}

/**
 * What the queue keeps of an attempt that failed: type, code and place, as a log does. A driver's message repeats the parameters
 * of a statement, which are somebody's personal data, and bytes that the queue's own table refuses.
 */
export function toKeptError(thrown: unknown): Error {
  const report = reportError(thrown);
  const error = new Error(report.code ? `${report.type} (${report.code})` : report.type);
  error.stack = report.stack?.join("\n") ?? "";
  return report.cause ? Object.assign(error, { because: report.cause }) : error;
}
