import { describe, expect, it } from "vitest";
import { applyToCandidate } from "./apply-to-candidate.ts";
import { compilePolicy, defaultPolicy } from "./policy/compile-policy.ts";
import { privacySettingsSchema } from "./policy/settings.ts";

describe("applyToCandidate", () => {
  it("allows what is nothing special", () => {
    expect(
      applyToCandidate(
        { texts: { content: "The caller's order 4471 2299 arrived broken.", value: null } },
        defaultPolicy,
      ),
    ).toEqual({
      action: "allow",
      reasons: [],
    });
  });

  it.each([
    ["The caller pays with card 4111 1111 1111 1111.", "payment"],
    ["The CVV is 737.", "payment"],
    ["The caller's password is bluefish 22.", "credentials"],
    ["Der Anrufer hat die PIN 8012.", "credentials"],
  ])("blocks %s", (content, category) => {
    expect(applyToCandidate({ texts: { content } }, defaultPolicy)).toMatchObject({
      action: "block",
      categories: [category],
    });
  });

  it("knows a value by the attribute before it", () => {
    expect(
      applyToCandidate({ texts: { attribute: "PIN", value: "8012", content: "Told it." } }, defaultPolicy).action,
    ).toBe("block");
    expect(
      applyToCandidate({ texts: { attribute: "order number", value: "8012", content: "Told it." } }, defaultPolicy)
        .action,
    ).toBe("allow");
  });

  it("redacts every field in its shape, and names what is still to be flagged", () => {
    const texts = {
      content: "Her SSN is 219-09-9999, and she has asthma.",
      value: "219-09-9999",
      quotes: ["my social is 219 09 9999", "yes"],
      until: null,
    };
    expect(applyToCandidate({ texts }, defaultPolicy)).toMatchObject({
      action: "redact",
      texts: {
        content: "Her SSN is [social security number], and she has asthma.",
        value: "[social security number]",
        quotes: ["my social is [social security number]", "yes"],
        until: null,
      },
      categories: ["government_id"],
      flagged: ["health"],
    });
  });

  it("flags by words and by what the maker named", () => {
    expect(applyToCandidate({ texts: { content: "The caller has asthma." } }, defaultPolicy)).toMatchObject({
      action: "flag",
      categories: ["health"],
    });
    expect(
      applyToCandidate({ texts: { content: "Was unwell." }, sensitivity: ["health"] }, defaultPolicy),
    ).toMatchObject({ action: "flag", categories: ["health"] });
    expect(
      applyToCandidate({ texts: { content: "Told a secret." }, sensitivity: ["credentials"] }, defaultPolicy).action,
    ).toBe("block");
    expect(
      applyToCandidate({ texts: { content: "Has an id." }, sensitivity: ["government_id"] }, defaultPolicy),
    ).toMatchObject({
      action: "flag",
      categories: ["government_id"],
      reasons: [{ reason: "labelled", field: null }],
    });
  });

  it("repeats no word of the text in its reasons", () => {
    const decision = applyToCandidate({ texts: { content: "The password is bluefish 22." } }, defaultPolicy);
    expect(JSON.stringify(decision)).not.toContain("bluefish");
  });

  it("takes what was masked before for nothing", () => {
    const texts = { content: "The card number is [card number], the password [password], the PIN is [PIN]." };
    expect(applyToCandidate({ texts }, defaultPolicy).action).toBe("allow");
  });

  it("blocks a security code under every setting", () => {
    const compiled = compilePolicy(privacySettingsSchema.parse({ categories: { payment: { action: "allow" } } }));
    if (compiled.outcome === "invalid") throw new Error("invalid");
    expect(applyToCandidate({ texts: { content: "CVV 737" } }, compiled.policy).action).toBe("block");
    expect(applyToCandidate({ texts: { content: "Card 4111 1111 1111 1111" } }, compiled.policy).action).toBe("allow");
  });
});
