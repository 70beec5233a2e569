/**
 * What services write to the log. Fields are ids, counts and outcomes: never memory content, numbers or secrets. An error
 * stands under `err`, and nowhere else: there it is written without its message. Lines of one request or job have its id
 * under `request_id`, which the log of its context writes.
 */
export interface Logger {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** The log of one request or job: every line has its id. */
export function withRequestId(log: Logger, requestId: string): Logger {
  const own = { request_id: requestId };
  return {
    info: (fields, message) => log.info({ ...own, ...fields }, message),
    warn: (fields, message) => log.warn({ ...own, ...fields }, message),
    error: (fields, message) => log.error({ ...own, ...fields }, message),
  };
}
