import { codesEndingLike, type QueryUnit } from "./query-units.ts";
import type { Scope } from "./scope.ts";
import { frequencyIn, positionIn } from "./set/term-index.ts";
import { codePartCredit } from "./sought-terms.ts";

/**
 * What a memory has of the codes that a query names. Those that name a single thing (an order, a line) decide; an amount, a
 * time or a year beside them does not. `all`: every deciding one, or every one where none decides.
 */
export type CodeMatch = "none asked" | "all" | "some" | "wrong";

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
class UnitMatches {
  readonly credits: Float64Array;
  readonly frequencies: Uint8Array;

  constructor(count: number) {
    this.credits = new Float64Array(count);
    this.frequencies = new Uint8Array(count);
  }

  /** Anew for a unit, in the same place: two rows a unit took longer to make than to fill. */
  fill(unit: QueryUnit, scope: Scope): void {
    const { credits, frequencies } = this;
    const { terms } = scope.set;
    const { postings } = terms;
    credits.fill(0);
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
    if (unit.code !== null) this.#addCodesEndingLike(unit.code, scope);
  }

  #addCodesEndingLike(code: string, scope: Scope): void {
    const { terms } = scope.set;
    for (const entry of codesEndingLike(code, scope)) {
      for (const posting of terms.postings.subarray(terms.startOf(entry), terms.startOf(entry + 1))) {
        const position = positionIn(posting);
        if ((this.credits[position] ?? 0) > 0) continue;
        this.credits[position] = codePartCredit;
        this.frequencies[position] = 1;
      }
    }
  }
}

/** Which memories, by position, have a code that was asked for. */
interface CodeCheck {
  credits: Float64Array;
  isIdentifier: boolean;
}

function matchCodes(codes: readonly CodeCheck[], position: number): CodeMatch {
  if (codes.length === 0) return "none asked";
  const lacks = ({ credits }: CodeCheck) => credits[position] === 0;
  if (codes.some((code) => code.isIdentifier && lacks(code))) return "wrong";
  return codes.some((code) => code.isIdentifier) || !codes.some(lacks) ? "all" : "some";
}

/** How well the words and codes of a query fit the memories in scope, by position in the set. */
export class LexicalScores {
  readonly #asked: number;
  readonly #answered: Float64Array;
  readonly #bm25s: Float64Array;
  readonly #bestBm25: number;
  readonly #codes: CodeCheck[] = [];

  constructor(units: readonly QueryUnit[], scope: Scope) {
    const { count } = scope.set;
    this.#answered = new Float64Array(count);
    this.#bm25s = new Float64Array(count);
    const matches = new UnitMatches(count);
    for (const unit of units) {
      matches.fill(unit, scope);
      this.#add(unit.weight, matches, scope);
      if (unit.code === null) continue;
      this.#codes.push({ credits: matches.credits.slice(), isIdentifier: isIdentifier(unit.code) });
    }
    this.#asked = units.reduce((sum, { weight }) => sum + weight, 0);
    this.#bestBm25 = scope.members.reduce((best, position) => Math.max(best, this.#bm25s[position] ?? 0), 0);
  }

  /** Share of the query that a memory answers, 0–1, whatever the set's size. */
  coverageOf(position: number): number {
    return this.#asked === 0 ? 0 : (this.#answered[position] ?? 0) / this.#asked;
  }

  /** BM25 over the same terms, as a share of that of the best memory in scope, 0–1. */
  relativeBm25Of(position: number): number {
    return this.#bestBm25 === 0 ? 0 : (this.#bm25s[position] ?? 0) / this.#bestBm25;
  }

  /** Whether the query names any. */
  get hasCodes(): boolean {
    return this.#codes.length > 0;
  }

  codesOf(position: number): CodeMatch {
    return matchCodes(this.#codes, position);
  }

  #add(weight: number, { credits, frequencies }: UnitMatches, { members, averageLength, set }: Scope): void {
    const { lengths } = set.columns;
    for (const position of members) {
      const credit = credits[position] ?? 0;
      if (credit === 0) continue;
      const relativeLength = averageLength === 0 ? 1 : (lengths[position] ?? 0) / averageLength;
      const answered = weight * credit;
      this.#answered[position] = (this.#answered[position] ?? 0) + answered;
      this.#bm25s[position] =
        (this.#bm25s[position] ?? 0) + answered * saturation(frequencies[position] ?? 1, relativeLength);
    }
  }
}
