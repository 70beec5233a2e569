import { ByteBuffer } from "./byte-buffer.ts";
import { StringElider } from "./string-elider.ts";

const mebibyte = 1_024 * 1_024;

/** Every body up to here is kept as it came. */
export const maxDocumentBytes = 2 * mebibyte;
/** A recording's delivery may be this long; no other may be longer than a document. */
export const maxRecordingBytes = 64 * mebibyte;
/** What is kept of a string once a body is longer than a document. */
export const maxElidedStringBytes = 64 * 1_024;

export interface ElidingReaderOptions {
  maxDocumentBytes?: number;
  maxTotalBytes?: number;
  maxStringBytes?: number;
}

export type LargeBody =
  | {
      outcome: "document";
      /** Byte for byte what came, unless `elided`. */
      document: Buffer;
      totalBytes: number;
      /** Whether the body was longer than a document and its long strings were cut. */
      elided: boolean;
    }
  | { outcome: "too_large"; limit: number };

export interface ElidingReader {
  /** False once the body is too large; further chunks are then passed over. */
  write(chunk: Buffer): boolean;
  end(): LargeBody;
}

/**
 * Reads a body of up to 64 MiB in the memory of a document. Up to `maxDocumentBytes` it is kept as it comes; a longer one
 * is kept with its strings cut to `maxStringBytes`, however it is chunked: a `post_call_audio` then shrinks to everything
 * but its sound. What is still longer than `maxDocumentBytes`, or longer than `maxTotalBytes` to begin with, is too large.
 *
 * Only recordings may be that long, so its user answers 413 to an elided body that turns out to be anything but a
 * `post_call_audio`. Signatures are over the body as it came: feed the chunks to the verifier as well.
 */
export function createElidingReader(options: ElidingReaderOptions = {}): ElidingReader {
  const documentLimit = options.maxDocumentBytes ?? maxDocumentBytes;
  const totalLimit = options.maxTotalBytes ?? maxRecordingBytes;
  const stringLimit = options.maxStringBytes ?? maxElidedStringBytes;
  let kept = new ByteBuffer();
  let elider: StringElider | null = null;
  let totalBytes = 0;
  let exceeded: number | null = null;

  /** Goes back over what was kept whole, so that the result depends on the body alone and not on its chunks. */
  function startEliding(): StringElider {
    const whole = kept.content();
    const shortened = new ByteBuffer();
    const started = new StringElider(stringLimit, (run) => shortened.append(run));
    kept = shortened;
    started.write(whole);
    return started;
  }

  return {
    write(chunk) {
      if (exceeded !== null) {
        return false;
      }
      totalBytes += chunk.length;
      if (totalBytes > totalLimit) {
        exceeded = totalLimit;
      } else if (totalBytes <= documentLimit) {
        kept.append(chunk);
      } else {
        elider ??= startEliding();
        elider.write(chunk);
        exceeded = kept.length > documentLimit ? documentLimit : null;
      }
      if (exceeded !== null) {
        kept = new ByteBuffer();
        elider = null;
      }
      return exceeded === null;
    },
    end() {
      return exceeded === null
        ? { outcome: "document", document: kept.content(), totalBytes, elided: elider !== null }
        : { outcome: "too_large", limit: exceeded };
    },
  };
}
