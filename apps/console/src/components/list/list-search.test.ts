import { expect, test } from "vitest";
import { listSearch } from "./list-search.ts";

test.each([
  ["", ""],
  ["status=failed&q=a%20b", "?status=failed&q=a+b"],
  ["turn=3", ""],
  ["status=failed&turn=3", "?status=failed"],
])("%s leaves the list %s", (search, expected) => {
  expect(listSearch(new URLSearchParams(search))).toBe(expected);
});
