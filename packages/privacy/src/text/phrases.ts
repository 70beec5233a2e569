import { foldWord } from "./fold-word.ts";
import type { Token } from "./tokens.ts";

interface Node<T> {
  next: Map<string, Node<T>>;
  value: T | undefined;
}

/** A phrase found in a transcript: the tokens from `first` to `last`, both included. */
export interface PhraseHit<T> {
  first: number;
  last: number;
  value: T;
}

/** Finds the longest of many phrases at any token, whatever their number, in time linear in the text. */
export class PhraseIndex<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined };

  /** Adds a phrase: words with single spaces or hyphens between. They are folded here. */
  add(phrase: string, value: T): void {
    let node = this.#root;
    for (const word of phrase.split(/[ -]/)) {
      const folded = foldWord(word);
      const next = node.next.get(folded) ?? { next: new Map(), value: undefined };
      node.next.set(folded, next);
      node = next;
    }
    node.value = value;
  }

  /** Adds phrases separated by "|"; line breaks count as spaces around them. */
  addAll(phrases: string, value: T): void {
    for (const phrase of splitPhrases(phrases)) this.add(phrase, value);
  }

  /** The longest phrase that begins at a token, or null. Hyphens between words do not count. */
  at(tokens: readonly Token[], first: number): PhraseHit<T> | null {
    let node = this.#root;
    let best: PhraseHit<T> | null = null;
    const turn = tokens[first]?.turn;
    for (let at = first; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token || token.turn !== turn) break;
      const next = node.next.get(token.folded) ?? node.next.get(withoutPossessive(token.folded));
      if (!next) {
        if (token.text === "-" && at > first) continue;
        break;
      }
      node = next;
      if (node.value !== undefined) best = { first, last: at, value: node.value };
    }
    return best;
  }

  /** All longest phrases, from left to right, none overlapping another. */
  all(tokens: readonly Token[]): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const hit = this.at(tokens, at);
      if (!hit) continue;
      hits.push(hit);
      at = hit.last;
    }
    return hits;
  }
}

/** "a b | c" → ["a b", "c"]. */
function splitPhrases(phrases: string): string[] {
  return phrases
    .split("|")
    .map((phrase) => phrase.replace(/\s+/g, " ").trim())
    .filter((phrase) => phrase !== "");
}

/** The folded words of a list with single spaces between. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean).map(foldWord));
}

const withoutPossessive = (folded: string) => (folded.endsWith("'s") ? folded.slice(0, -2) : folded);
