import { describe, expect, it } from "vitest";
import { insightsOfCalls } from "./insights.ts";

describe("what recent calls say together", () => {
  it("says how many there were, in the caller's language", () => {
    expect(insightsOfCalls([null, null], "es-MX")).toEqual(["2 llamadas en los últimos 90 días."]);
    expect(insightsOfCalls([null, null], "xx")).toEqual(["2 calls in the last 90 days."]);
    expect(insightsOfCalls(["billing"], "en")).toEqual([]);
  });

  it.each([
    [
      "half of the calls with a topic",
      ["billing", "billing", "order", null],
      "en",
      "Usually calls about bills and payments (2 of 4 calls).",
    ],
    ["every call", ["appointment", "appointment"], "de", "Ruft meist wegen Terminen an (2 von 2 Anrufen)."],
  ] as const)("names the usual reason when it is that of %s", (_case, topics, language, expected) => {
    expect(insightsOfCalls(topics, language)[1]).toBe(expected);
  });

  it.each([
    ["one call of two", ["billing", null]],
    ["less than half", ["billing", "billing", "order", "delivery", "account"]],
  ] as const)("names none when it is that of %s", (_case, topics) => {
    expect(insightsOfCalls(topics, "en")).toHaveLength(1);
  });
});
