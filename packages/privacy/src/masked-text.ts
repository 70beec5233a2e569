/** A part of a text that gave way to a placeholder. `start` and `end` count in the original, the masked ones in the result. */
export interface Edit {
  start: number;
  end: number;
  placeholder: string;
  maskedStart: number;
  maskedEnd: number;
}

/** A text under masking: its original, its present form, and what was replaced so far. */
export class MaskedText {
  readonly #original: string;
  #edits: readonly Edit[] = [];
  #text: string;

  constructor(original: string) {
    this.#original = original;
    this.#text = original;
  }

  get text(): string {
    return this.#text;
  }

  /** In the order of the text. */
  get edits(): readonly Edit[] {
    return this.#edits;
  }

  /** Replaces places of the present text, given in its units, in order and without overlaps. */
  replace(places: readonly { start: number; end: number; placeholder: string }[]): void {
    const added = places.map((place) => ({
      start: this.#toOriginal(place.start, "start"),
      end: this.#toOriginal(place.end, "end"),
      placeholder: place.placeholder,
    }));
    const covered = new Set(places.flatMap(({ start, end }) => this.#editsWithin(start, end)));
    const kept = this.#edits.filter((_, index) => !covered.has(index));
    this.#rewrite([...kept, ...added].toSorted((one, other) => one.start - other.start));
  }

  #rewrite(edits: readonly { start: number; end: number; placeholder: string }[]): void {
    const parts: string[] = [];
    const written: Edit[] = [];
    let copied = 0;
    let length = 0;
    for (const { start, end, placeholder } of edits) {
      parts.push(this.#original.slice(copied, start), placeholder);
      length += start - copied;
      written.push({ start, end, placeholder, maskedStart: length, maskedEnd: length + placeholder.length });
      length += placeholder.length;
      copied = end;
    }
    parts.push(this.#original.slice(copied));
    this.#text = parts.join("");
    this.#edits = written;
  }

  /** Inside a placeholder, the original's place is the edge of what the placeholder stands for. */
  #toOriginal(position: number, side: "start" | "end"): number {
    const edit = this.#edits[this.#lastBefore(side === "start" ? position + 1 : position)];
    if (!edit) return position;
    if (position < edit.maskedEnd) return side === "start" ? edit.start : edit.end;
    return edit.end + position - edit.maskedEnd;
  }

  #editsWithin(start: number, end: number): number[] {
    const within: number[] = [];
    for (let at = this.#lastBefore(end); (this.#edits[at]?.maskedEnd ?? 0) > start; at -= 1) within.push(at);
    return within;
  }

  /** The index of the last edit that begins before a place of the present text, or −1. */
  #lastBefore(position: number): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#edits[middle]?.maskedStart ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
