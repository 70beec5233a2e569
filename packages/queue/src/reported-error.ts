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
