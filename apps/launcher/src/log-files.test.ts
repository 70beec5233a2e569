import { describe, expect, it } from "vitest";
import { formatLogLine } from "./log-files.ts";

const time = new Date(2026, 10, 22, 9, 5, 7).getTime();

describe("formatLogLine", () => {
  it("shows warnings and errors compactly, with their cause", () => {
    expect(formatLogLine(JSON.stringify({ level: 40, time, msg: "Slow.", request_id: "1" }))).toBe(
      "09:05:07 warning: Slow.",
    );
    const failed = { level: 50, time, msg: "Extraction failed.", err: { message: "timeout", stack: "…" } };
    expect(formatLogLine(JSON.stringify(failed))).toBe("09:05:07 error: Extraction failed. (timeout)");
    const waiting = { level: 40, time, msg: "Waiting for Postgres.", error: "ECONNREFUSED" };
    expect(formatLogLine(JSON.stringify(waiting))).toBe("09:05:07 warning: Waiting for Postgres. (ECONNREFUSED)");
  });

  it("leaves out what goes on all the time", () => {
    expect(formatLogLine(JSON.stringify({ level: 30, time, msg: "Request answered." }))).toBeUndefined();
    expect(formatLogLine("")).toBeUndefined();
  });

  it("shows what is not JSON as it is", () => {
    expect(formatLogLine("Port 8000 is in use by another program.")).toBe("Port 8000 is in use by another program.");
  });
});
