/**
 * Says where a text stops being JSON (RFC 8259), without quoting it: "unexpected end of the document at position 12".
 * Positions are zero-based UTF-16 offsets. Meant for texts that a parser has refused and whose depth is bounded.
 */
export function findSyntaxProblem(text: string): string {
  const scanner = new Scanner(text);
  const position = scanner.findProblem();
  const problem = position >= text.length ? "unexpected end of the document" : "unexpected character";
  return `${problem} at position ${position}`;
}

const blanks = /[ \t\n\r]*/y;
const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Walks the grammar; every method answers false where the document breaks it, with `position` at the break. */
class Scanner {
  private position = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  findProblem(): number {
    if (this.skipValue()) {
      this.skip(blanks);
    }
    return this.position;
  }

  private skipValue(): boolean {
    this.skip(blanks);
    const first = this.text[this.position];
    if (first === "{") {
      return this.skipList("}", () => this.skipMember());
    }
    if (first === "[") {
      return this.skipList("]", () => this.skipValue());
    }
    return first === '"' ? this.skipString() : this.skip(literal) > 0;
  }

  private skipList(end: string, skipItem: () => boolean): boolean {
    this.position += 1;
    this.skip(blanks);
    if (this.take(end)) {
      return true;
    }
    while (skipItem()) {
      this.skip(blanks);
      if (this.take(end)) {
        return true;
      }
      if (!this.take(",")) {
        return false;
      }
    }
    return false;
  }

  private skipMember(): boolean {
    this.skip(blanks);
    if (this.text[this.position] !== '"' || !this.skipString()) {
      return false;
    }
    this.skip(blanks);
    return this.take(":") && this.skipValue();
  }

  /** By hand, since a pattern over a string of megabytes would exhaust the engine's stack. */
  private skipString(): boolean {
    this.position += 1;
    while (this.position < this.text.length) {
      const character = this.text[this.position] ?? "";
      if (character === '"') {
        this.position += 1;
        return true;
      }
      if (character < " " || (character === "\\" && this.skip(escapeSequence) === 0)) {
        return false;
      }
      this.position += character === "\\" ? 0 : 1;
    }
    return false;
  }

  private take(character: string): boolean {
    const found = this.text[this.position] === character;
    this.position += found ? 1 : 0;
    return found;
  }

  /** Moves over what the sticky pattern matches here; how many characters that was. */
  private skip(pattern: RegExp): number {
    pattern.lastIndex = this.position;
    const length = pattern.exec(this.text)?.[0].length ?? 0;
    this.position += length;
    return length;
  }
}
