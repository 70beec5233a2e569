import { expect, test } from "vitest";
import { anyTime, describeRange, toInstants } from "./time-range.ts";

const now = new Date(2026, 10, 22, 15, 30);

test.each([
  [anyTime, null],
  [{ ...anyTime, when: "week" as const }, "last 7 days"],
  [{ ...anyTime, from: "2026-10-12", to: "2026-11-03" }, "12 Oct – 3 Nov"],
  [{ ...anyTime, from: "2025-12-30", to: "2026-01-02" }, "30 Dec 2025 – 2 Jan"],
  [{ ...anyTime, from: "2026-11-20", to: "2026-11-20" }, "20 Nov"],
  [{ ...anyTime, from: "2026-10-12" }, "since 12 Oct"],
  [{ ...anyTime, to: "2026-10-12" }, "until 12 Oct"],
  [{ ...anyTime, from: "yesterday" }, null],
])("%j is told as %j", (range, words) => {
  expect(describeRange(range, now)).toBe(words);
});

test("a span counts today in, days include both ends", () => {
  expect(toInstants(anyTime, now)).toEqual({});
  expect(toInstants({ ...anyTime, when: "today" }, now)).toEqual({ from: new Date(2026, 10, 22).toISOString() });
  expect(toInstants({ ...anyTime, when: "week" }, now)).toEqual({ from: new Date(2026, 10, 16).toISOString() });
  expect(toInstants({ ...anyTime, from: "2026-11-20", to: "2026-11-22" }, now)).toEqual({
    from: new Date(2026, 10, 20).toISOString(),
    to: new Date(2026, 10, 23).toISOString(),
  });
  expect(toInstants({ ...anyTime, from: "2026-11", to: "" }, now)).toEqual({});
});
