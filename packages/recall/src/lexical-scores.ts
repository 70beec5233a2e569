import type { MemorySet, PreparedMemory } from "./memory-set.ts";
import { creditOf, type QueryUnit } from "./query-units.ts";

export interface LexicalScore {
  /** Share of the query that the memory answers, 0–1, whatever the set's size. */
  coverage: number;
  /** BM25 over the same terms: 0 or more, comparable only within one query. */
  bm25: number;
  codes: CodeMatch;
}

/**
 * What a memory has of the codes that a query names. Those that name a single thing (an order, a line) decide; an amount, a
 * time or a year beside them does not. `all`: every deciding one, or every one where none decides.
 */
type CodeMatch = "none asked" | "all" | "some" | "wrong";

/**
 * Term saturation and length normalization of BM25 (Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and
 * Beyond", 2009, who report good values for k1 between 1.2 and 2 and b between 0.5 and 0.8). b is lower here, because
 * statements of one sentence are long for what they say, not for repeating it.
 */
const k1 = 1.2;
const b = 0.4;

const minIdentifierDigits = 5;
const isIdentifier = (code: string) => code.length >= minIdentifierDigits || /\p{L}/u.test(code);

function saturation(frequency: number, memory: PreparedMemory, set: MemorySet): number {
  const relativeLength = set.averageLength === 0 ? 1 : memory.length / set.averageLength;
  return (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * relativeLength));
}

function matchCodes(units: readonly QueryUnit[], credits: readonly number[]): CodeMatch {
  const codes = units.flatMap(({ code }, index) =>
    code === null ? [] : [{ code, isThere: (credits[index] ?? 0) > 0 }],
  );
  if (codes.length === 0) return "none asked";
  const identifiers = codes.filter(({ code }) => isIdentifier(code));
  if (identifiers.some(({ isThere }) => !isThere)) return "wrong";
  return identifiers.length > 0 || codes.every(({ isThere }) => isThere) ? "all" : "some";
}

function scoreMemory(units: readonly QueryUnit[], memory: PreparedMemory, set: MemorySet): LexicalScore {
  let asked = 0;
  let answered = 0;
  let bm25 = 0;
  const credits: number[] = [];
  for (const unit of units) {
    const { credit, term } = creditOf(unit, memory);
    asked += unit.weight;
    answered += unit.weight * credit;
    bm25 += unit.weight * credit * saturation((term && memory.terms.get(term)) || 1, memory, set);
    credits.push(credit);
  }
  return { coverage: asked === 0 ? 0 : answered / asked, bm25, codes: matchCodes(units, credits) };
}

/** One score a memory, in the set's order. */
export function scoreLexically(units: readonly QueryUnit[], set: MemorySet): LexicalScore[] {
  return set.memories.map((memory) => scoreMemory(units, memory, set));
}
