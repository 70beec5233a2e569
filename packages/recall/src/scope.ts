import type { MemorySet } from "./memory-set.ts";
import { positionIn } from "./set/term-index.ts";

/**
 * The part of a set that is searched, ranked as if there were nothing else: frequencies, names and neighbours are those of
 * its members.
 */
export class Scope {
  readonly set: MemorySet;
  /** Positions in the set, ascending. */
  readonly members: Uint32Array;
  /** Mean length of its memories' texts in terms; 0 for an empty scope. */
  readonly averageLength: number;
  /** 1 at the position of each member; null when every memory is one. */
  readonly #isMember: Uint8Array | null;

  /** @param isMember whether the memory at a position is searched; all are, unless told. */
  constructor(set: MemorySet, isMember?: (position: number) => boolean) {
    const members = new Uint32Array(set.count);
    const flags = new Uint8Array(set.count);
    let [count, lengths] = [0, 0];
    for (let position = 0; position < set.count; position += 1) {
      if (isMember && !isMember(position)) continue;
      members[count++] = position;
      flags[position] = 1;
      lengths += set.columns.lengths[position] ?? 0;
    }
    this.set = set;
    this.members = members.subarray(0, count);
    this.averageLength = count === 0 ? 0 : lengths / count;
    this.#isMember = count === set.count ? null : flags;
  }

  get count(): number {
    return this.members.length;
  }

  has(position: number): boolean {
    return this.#isMember === null || this.#isMember[position] === 1;
  }

  /** In how many of its memories an entry of the index occurs; 0 for none (-1). */
  frequencyOf(entry: number): number {
    if (entry === -1) return 0;
    const { terms } = this.set;
    const [start, end] = [terms.startOf(entry), terms.startOf(entry + 1)];
    if (this.#isMember === null) return end - start;
    let found = 0;
    for (let at = start; at < end; at += 1) found += this.#isMember[positionIn(terms.postings[at] ?? 0)] ?? 0;
    return found;
  }
}
