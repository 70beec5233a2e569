const quote = 0x22;
const backslash = 0x5c;
const letterU = 0x75;

/**
 * Passes JSON on byte by byte, except that strings longer than `maxStringBytes` lose what is over. It cuts between
 * characters and between escapes, so that JSON in is JSON out. It knows only strings: whether the rest is JSON is for a
 * parser to say.
 */
export class StringElider {
  private readonly maxStringBytes: number;
  private readonly keep: (run: Uint8Array) => void;
  private state: "outside" | "inside" | "dropping" = "outside";
  /** Bytes of the current string so far. */
  private stringBytes = 0;
  /** The byte before was a backslash that escapes the next one. */
  private isEscaped = false;
  /** Hexadecimal digits that a `\u` still waits for. */
  private digitsLeft = 0;

  /** `keep` gets what is passed on, as views of the chunks given to `write`. */
  constructor(maxStringBytes: number, keep: (run: Uint8Array) => void) {
    this.maxStringBytes = maxStringBytes;
    this.keep = keep;
  }

  write(chunk: Buffer): void {
    let index = 0;
    while (index < chunk.length) {
      if (this.state === "dropping") {
        index = this.drop(chunk, index);
      } else {
        const from = index;
        index = this.pass(chunk, from);
        this.keep(chunk.subarray(from, index));
      }
    }
  }

  /** Passes bytes on until a string gets too long; the index of the first byte not passed on. */
  private pass(chunk: Buffer, from: number): number {
    for (let index = from; index < chunk.length; index += 1) {
      const byte = chunk[index] ?? 0;
      if (this.state === "outside") {
        this.enter(byte);
      } else if (this.mustCutBefore(byte)) {
        this.state = "dropping";
        return index;
      } else {
        this.passInside(byte);
      }
    }
    return chunk.length;
  }

  private enter(byte: number): void {
    if (byte === quote) {
      this.state = "inside";
      this.stringBytes = 0;
    }
  }

  private passInside(byte: number): void {
    this.stringBytes += 1;
    if (this.isEscaped) {
      this.isEscaped = false;
      this.digitsLeft = byte === letterU ? 4 : 0;
    } else if (byte === quote) {
      this.state = "outside";
    } else if (byte === backslash) {
      this.isEscaped = true;
    } else if (this.digitsLeft > 0) {
      this.digitsLeft -= 1;
    }
  }

  private mustCutBefore(byte: number): boolean {
    if (this.stringBytes < this.maxStringBytes || byte === quote) {
      return false;
    }
    const isWithinCharacter = (byte & 0xc0) === 0x80;
    return !isWithinCharacter && !this.isEscaped && this.digitsLeft === 0;
  }

  /** Drops bytes up to the end of the string; the index of its closing quote, which is passed on. */
  private drop(chunk: Buffer, from: number): number {
    const end = this.isEscaped ? from : indexOfByte(chunk, quote, from);
    const hasEscapes = this.isEscaped || chunk.subarray(from, end).includes(backslash);
    // Base64 has no escapes, and it is what long strings hold: the search through native code costs next to nothing.
    const closing = hasEscapes ? this.indexOfClosingQuote(chunk, from) : end;
    if (closing < chunk.length) {
      this.state = "inside";
    }
    return closing;
  }

  private indexOfClosingQuote(chunk: Buffer, from: number): number {
    for (let index = from; index < chunk.length; index += 1) {
      if (this.isEscaped) {
        this.isEscaped = false;
      } else if (chunk[index] === backslash) {
        this.isEscaped = true;
      } else if (chunk[index] === quote) {
        return index;
      }
    }
    return chunk.length;
  }
}

function indexOfByte(chunk: Buffer, byte: number, from: number): number {
  const found = chunk.indexOf(byte, from);
  return found < 0 ? chunk.length : found;
}
