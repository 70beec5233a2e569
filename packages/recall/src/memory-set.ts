import { type MemoryStatus, type MemoryType, memoryStatuses, memoryTypes } from "@elaaoms/core/memory";
import { detectLanguage } from "./detect-language.ts";
import { noSubject, readColumns, type SetColumns, setFormat, writeColumns } from "./set/columns.ts";
import { encodeTexts } from "./set/encode-texts.ts";
import { encodeVectors } from "./set/encode-vectors.ts";
import { takeApart } from "./set/take-apart.ts";
import { buildTermColumns, maxMemories, TermIndex } from "./set/term-index.ts";
import { indexKeys } from "./term-keys.ts";

/** Of the bytes of a set: {@link readMemorySet} reads no other. */
export const memorySetFormat = setFormat;

/** What ranking needs to know of one memory. */
export interface RecallDocument {
  id: string;
  content: string;
  type: MemoryType;
  /** 1–10. */
  importance: number;
  status: MemoryStatus;
  /** When the call took place that last stated it. */
  statedAt: Date;
  /** Null when it has none of the current model: the lexical rank stands alone for it. */
  embedding: Float32Array | null;
}

/**
 * The memories of one caller, taken apart once and then only read: columns over one row of bytes, which can be stored and
 * read again. A memory is named by its position, in the order in which they were stated.
 */
export class MemorySet {
  /** What {@link readMemorySet} reads. About a kilobyte a memory with vectors of 384 dimensions. */
  readonly bytes: Buffer;
  readonly columns: SetColumns;
  readonly terms: TermIndex;
  readonly count: number;
  /** Of the vectors; 0 without any. */
  readonly dimensions: number;
  /** That they were taken apart in; null for words that are compared unstemmed. */
  readonly language: string | null;
  readonly #texts: Buffer;

  constructor(bytes: Buffer, columns: SetColumns) {
    const { texts, levels } = columns;
    this.bytes = bytes;
    this.columns = columns;
    this.terms = new TermIndex(columns);
    this.count = columns.statedAt.length;
    this.dimensions = this.count === 0 ? 0 : levels.length / this.count;
    this.#texts = Buffer.from(texts.buffer, texts.byteOffset, texts.length);
    this.language = this.#text(2 * this.count) || null;
  }

  idOf(position: number): string {
    return this.#text(position);
  }

  contentOf(position: number): string {
    return this.#text(this.count + position);
  }

  typeOf(position: number): MemoryType {
    return memoryTypes[this.columns.types[position] ?? 0] ?? "factual";
  }

  statusOf(position: number): MemoryStatus {
    return memoryStatuses[this.columns.statuses[position] ?? 0] ?? "active";
  }

  hasVector(position: number): boolean {
    return !Number.isNaN(this.columns.norms[position] ?? Number.NaN);
  }

  #text(index: number): string {
    const { textOffsets } = this.columns;
    return this.#texts.toString("utf8", textOffsets[index], textOffsets[index + 1]);
  }
}

/** Ids are ordered by time too, and tell apart what one call stated. */
const byStatement = (a: RecallDocument, b: RecallDocument) =>
  a.statedAt.getTime() - b.statedAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Documents in the order that their set has them in. */
export function inOrderOfStatement<Document extends RecallDocument>(documents: readonly Document[]): Document[] {
  return documents.toSorted(byStatement);
}

/**
 * Takes a caller's memories apart for ranking: stems, codes, concepts, and what has which of them. Under 0.1 ms a memory, so
 * it is done once for a version of the set, which is then kept and never changed.
 *
 * @param options.language the caller's primary language; null when unknown: then that of the memories, and words are compared
 * unstemmed when these do not tell.
 * @throws RangeError for more memories than a set can have (16 million), and for vectors that hold no finite numbers.
 */
export function prepareMemorySet(
  documents: readonly RecallDocument[],
  options: { language: string | null },
): MemorySet {
  if (documents.length > maxMemories) throw new RangeError("more memories than a set can have");
  const language = options.language ?? detectLanguage(documents.map(({ content }) => content));
  const ordered = inOrderOfStatement(documents);
  const memories = ordered.map((document) => takeApart(document, language));
  const termColumns = buildTermColumns(memories);
  const terms = new TermIndex(termColumns);
  const entryOfName = (subject: string | null) => {
    const entry = subject === null ? -1 : terms.find(indexKeys.name(subject));
    return entry === -1 ? noSubject : entry;
  };
  const columns: SetColumns = {
    ...termColumns,
    ...encodeVectors(ordered.map(({ embedding }) => embedding)),
    ...encodeTexts([...ordered.map(({ id }) => id), ...ordered.map(({ content }) => content), language ?? ""]),
    statedAt: Float64Array.from(ordered, ({ statedAt }) => statedAt.getTime()),
    lengths: Uint32Array.from(memories, ({ length }) => length),
    subjects: Uint32Array.from(memories, ({ subject }) => entryOfName(subject)),
    importances: Uint8Array.from(ordered, ({ importance }) => importance),
    statuses: Uint8Array.from(ordered, ({ status }) => memoryStatuses.indexOf(status)),
    types: Uint8Array.from(ordered, ({ type }) => memoryTypes.indexOf(type)),
    kinds: Uint8Array.from(memories, ({ kinds }) => kinds),
  };
  const bytes = writeColumns(columns);
  return new MemorySet(bytes, readColumns(bytes) ?? columns);
}

/** The set that was stored as these bytes, without copying them; null when they were written in another format. */
export function readMemorySet(bytes: Buffer): MemorySet | null {
  const columns = readColumns(bytes);
  return columns && new MemorySet(bytes, columns);
}
