import { expect, test } from "vitest";
import { isFiltered, type MemoryFilters, toListInput } from "./memory-filters.ts";

const none: MemoryFilters = {
  ...{ q: "", type: null, status: null, importance: null, agent: null, caller: null },
  ...{ sensitive: false, flagged: false, when: null, from: null, to: null },
};

test("without a filter nothing is narrowed down", () => {
  expect(JSON.parse(JSON.stringify(toListInput(none)))).toEqual({});
  expect(isFiltered(none)).toBe(false);
});

test("days are those of the viewer, both included", () => {
  const { from, to } = toListInput({ ...none, from: "2026-11-20", to: "2026-11-22" });
  expect(new Date(from ?? "")).toEqual(new Date(2026, 10, 20));
  expect(new Date(to ?? "")).toEqual(new Date(2026, 10, 23));
});

test.each(["yesterday", "2026-11", "2026-11-20T10:00", ""])("%j is no day", (day) => {
  const { from, to } = toListInput({ ...none, from: day, to: day });
  expect([from, to]).toEqual([undefined, undefined]);
});

test("what stands in a URL is kept on the scale", () => {
  expect(toListInput({ ...none, importance: 40 })).toMatchObject({ minImportance: 10 });
  expect(toListInput({ ...none, q: "  bees " })).toMatchObject({ query: "bees", isBeginning: true });
  expect(isFiltered({ ...none, sensitive: true })).toBe(true);
});
