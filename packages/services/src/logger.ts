/**
 * What services write to the log. Fields are ids, counts and outcomes: never memory content, numbers or secrets. An error
 * stands under `err`, and nowhere else: there it is written without its message.
 */
export interface Logger {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
