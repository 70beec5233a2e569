import type { Transcript, TranscriptTurn } from "@elaaoms/core/conversation";

export interface ChunkOptions {
  /** Tokens of a text, as models count them. */
  countTokens(text: string): number;
  /** Up to so many tokens a transcript stays whole. */
  wholeTokens?: number;
  /** Tokens of a chunk, its overlap included. */
  chunkTokens?: number;
  /** Tokens of the last turns of a chunk that the next one starts with, so that an answer keeps its question. */
  overlapTokens?: number;
}

interface Measured {
  turn: TranscriptTurn;
  tokens: number;
}

/** What a turn costs besides its words: number, role and punctuation of its line in the prompt. */
const turnOverhead = 14;

const tokensOf = (measured: readonly Measured[]): number => measured.reduce((sum, { tokens }) => sum + tokens, 0);

/** The end of a chunk, whole turns within the budget. */
function tailWithin(chunk: readonly Measured[], budget: number): Measured[] {
  const tail: Measured[] = [];
  let left = budget;
  for (const measured of chunk.toReversed()) {
    if (measured.tokens > left) break;
    left -= measured.tokens;
    tail.unshift(measured);
  }
  return tail.length < chunk.length ? tail : tail.slice(1);
}

/** Where a text is cut to stay within a length: at the last space, never within a character. */
function cutLength(text: string, most: number): number {
  if (text.length <= most) return text.length;
  const space = text.lastIndexOf(" ", most);
  if (space > most / 2) return space;
  const code = text.charCodeAt(most - 1);
  return code >= 0xd800 && code <= 0xdbff ? Math.max(1, most - 1) : most;
}

/** A turn that alone is more than a chunk, in pieces that each are one; they keep its number, so quotes can cite it. */
function piecesOf({ turn, tokens }: Measured, limit: number): TranscriptTurn[] {
  const most = Math.max(1, Math.floor((turn.message.length * (limit - turnOverhead)) / tokens));
  const pieces: TranscriptTurn[] = [];
  for (let rest = turn.message; rest !== ""; ) {
    const length = cutLength(rest, most);
    pieces.push({ ...turn, message: rest.slice(0, length) });
    rest = rest.slice(length).trimStart();
  }
  return pieces;
}

/**
 * A transcript in parts that a model reads one at a time. Parts end where turns end and overlap by whole turns; what is
 * short enough stays whole. Only a turn longer than a part is cut, and each of its pieces is a part of its own. Linear in
 * the transcript.
 */
export function chunkTranscript(transcript: Transcript, options: ChunkOptions): Transcript[] {
  const { countTokens, wholeTokens = 10_000, chunkTokens = 8_000, overlapTokens = 800 } = options;
  const measured = transcript.map((turn) => ({ turn, tokens: countTokens(turn.message) + turnOverhead }));
  if (tokensOf(measured) <= wholeTokens) return [transcript];
  const chunks: Transcript[] = [];
  let current: Measured[] = [];
  let fresh = 0;
  let size = 0;
  const close = () => {
    if (fresh > 0) chunks.push(current.map(({ turn }) => turn));
    current = fresh > 0 ? tailWithin(current, overlapTokens) : [];
    size = tokensOf(current);
    fresh = 0;
  };
  for (const one of measured) {
    if (one.tokens > chunkTokens) {
      close();
      chunks.push(...piecesOf(one, chunkTokens).map((piece) => [piece]));
      current = [];
      size = 0;
      continue;
    }
    if (size + one.tokens > chunkTokens) close();
    // An overlap that leaves no room for what comes next would repeat itself without end.
    if (size + one.tokens > chunkTokens) {
      current = [];
      size = 0;
    }
    current.push(one);
    size += one.tokens;
    fresh += 1;
  }
  close();
  return chunks;
}
