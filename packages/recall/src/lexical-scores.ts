import { codePartCredit, codesEndingLike, type QueryUnit } from "./query-units.ts";
import type { Scope } from "./scope.ts";
import { frequencyIn, positionIn } from "./set/term-index.ts";

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

function saturation(frequency: number, relativeLength: number): number {
  return (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * relativeLength));
}

/** What the memories of a set have of one unit, by position: their share of it, and how often they have the best term. */
interface UnitMatches {
  credits: Float64Array;
  frequencies: Uint8Array;
}

function matchUnit(unit: QueryUnit, scope: Scope): UnitMatches {
  const { terms, count } = scope.set;
  const { postings } = terms;
  const [credits, frequencies] = [new Float64Array(count), new Uint8Array(count)];
  for (const { entry, credit } of unit.alternatives) {
    const end = terms.startOf(entry + 1);
    for (let at = terms.startOf(entry); at < end; at += 1) {
      const posting = postings[at] ?? 0;
      const position = positionIn(posting);
      if (credit <= (credits[position] ?? 0)) continue;
      credits[position] = credit;
      frequencies[position] = frequencyIn(posting);
    }
  }
  if (unit.code !== null) addCodesEndingLike(unit.code, scope, { credits, frequencies });
  return { credits, frequencies };
}

function addCodesEndingLike(code: string, scope: Scope, { credits, frequencies }: UnitMatches): void {
  const { terms } = scope.set;
  for (const entry of codesEndingLike(code, scope)) {
    for (const posting of terms.postings.subarray(terms.startOf(entry), terms.startOf(entry + 1))) {
      const position = positionIn(posting);
      if ((credits[position] ?? 0) > 0) continue;
      credits[position] = codePartCredit;
      frequencies[position] = 1;
    }
  }
}

/** Which of the codes asked for a memory lacks. */
interface CodeCheck {
  unit: QueryUnit;
  matches: UnitMatches;
  isIdentifier: boolean;
}

function matchCodes(codes: readonly CodeCheck[], position: number): CodeMatch {
  if (codes.length === 0) return "none asked";
  const lacks = ({ matches }: CodeCheck) => matches.credits[position] === 0;
  if (codes.some((code) => code.isIdentifier && lacks(code))) return "wrong";
  return codes.some((code) => code.isIdentifier) || !codes.some(lacks) ? "all" : "some";
}

/** One score a memory in scope, in their order. */
export function scoreLexically(units: readonly QueryUnit[], scope: Scope): LexicalScore[] {
  const { lengths } = scope.set.columns;
  const matched = units.map((unit) => ({ unit, matches: matchUnit(unit, scope) }));
  const codes = matched.flatMap(({ unit, matches }) =>
    unit.code === null ? [] : [{ unit, matches, isIdentifier: isIdentifier(unit.code) }],
  );
  const asked = units.reduce((sum, { weight }) => sum + weight, 0);
  const scores: LexicalScore[] = [];
  for (const position of scope.members) {
    const relativeLength = scope.averageLength === 0 ? 1 : (lengths[position] ?? 0) / scope.averageLength;
    let [answered, bm25] = [0, 0];
    for (const { unit, matches } of matched) {
      const credit = matches.credits[position] ?? 0;
      if (credit === 0) continue;
      answered += unit.weight * credit;
      bm25 += unit.weight * credit * saturation(matches.frequencies[position] ?? 1, relativeLength);
    }
    scores.push({ coverage: asked === 0 ? 0 : answered / asked, bm25, codes: matchCodes(codes, position) });
  }
  return scores;
}
