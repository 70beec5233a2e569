/**
 * Bytes appended piece by piece into one buffer that grows by doubling. Pieces are copied, so that a sender of tiny chunks
 * cannot make us hold an object for each.
 */
export class ByteBuffer {
  private bytes = Buffer.allocUnsafe(4_096);
  private used = 0;

  get length(): number {
    return this.used;
  }

  append(piece: Uint8Array): void {
    const needed = this.used + piece.length;
    if (needed > this.bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
      this.bytes.copy(grown, 0, 0, this.used);
      this.bytes = grown;
    }
    this.bytes.set(piece, this.used);
    this.used = needed;
  }

  /** What was appended; valid until the next `append`. */
  content(): Buffer {
    return this.bytes.subarray(0, this.used);
  }
}
