import { describe, expect, it } from "vitest";
import { createKeyedDigest } from "./keyed-digest.ts";

const key = Buffer.alloc(32, 7);

describe("createKeyedDigest", () => {
  it("is the same for the same parts, and another for others, wherever they are divided", () => {
    const digest = createKeyedDigest(key, "tests");
    expect(digest("a", "bc")).toEqual(digest("a", "bc"));
    expect(digest("a", "bc")).toHaveLength(32);
    for (const other of [digest("ab", "c"), digest("abc"), digest("a", "bc", "")]) {
      expect(other).not.toEqual(digest("a", "bc"));
    }
  });

  it("differs by key and by purpose", () => {
    const digest = createKeyedDigest(key, "tests")("a");
    expect(createKeyedDigest(key, "others")("a")).not.toEqual(digest);
    expect(createKeyedDigest(Buffer.alloc(32, 8), "tests")("a")).not.toEqual(digest);
  });
});
