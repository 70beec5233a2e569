import { afterEach, describe, expect, it, vi } from "vitest";
import { explain } from "../explain.ts";
import { type CompiledPolicy, compilePolicy, type PrivacyPolicy } from "../policy/compile-policy.ts";
import { customRuleSchema, privacySettingsSchema } from "../policy/settings.ts";
import { recognized } from "../testing/recognized.ts";

const compile = (match: unknown, more: object = {}): CompiledPolicy =>
  compilePolicy(
    privacySettingsSchema.parse({ custom: [{ id: "rule_1", name: "project", action: "redact", match, ...more }] }),
  );
const policyOf = (match: unknown, more: object = {}): PrivacyPolicy => {
  const compiled = compile(match, more);
  if (compiled.outcome === "invalid") throw new Error(compiled.errors[0]?.message);
  return compiled.policy;
};
const pattern = (text: string) => ({ kind: "pattern", pattern: text });
const keywords = (...words: string[]) => ({ kind: "keywords", keywords: words });

afterEach(() => vi.restoreAllMocks());

describe("keywords", () => {
  it.each([
    [["Bluebird"], "the BLUEBIRD plan", ["custom: BLUEBIRD"]],
    [["Bluebird"], "two bluebirds", []],
    [["project x"], "about Project  X, and project-x", ["custom: Project  X", "custom: project-x"]],
    [["Müller"], "MULLER, Mueller und Müller", ["custom: MULLER", "custom: Mueller", "custom: Müller"]],
    [["mueller"], "Frau Müller", ["custom: Müller"]],
    [["straße"], "STRASSE", ["custom: STRASSE"]],
    [["camión"], "el camion", ["custom: camion"]],
    [["x-ray"], "an x ray and an x-ray", ["custom: x ray", "custom: x-ray"]],
  ])("%j in %s", (words, text, expected) => {
    expect(recognized([text], policyOf(keywords(...words)))).toEqual(expected);
  });
});

describe("patterns", () => {
  it("match with exact spans, also behind characters of two units", () => {
    expect(recognized(["\u{1F600} TKT-12 and TKT-9"], policyOf(pattern("TKT-\\d+")))).toEqual([
      "custom: TKT-12",
      "custom: TKT-9",
    ]);
  });

  it("win over what else is recognized, and say so in the tester", () => {
    const policy = policyOf(pattern("\\d{3}-\\d{3}-\\d{4}"), { action: "block" });
    const { matches, stored } = explain("Call 212-555-0147", policy);
    expect(matches).toMatchObject([
      { category: "project", rule: "rule_1", action: "block", beforeModel: true, placeholder: "[project]" },
    ]);
    expect(stored).toEqual(["Call [project]"]);
  });

  it("match at their true places in a text of many windows", () => {
    const policy = policyOf(pattern("^start|needle|end$"));
    const filler = "hay ".repeat(2000);
    const text = `start ${filler}needle ${filler}needle start end`;
    const found = explain(text, policy).matches.map(({ spans }) => text.slice(spans[0]?.start, spans[0]?.end));
    expect(found).toEqual(["start", "needle", "needle", "end"]);
  });

  it.each([
    ["a(b", 1],
    ["a)b", 1],
    ["x(?=y)", 1],
    ["ab**", 2],
    ["ab[c-", 2],
    ["(a)\\1", 3],
    ["[(]a(", 4],
    ["ab\\", 2],
  ])("name field and position of the error in %s", (text, position) => {
    const compiled = compile(pattern(text));
    expect(compiled).toMatchObject({ outcome: "invalid", errors: [{ field: "custom.0.match.pattern", position }] });
  });

  it.each(["a*", "((a{30}){30}){1}b{900}", "(x{1000}){1}y{100}"])(
    "refuse %s: it matches nothing, or is too large",
    (text) => {
      expect(compile(pattern(text)).outcome).toBe("invalid");
    },
  );

  it("cost a backtracking one no more than in proportion to the text", () => {
    const steps = (length: number) => {
      const policy = policyOf(pattern("(a+)+$"));
      const read = vi.spyOn(String.prototype, "codePointAt");
      const readUnits = vi.spyOn(String.prototype, "charCodeAt");
      explain(`${"a".repeat(length)}!`, policy);
      const count = read.mock.calls.length + readUnits.mock.calls.length;
      vi.restoreAllMocks();
      return count;
    };
    const [short, long] = [steps(200), steps(400)];
    expect(short).toBeGreaterThan(200);
    expect(long).toBeLessThan(3 * short);
  });
});

describe("customRuleSchema", () => {
  it.each([
    { name: "a]b" },
    { name: "x".repeat(41) },
    { action: "mask" },
    { match: keywords() },
    { match: pattern("a".repeat(501)) },
  ])("refuses %j", (wrong) => {
    const rule = { id: "r", name: "n", action: "flag", match: keywords("k"), ...wrong };
    expect(customRuleSchema.safeParse(rule).success).toBe(false);
  });
});
