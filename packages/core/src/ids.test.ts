import { describe, expect, it } from "vitest";
import { isId, newId } from "./ids.ts";

describe("newId", () => {
  it("names its kind, is new each time, and sorts by the time it was made", () => {
    const ids = Array.from({ length: 100 }, () => newId("memory"));
    expect(new Set(ids).size).toBe(100);
    expect(ids.toSorted()).toEqual(ids);
    expect(ids.every((id) => id.startsWith("mem_"))).toBe(true);
  });
});

describe("isId", () => {
  it("knows our ids of a kind by their form", () => {
    expect(isId("caller", newId("caller"))).toBe(true);
    expect(isId("caller", newId("memory"))).toBe(false);
    expect(isId("caller", "caller_42")).toBe(false);
    expect(isId("caller", "+12185550187")).toBe(false);
  });
});
