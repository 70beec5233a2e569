import { describe, expect, it } from "vitest";
import { maxJsonDepth, parseJsonBody, storableJson } from "./json-body.ts";

function parse(text: string) {
  return parseJsonBody(Buffer.from(text));
}
function messageOf(text: string): string {
  const result = parse(text);
  return result.outcome === "invalid" ? result.message : "parsed";
}

describe("parseJsonBody", () => {
  it("parses JSON, with and without a byte order mark", () => {
    expect(parse('{"a":[1,"ü"]}')).toEqual({ outcome: "parsed", value: { a: [1, "ü"] } });
    expect(parse('\ufeff{"a":1}')).toEqual({ outcome: "parsed", value: { a: 1 } });
    expect(parse("null")).toEqual({ outcome: "parsed", value: null });
  });

  it("refuses bytes that are not UTF-8", () => {
    const result = parseJsonBody(Buffer.from([0x22, 0xc3, 0x28, 0x22]));
    expect(result).toEqual({ outcome: "invalid", message: "The body is not valid JSON: it is not UTF-8." });
  });

  it.each(["", "  \n", "\ufeff"])("says when there is nothing: %j", (text) => {
    expect(messageOf(text)).toBe("The body is empty; a JSON document is expected.");
  });

  it.each([
    ["{", "unexpected end of the document at position 1"],
    ['{"a":1', "unexpected end of the document at position 6"],
    ['{"a":secret}', "unexpected character at position 5"],
    ['{"a":1,}', "unexpected character at position 7"],
    ["{a:1}", "unexpected character at position 1"],
    ["[1 2]", "unexpected character at position 3"],
    ["[01]", "unexpected character at position 2"],
    ['{"a" 1}', "unexpected character at position 5"],
    ['"a\nb"', "unexpected character at position 2"],
    ['"a\\x"', "unexpected character at position 2"],
    ['{"a":1} trailing', "unexpected character at position 8"],
    ['{"a":"unfinished', "unexpected end of the document at position 16"],
  ])("names the place of a mistake and never quotes it: %s", (text, problem) => {
    expect(messageOf(text)).toBe(`The body is not valid JSON: ${problem}.`);
  });

  it("finds a mistake behind megabytes of text", () => {
    const length = 2_000_000;
    expect(messageOf(`["${"\\n".repeat(length)}" x]`)).toContain(`unexpected character at position ${2 * length + 4}`);
    expect(messageOf(`["${"a".repeat(length)}`)).toContain(`unexpected end of the document at position ${length + 2}`);
  });

  it("limits the depth without counting brackets in strings", () => {
    expect(parse("[".repeat(maxJsonDepth) + "]".repeat(maxJsonDepth)).outcome).toBe("parsed");
    expect(messageOf("[".repeat(maxJsonDepth + 1) + "]".repeat(maxJsonDepth + 1))).toContain("deeper than 64");
    expect(messageOf('{"a":'.repeat(1_000_000))).toContain("deeper than 64");
    expect(parse(JSON.stringify(["[".repeat(100), '\\"[[', "{".repeat(100)])).outcome).toBe("parsed");
  });

  it("drops keys made for prototype pollution, also escaped ones, and keeps honest ones", () => {
    const result = parse(
      '{"__proto__":{"admin":true},"a":{"__prot\\u006F__":1,"b":2},"constructor":{"prototype":{"x":1}},"c":{"constructor":"Ltd"}}',
    );
    expect(result).toEqual({ outcome: "parsed", value: { a: { b: 2 }, c: { constructor: "Ltd" } } });
    const { value } = result as { value: Record<string, unknown> };
    expect(Object.hasOwn(value, "__proto__")).toBe(false);
    expect(value.admin).toBeUndefined();
  });
});

describe("storableJson", () => {
  it("cleans texts and keys at every depth, and nothing else", () => {
    expect(storableJson({ "a\u0000": ["x\u0000y", { b: "\ud800", c: null, d: 1.5, e: true }] })).toEqual({
      a: ["xy", { b: "\ufffd", c: null, d: 1.5, e: true }],
    });
  });
});
