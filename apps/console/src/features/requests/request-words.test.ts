import { expect, test } from "vitest";
import { describeTimeLeft } from "./request-words.ts";

const now = Date.UTC(2026, 10, 22, 12);
const hourMs = 3_600_000;

test.each([
  [28 * 24 - 0.1, "28 days left"],
  [7 * 24 + 2, "7 days left"],
  [25, "1 day left"],
  [23, "Due within a day"],
  [0.1, "Due within a day"],
  [-1, "Overdue"],
  [-25, "1 day overdue"],
  [-3 * 24, "3 days overdue"],
])("%s hours before the end reads %s", (hours, words) => {
  expect(describeTimeLeft(new Date(now + hours * hourMs).toISOString(), now)).toBe(words);
});
