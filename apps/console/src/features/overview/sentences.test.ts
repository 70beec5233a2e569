import { expect, test } from "vitest";
import {
  type CallFigures,
  describeCalls,
  describeDeadline,
  describeLatency,
  describeOutcomes,
  describeQueue,
  describeReturning,
  formatSeconds,
} from "./sentences.ts";

function makeCalls(changes: Partial<CallFigures> = {}, perDay: readonly number[] = [0, 0, 0, 0, 0, 0, 0]): CallFigures {
  return {
    days: perDay.map((calls, index) => ({ day: `2026-11-${10 + index}`, calls, first: 0, anonymous: 0 })),
    ...{ callers: 0, returningCallers: 0, extracted: 0, extractionFailed: 0, waiting: 0, skipped: 0 },
    ...changes,
  };
}

test("calls are told with their rate, which is never none where there were some", () => {
  expect(describeCalls(makeCalls())).toBe("No calls in the last 7 days.");
  expect(describeCalls(makeCalls({}, [0, 0, 0, 0, 0, 0, 1]))).toBe("1 call in the last 7 days, less than one a day.");
  expect(describeCalls(makeCalls({}, [1_000, 0, 0, 0, 0, 0, 400]))).toBe("1,400 calls in the last 7 days, 200 a day.");
});

test.each([
  [0, 0, "Nobody who can be told"],
  [1, 1, "The only caller had called before."],
  [1, 0, "The only caller had never called before."],
  [502, 417, "83\u00a0% of 502 callers"],
  [1_000, 999, "99\u00a0% of 1,000 callers"],
  [1_000, 1, "1\u00a0% of 1,000 callers"],
  [3, 3, "100\u00a0% of 3 callers"],
])("of %d callers %d that were known are %j", (callers, returningCallers, words) => {
  expect(describeReturning(makeCalls({ callers, returningCallers }))).toContain(words);
});

test("failures are counted, and what had nothing to extract is no failure", () => {
  expect(describeOutcomes(makeCalls({ extracted: 5 }))).toBe("Every one of 5 calls was extracted.");
  expect(describeOutcomes(makeCalls({ extracted: 995, extractionFailed: 5, skipped: 1 }))).toBe(
    "99\u00a0% of 1,000 calls were extracted; 5 failed. 1 call had nothing to extract.",
  );
});

test("latency and queue are told in units that a person thinks in", () => {
  expect([0.84, 42.4, 150, 9_000].map(formatSeconds)).toEqual(["0.8\u00a0s", "42\u00a0s", "3\u00a0min", "3\u00a0h"]);
  expect(describeLatency({ days: [], latency: { p50: 1.25, p95: 12 }, waiting: 0, oldestWaitingSeconds: null })).toBe(
    "Half of the calls could be recalled within 1.3\u00a0s of their delivery, 95\u00a0% within 12\u00a0s.",
  );
  expect(describeQueue({ days: [], latency: null, waiting: 1, oldestWaitingSeconds: 4 })).toBe(
    "1 call waits for extraction, the oldest for 4.0\u00a0s.",
  );
});

test.each([
  ["2026-11-25T13:00:00Z", "3 days left"],
  ["2026-11-25T11:59:00Z", "2 days left"],
  ["2026-11-22T18:00:00Z", "due within a day"],
  ["2026-11-22T11:00:00Z", "overdue"],
  ["2026-11-19T11:00:00Z", "4 days overdue"],
])("a request due at %s is %j", (dueAt, words) => {
  expect(describeDeadline(dueAt, Date.parse("2026-11-22T12:00:00Z"))).toBe(words);
});
