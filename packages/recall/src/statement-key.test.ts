import { describe, expect, it } from "vitest";
import { statementKey } from "./statement-key.ts";

describe("statementKey", () => {
  it.each([
    ["Works as a nurse.", "The caller works as nurse", "en"],
    ["Has a wholesale account.", "Has wholesale accounts", "en"],
    ["Order number is XYZ-789.", "The caller's order number is XYZ-789.", "en"],
    ["Ist Lehrerin.", "Die Anruferin ist Lehrerin.", "de"],
    ["Trabaja como enfermera.", "La cliente trabaja como enfermera", "es"],
  ])("is the same for %j and %j", (first, second, language) => {
    expect(statementKey(first, language)).toBe(statementKey(second, language));
    expect(statementKey(first, language)).not.toBe("");
  });

  it.each([
    ["Works as a nurse.", "Does not work as a nurse."],
    ["Order number is XYZ-789.", "Order number is XYZ-798."],
    ["Prefers tea to coffee.", "Prefers coffee to tea."],
    ["Has a dog.", "Has a cat."],
  ])("tells %j from %j", (first, second) => {
    expect(statementKey(first, "en")).not.toBe(statementKey(second, "en"));
  });
});
