import { describe, expect, it } from "vitest";
import { foldText, storableText } from "./text.ts";

describe("storableText", () => {
  it("drops what Postgres refuses and keeps everything else", () => {
    expect(storableText("a\u0000b")).toBe("ab");
    expect(storableText("half \ud83d!")).toBe("half \ufffd!");
    expect(storableText("Zürich 🚲\n¿qué?")).toBe("Zürich 🚲\n¿qué?");
  });
});

describe("foldText", () => {
  it("makes texts comparable that differ in case, accents, spacing and quotes", () => {
    expect(foldText("  José’s  CAFÉ\n")).toBe("jose's cafe");
    expect(foldText("“Hello”")).toBe('"hello"');
  });

  it("keeps what tells texts apart", () => {
    expect(foldText("order 4417")).not.toBe(foldText("order 4471"));
  });
});
