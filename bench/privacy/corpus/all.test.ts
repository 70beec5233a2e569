import { describe, expect, it } from "vitest";
import { allSnippets } from "./all.ts";

const positives = (...parts: readonly string[]) =>
  allSnippets.filter(({ part }) => parts.includes(part)).flatMap((one) => one.positives);

describe("the corpus", () => {
  it("holds enough of both kinds, about half of it written blind", () => {
    expect(positives("held-out", "first", "worked-on").length).toBeGreaterThanOrEqual(300);
    expect(allSnippets.flatMap(({ lookAlikes }) => lookAlikes).length).toBeGreaterThanOrEqual(300);
    expect(positives("held-out", "first").length).toBeGreaterThanOrEqual(250);
  });

  it("has every snippet once", () => {
    const texts = allSnippets.map(({ turns }) => turns.map(({ role, text }) => `${role} ${text}`).join("\n"));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("marks words, not spaces, and leaves no mark in the texts", () => {
    for (const { turns, positives: marked, lookAlikes } of allSnippets) {
      for (const { text } of turns) expect(text).not.toMatch(/[{}<>|]/);
      for (const { turn, start, end } of [...marked.flatMap(({ spans }) => spans), ...lookAlikes]) {
        const words = turns[turn]?.text.slice(start, end) ?? "";
        expect(words).not.toBe("");
        expect(words.trim()).toBe(words);
      }
    }
  });

  it("has numbers dictated over several turns in every language", () => {
    for (const language of ["en", "es", "de"]) {
      const inPieces = allSnippets.filter(
        (one) => one.language === language && one.positives.some(({ spans }) => spans.length > 2),
      );
      expect(inPieces.length).toBeGreaterThanOrEqual(3);
    }
  });
});
