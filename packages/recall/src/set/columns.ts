/** "elrs", read on a machine of the other byte order as something else. */
const magic = 0x73726c65;
/** Raised with every change of what is written or of how texts are taken apart: what was stored before is made anew. */
export const setFormat = 1;

/** The columns that a set is stored as, widest elements first, so that each is aligned. */
export interface SetColumns {
  /** Milliseconds since the epoch. */
  statedAt: Float64Array;
  /** Length of each vector's levels; NaN for a memory without a vector. */
  norms: Float64Array;
  lengths: Uint32Array;
  /** Entry of the name that a statement begins with; {@link noSubject} without one. */
  subjects: Uint32Array;
  /** Where each text begins: the ids, the contents, the language; one more for the end. */
  textOffsets: Uint32Array;
  hashes: Uint32Array;
  keyOffsets: Uint32Array;
  postingOffsets: Uint32Array;
  postings: Uint32Array;
  letters: Uint16Array;
  /** One row a memory. */
  levels: Int8Array;
  importances: Uint8Array;
  /** Position among the statuses, and among the types. */
  statuses: Uint8Array;
  types: Uint8Array;
  kinds: Uint8Array;
  texts: Uint8Array;
}

export const noSubject = 0xffffffff;

const columnTypes = {
  statedAt: Float64Array,
  norms: Float64Array,
  lengths: Uint32Array,
  subjects: Uint32Array,
  textOffsets: Uint32Array,
  hashes: Uint32Array,
  keyOffsets: Uint32Array,
  postingOffsets: Uint32Array,
  postings: Uint32Array,
  letters: Uint16Array,
  levels: Int8Array,
  importances: Uint8Array,
  statuses: Uint8Array,
  types: Uint8Array,
  kinds: Uint8Array,
  texts: Uint8Array,
} satisfies Record<keyof SetColumns, unknown>;

const names = Object.keys(columnTypes) as (keyof SetColumns)[];
const widest = Float64Array.BYTES_PER_ELEMENT;
/** Magic, format, and the number of elements of each column. */
const headerLength = 2 + names.length;
const headerBytes = Math.ceil((headerLength * Uint32Array.BYTES_PER_ELEMENT) / widest) * widest;

/** Columns as one row of bytes that {@link readColumns} reads without copying. */
export function writeColumns(columns: SetColumns): Buffer {
  const body = names.reduce((sum, name) => sum + columns[name].byteLength, headerBytes);
  const bytes = Buffer.from(new ArrayBuffer(body));
  const header = new Uint32Array(bytes.buffer, 0, headerLength);
  header.set([magic, setFormat, ...names.map((name) => columns[name].length)]);
  let offset = headerBytes;
  for (const name of names) {
    const { buffer, byteOffset, byteLength } = columns[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += byteLength;
  }
  return bytes;
}

const byteOffsetIsAligned = ({ byteOffset }: Buffer) => byteOffset % widest === 0;

/** The columns in these bytes, which they stay part of; null when they were not written in this format. */
export function readColumns(bytes: Buffer): SetColumns | null {
  if (bytes.length < headerBytes) return null;
  const { buffer, byteOffset, length } = byteOffsetIsAligned(bytes) ? bytes : new Uint8Array(bytes);
  const header = new Uint32Array(buffer, byteOffset, headerLength);
  if (header[0] !== magic || header[1] !== setFormat) return null;
  let offset = byteOffset + headerBytes;
  const columns = names.map((name, index) => {
    const column = new columnTypes[name](buffer as ArrayBuffer, offset, header[2 + index]);
    offset += column.byteLength;
    return [name, column] as const;
  });
  return offset === byteOffset + length ? (Object.fromEntries(columns) as unknown as SetColumns) : null;
}
