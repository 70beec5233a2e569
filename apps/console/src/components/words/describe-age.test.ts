import { expect, test } from "vitest";
import { describeAge } from "./describe-age.ts";

const now = Date.UTC(2026, 10, 22, 12);

test.each([
  [30_000, "just now"],
  [60_000, "1 min. ago"],
  [59 * 60_000, "59 min. ago"],
  [3_600_000, "1 hr. ago"],
  [23.9 * 3_600_000, "23 hr. ago"],
  [3 * 86_400_000, "3 days ago"],
  [45 * 86_400_000, "1 mo. ago"],
  [-2 * 86_400_000, "in 2 days"],
])("%d ms before now is %s", (ms, words) => {
  expect(describeAge(now - ms, now, "en-US")).toBe(words);
});
