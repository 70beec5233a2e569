import { expect, test } from "vitest";
import { monthsBefore } from "./read-retention.ts";

test.each([
  ["2026-11-22T10:00:00.000Z", 1, "2026-10-22T10:00:00.000Z"],
  ["2026-03-31T10:00:00.000Z", 1, "2026-02-28T10:00:00.000Z"],
  ["2028-03-31T10:00:00.000Z", 1, "2028-02-29T10:00:00.000Z"],
  ["2026-01-15T10:00:00.000Z", 24, "2024-01-15T10:00:00.000Z"],
  ["2026-01-31T10:00:00.000Z", 2, "2025-11-30T10:00:00.000Z"],
])("%s less %d months is %s", (at, months, expected) => {
  expect(monthsBefore(new Date(at), months).toISOString()).toBe(expected);
});
