import { expect, test } from "vitest";
import { isNumberLike } from "./number-like.ts";

test.each(["+1 218 555 0123", "(218) 555-0123", "0012185550123", "50123"])("%s may be a number", (text) => {
  expect(isNumberLike(text)).toBe(true);
});

test.each(["", "0123", "2026", "XYZ-789", "order 12185550123", "caller_12345", "–"])(
  "%s is searched as it is",
  (text) => {
    expect(isNumberLike(text)).toBe(false);
  },
);
