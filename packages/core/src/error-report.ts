/** What a log may hold of an error. */
export interface ErrorReport {
  type: string;
  /** The system's, Postgres's or our own code. */
  code?: string;
  /** Where it was thrown: the stack without its first lines, which repeat the message. */
  stack?: string[];
  cause?: ErrorReport;
}

const maxFrames = 12;
const maxDepth = 5;

/**
 * An error for the log, without its message: a driver's message repeats the parameters of a statement, a parser's the text
 * it stumbled over, and both are somebody's personal data. Type, code and place say what went wrong and where.
 */
export function reportError(error: unknown, depth = 0): ErrorReport {
  if (!(error instanceof Error)) return { type: typeof error };
  const report: ErrorReport = { type: error.name === "Error" ? error.constructor.name : error.name };
  if ("code" in error && (typeof error.code === "string" || typeof error.code === "number")) {
    report.code = String(error.code);
  }
  const frames = framesOf(error);
  if (frames.length > 0) report.stack = frames;
  if (error.cause !== undefined && depth < maxDepth) report.cause = reportError(error.cause, depth + 1);
  return report;
}

function framesOf(error: Error): string[] {
  const lines = (error.stack ?? "").slice(String(error.message).length).split("\n");
  return lines
    .map((line) => line.trim())
    .filter((line) => /^at .+(:\d+:\d+\)?|<anonymous>\)?|\(native\))$/.test(line))
    .slice(0, maxFrames);
}
