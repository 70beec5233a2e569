import { expect, test } from "vitest";
import { isStale } from "./agent-staleness.ts";

test.each([
  [null, true],
  ["2026-11-02T15:00:00.000Z", false],
  ["2026-11-01T15:00:00.001Z", false],
  ["2026-11-01T15:00:00.000Z", true],
  // The clock of the process that fetched it ran ahead.
  ["2026-11-02T15:05:00.000Z", false],
])("a profile fetched at %s is stale a day later, at 15:00 on the 2nd: %s", (fetchedAt, expected) => {
  expect(isStale(fetchedAt === null ? null : new Date(fetchedAt), new Date("2026-11-02T15:00:00Z"))).toBe(expected);
});
