import { expect, test } from "vitest";
import { newestQuotes } from "./newest-quotes.ts";

const said = (turn: number, quote: string) => ({ turn, quote });

test("the same words stand once, where they were said last, and the newest come first", () => {
  const evidence = [
    said(1, "My name is Imogen."),
    said(2, "Hi, it's Imogen again."),
    said(3, "I am Imogen Yardley."),
    said(4, "Hi it's Imogen again"),
  ];
  expect(newestQuotes(evidence, 2).map(({ turn }) => turn)).toEqual([4, 3]);
  expect(newestQuotes(evidence, 9).map(({ turn }) => turn)).toEqual([4, 3, 1]);
  expect(newestQuotes([], 2)).toEqual([]);
});
