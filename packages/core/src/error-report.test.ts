import { describe, expect, it } from "vitest";
import { reportError } from "./error-report.ts";

describe("reportError", () => {
  it("says what and where, without a word of the message", () => {
    const cause = Object.assign(new Error("Key (value)=(+12185550187) already exists"), { code: "23505" });
    const error = new TypeError("insert failed: Dana Whitfield\n    at home (Alder Lane:18:1)", { cause });
    const report = reportError(error);
    expect(report).toMatchObject({ type: "TypeError", cause: { type: "Error", code: "23505" } });
    expect(report.stack?.[0]).toMatch(/^at .*error-report\.test\.ts:\d+:\d+/);
    expect(JSON.stringify(report)).not.toMatch(/Dana|Alder|12185550187/);
  });

  it("takes anything that was thrown", () => {
    expect(reportError("Dana")).toEqual({ type: "string" });
    expect(reportError(undefined)).toEqual({ type: "undefined" });
  });

  it("ends on causes in a circle", () => {
    const error = new Error("one");
    error.cause = error;
    expect(JSON.stringify(reportError(error)).length).toBeLessThan(20_000);
  });
});
