import { expect, test } from "vitest";
import { callerName, formatDuration } from "./conversation-words.ts";

test.each([
  [0, "0:00"],
  [42, "0:42"],
  [725, "12:05"],
  [3_729, "1:02:09"],
])("%d seconds are %s", (seconds, expected) => {
  expect(formatDuration(seconds)).toBe(expected);
});

test.each([
  [null, null],
  [{ id: "caller_1", name: "Dana", identity: "+12185550100" }, "Dana"],
  [{ id: "caller_1", name: null, identity: "+12185550100" }, "+12185550100"],
  [{ id: "caller_1", name: null, identity: null }, "Anonymous caller"],
])("the caller %j is called %s", (caller, expected) => {
  expect(callerName({ caller })).toBe(expected);
});
