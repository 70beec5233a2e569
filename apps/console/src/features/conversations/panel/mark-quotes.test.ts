import { expect, test } from "vitest";
import { markQuotes } from "./mark-quotes.ts";

const shown = (text: string, quotes: string[]) =>
  markQuotes(text, quotes)
    .map((piece) => (piece.isQuoted ? `[${piece.text}]` : piece.text))
    .join("");

test.each([
  ["My order is FH-2061, thanks.", ["order is FH-2061"], "My [order is FH-2061], thanks."],
  ["Text me. Text me!", ["text me"], "[Text me]. Text me!"],
  ["I drink decaf only.", ["drink decaf", "decaf only"], "I [drink decaf][ only]."],
  ["Nothing of it.", ["something else", " "], "Nothing of it."],
  ["All of it", ["All of it"], "[All of it]"],
])("%s", (text, quotes, expected) => {
  expect(shown(text, quotes)).toBe(expected);
});
