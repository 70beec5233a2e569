import { describe, expect, it } from "vitest";
import { readGermanCompound } from "./german-numbers.ts";
import { readNumberWords } from "./number-words.ts";
import { tokenize } from "./tokens.ts";

describe("readNumberWords", () => {
  it.each([
    ["four", 4],
    ["twenty-three", 23],
    ["twenty three", 23],
    ["four hundred eleven", 411],
    ["two hundred and five", 205],
    ["two thousand twenty four", 2024],
    ["nineteen", 19],
    ["cuarenta y dos", 42],
    ["veintitrés", 23],
    ["cuatrocientos once", 411],
    ["mil novecientos ochenta y dos", 1982],
    ["dreiundzwanzig", 23],
    ["drei und zwanzig", 23],
    ["ein und zwanzig", 21],
    ["siebenunddreißig", 37],
    ["viertausendeinhundertelf", 4111],
    ["neunzehnhundertzweiundachtzig", 1982],
  ])("reads %s as %i, to its end", (words, value) => {
    const tokens = tokenize(0, words, new Set());
    expect(readNumberWords(tokens, 0)).toEqual({ value, first: 0, last: tokens.length - 1 });
  });

  it.each([
    ["twenty, three", 20, 0],
    ["four five", 4, 0],
    ["twenty eleven", 20, 0],
  ])("reads %s only as far as it is one number", (words, value, last) => {
    expect(readNumberWords(tokenize(0, words, new Set()), 0)).toEqual({ value, first: 0, last });
  });

  it.each(["hello", "and", "einhorn", "und", "hundred"])("takes %s for no number", (words) => {
    expect(readNumberWords(tokenize(0, words, new Set()), 0)).toBeNull();
  });
});

describe("readGermanCompound", () => {
  it.each(["", "undzwanzig", "dreiund", "zehnundzwanzig", "x".repeat(100)])("refuses %s", (word) => {
    expect(readGermanCompound(word)).toBeNull();
  });
});
