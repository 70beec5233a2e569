import { indexKeys, stemPrefixLength, termKeys } from "../term-keys.ts";
import type { TakenApart } from "./take-apart.ts";

/** FNV-1a over UTF-16 units, 32 bits, unsigned. Keys of one hash are told apart by their letters. */
function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** How often a memory has a term is kept in this many bits beside its position; more often counts as that often. */
const frequencyBits = 8;
const maxFrequency = 2 ** frequencyBits - 1;
/** Positions have the rest of 32 bits. */
export const maxMemories = 2 ** (32 - frequencyBits) - 1;

const toPosting = (position: number, frequency: number) =>
  ((position << frequencyBits) | Math.min(frequency, maxFrequency)) >>> 0;
export const positionIn = (posting: number) => posting >>> frequencyBits;
export const frequencyIn = (posting: number) => posting & maxFrequency;

/** The columns of a {@link TermIndex}; entries in the order of their hashes. */
export interface TermColumns {
  hashes: Uint32Array;
  /** Where each entry's key begins in `letters`; one more for the end. */
  keyOffsets: Uint32Array;
  /** Where each entry's postings begin; one more for the end. */
  postingOffsets: Uint32Array;
  postings: Uint32Array;
  letters: Uint16Array;
}

/** Lists by key, looked up in columns that need not be taken apart first. */
export class TermIndex {
  readonly #columns: TermColumns;

  constructor(columns: TermColumns) {
    this.#columns = columns;
  }

  get size(): number {
    return this.#columns.hashes.length;
  }

  get postings(): Uint32Array {
    return this.#columns.postings;
  }

  /** The entry of a key, -1 without one. */
  find(key: string): number {
    const { hashes } = this.#columns;
    const hash = hashKey(key);
    let [low, high] = [0, hashes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    for (let entry = low; entry < hashes.length && hashes[entry] === hash; entry += 1) {
      if (this.#isKey(entry, key)) return entry;
    }
    return -1;
  }

  /** Where the postings of an entry begin, and with the next entry, where they end. */
  startOf(entry: number): number {
    return this.#columns.postingOffsets[entry] ?? 0;
  }

  keyOf(entry: number): string {
    const { letters, keyOffsets } = this.#columns;
    return String.fromCharCode(...letters.subarray(keyOffsets[entry], keyOffsets[entry + 1]));
  }

  /** The UTF-16 unit that its key begins with. */
  firstLetterOf(entry: number): number {
    const { letters, keyOffsets } = this.#columns;
    return letters[keyOffsets[entry] ?? 0] ?? 0;
  }

  #isKey(entry: number, key: string): boolean {
    const { letters, keyOffsets } = this.#columns;
    const start = keyOffsets[entry] ?? 0;
    if ((keyOffsets[entry + 1] ?? 0) - start !== key.length) return false;
    for (let at = 0; at < key.length; at += 1) if (letters[start + at] !== key.charCodeAt(at)) return false;
    return true;
  }
}

/** Term → its memories with how often they have it, name → its memories, beginning of a stem → stems, and the codes. */
export function buildTermColumns(memories: readonly TakenApart[]): TermColumns {
  const lists = new Map<string, number[]>();
  const append = (key: string, posting: number) => {
    const list = lists.get(key);
    if (list) list.push(posting);
    else lists.set(key, [posting]);
  };
  for (const [position, { terms, names }] of memories.entries()) {
    for (const [term, frequency] of terms) append(term, toPosting(position, frequency));
    for (const name of new Set(names)) append(indexKeys.name(name), toPosting(position, 1));
  }
  const references = listReferences(lists.keys());
  const keys = [...lists.keys(), ...references.keys()];
  const byHash = keys.map((key) => ({ key, hash: hashKey(key) })).sort((a, b) => a.hash - b.hash);
  const entryOf = new Map(byHash.map(({ key }, entry) => [key, entry]));
  for (const [key, referred] of references)
    lists.set(
      key,
      referred.map((term) => entryOf.get(term) ?? 0),
    );
  return toColumns(byHash, lists);
}

/** What leads to terms instead of memories. */
function listReferences(terms: Iterable<string>): Map<string, string[]> {
  const references = new Map<string, string[]>();
  const refer = (key: string, term: string) => references.set(key, [...(references.get(key) ?? []), term]);
  for (const term of terms) {
    if (term.startsWith(termKeys.code(""))) refer(indexKeys.codes, term);
    if (term.length < stemPrefixLength || !/^\p{L}/u.test(term)) continue;
    refer(indexKeys.prefix(term.slice(0, stemPrefixLength)), term);
  }
  return references;
}

function toColumns(
  entries: readonly { key: string; hash: number }[],
  lists: ReadonlyMap<string, readonly number[]>,
): TermColumns {
  const total = (length: (key: string) => number) => entries.reduce((sum, { key }) => sum + length(key), 0);
  const columns: TermColumns = {
    hashes: Uint32Array.from(entries, ({ hash }) => hash),
    keyOffsets: new Uint32Array(entries.length + 1),
    postingOffsets: new Uint32Array(entries.length + 1),
    postings: new Uint32Array(total((key) => lists.get(key)?.length ?? 0)),
    letters: new Uint16Array(total((key) => key.length)),
  };
  let [letter, posting] = [0, 0];
  for (const [entry, { key }] of entries.entries()) {
    for (let at = 0; at < key.length; at += 1) columns.letters[letter++] = key.charCodeAt(at);
    for (const each of lists.get(key) ?? []) columns.postings[posting++] = each;
    columns.keyOffsets[entry + 1] = letter;
    columns.postingOffsets[entry + 1] = posting;
  }
  return columns;
}
