import { isId } from "@elaaoms/core/ids";
import { expect, it } from "vitest";
import { callerId, callerNumber, callersWith, memoriesOf } from "./callers.ts";

it("gives callers ids and fictional numbers of their own", () => {
  const indexes = Array.from({ length: 20_000 }, (_, index) => index);
  expect(new Set(indexes.map(callerNumber)).size).toBe(indexes.length);
  expect(indexes.map(callerNumber).every((number) => /^\+1\d{3}55501\d\d$/.test(number))).toBe(true);
  expect(isId("caller", callerId(16_666))).toBe(true);
});

it("counts the callers that a total of memories takes, 20 to 100 each", () => {
  const counts = Array.from({ length: callersWith(10_000) }, (_, index) => memoriesOf(index));
  const together = counts.reduce((sum, count) => sum + count, 0);
  expect(together).toBeGreaterThanOrEqual(10_000);
  expect(together - (counts.at(-1) ?? 0)).toBeLessThan(10_000);
  expect([Math.min(...counts), Math.max(...counts)]).toEqual([20, 100]);
});
