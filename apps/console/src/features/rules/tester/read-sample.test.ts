import { expect, test } from "vitest";
import { readSample } from "./read-sample.ts";

test("a text without speakers is one text", () => {
  expect(readSample("My PIN is 4821.\nCall me: now")).toBe("My PIN is 4821.\nCall me: now");
});

test("lines that begin with a speaker are turns; others go on with the one above", () => {
  expect(readSample("Agent: The card?\nC: four one one one\n  and one one\nagent: go on")).toEqual([
    { role: "agent", text: "The card?" },
    { role: "caller", text: "four one one one\n  and one one" },
    { role: "agent", text: "go on" },
  ]);
});
