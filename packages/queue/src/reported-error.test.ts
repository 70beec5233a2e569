import { describe, expect, it } from "vitest";
import { toReportedError } from "./reported-error.ts";

describe("toReportedError", () => {
  it("makes an error of the fields of one", () => {
    const thrown = Object.assign(new Error("terminating connection"), { code: "57P01" });
    const reported = { ...thrown, message: thrown.message, stack: thrown.stack, queue: "a", worker: "b" };
    const error = toReportedError(reported);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ message: thrown.message, stack: thrown.stack, code: "57P01" });
  });

  it("leaves an error as it is, and takes anything else", () => {
    const error = new Error("one");
    expect(toReportedError(error)).toBe(error);
    for (const other of ["text", undefined, null, {}]) expect(toReportedError(other)).toBeInstanceOf(Error);
  });
});
