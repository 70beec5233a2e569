import { stemWord } from "@elaaoms/recall/stemmers";
import type { Fact } from "./load-callers.ts";

const k1 = 1.2;
const b = 0.75;

function stems(text: string, language: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stemWord(word, language));
}

/**
 * Stemmed BM25 as a search engine does it out of the box (Robertson & Zaragoza, 2009; k1 1.2, b 0.75), without stop words,
 * lexicon or anything else of ours: what the engine has to beat. Ids, best first.
 */
export function createPlainBm25(facts: readonly Fact[], language: string): (query: string) => string[] {
  const documents = facts.map(({ id, content }) => ({ id, stems: stems(content, language) }));
  const averageLength = documents.reduce((sum, document) => sum + document.stems.length, 0) / documents.length;
  const frequency = new Map<string, number>();
  for (const document of documents) {
    for (const stem of new Set(document.stems)) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  const weightOf = (stem: string) => {
    const found = frequency.get(stem) ?? 0;
    return Math.log(1 + (documents.length - found + 0.5) / (found + 0.5));
  };
  return (query) => {
    const asked = [...new Set(stems(query, language))].filter((stem) => frequency.has(stem));
    const scored = documents.map((document) => {
      const norm = k1 * (1 - b + (b * document.stems.length) / averageLength);
      const score = asked.reduce((sum, stem) => {
        const count = document.stems.filter((each) => each === stem).length;
        return sum + (weightOf(stem) * count * (k1 + 1)) / (count + norm);
      }, 0);
      return { id: document.id, score };
    });
    return scored
      .filter(({ score }) => score > 0)
      .sort((a, z) => z.score - a.score)
      .map(({ id }) => id);
  };
}
