import { expect, test } from "vitest";
import { parseTranscript } from "./transcript-text.ts";

test("a line is a turn, and one without a speaker goes on", () => {
  expect(parseTranscript("Agent: How can I help?\n\n  caller : My order\nnumber is FH-2061.\nUser: Thanks.")).toEqual({
    outcome: "parsed",
    turns: [
      { role: "agent", message: "How can I help?" },
      { role: "caller", message: "My order number is FH-2061." },
      { role: "caller", message: "Thanks." },
    ],
  });
});

test.each([
  ["", "Write what was said"],
  ["Agent:\nCaller: ", "Write what was said"],
  ["Hello there.\nAgent: Hi.", "Line 1"],
  ["Operator: Hi.", "Line 1"],
  ["Caller: Hi.\n".repeat(201), "At most 200"],
  [`Agent: Hi.\nCaller: ${"so ".repeat(1_334)}`, "turn 2 is longer"],
])("%j is refused", (text, problem) => {
  expect(parseTranscript(text)).toMatchObject({ outcome: "invalid", problem: expect.stringContaining(problem) });
});
