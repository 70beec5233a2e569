import { foldWord } from "./fold-word.ts";

/** A word, a number, a mark, or a placeholder that an earlier masking left. */
export interface Token {
  turn: number;
  start: number;
  end: number;
  text: string;
  /** Lower case without accents; "ss" for "ß". */
  folded: string;
  kind: "word" | "number" | "mixed" | "mark" | "placeholder";
}

const longestPlaceholder = 60;
// Every alternative is a plain run of one class, so the scan is linear.
const pieces = new RegExp(
  `\\[[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,${longestPlaceholder}}\\]|[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+)*|\\S`,
  "gu",
);

/** Splits a turn into tokens. A bracketed text is a placeholder only when it is one of those given. */
export function tokenize(turn: number, text: string, placeholders: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  pieces.lastIndex = 0;
  for (let found = pieces.exec(text); found; found = pieces.exec(text)) {
    const piece = found[0];
    const bracketed = piece.length > 1 && piece.startsWith("[");
    const isPlaceholder = bracketed && placeholders.has(piece);
    const kept = bracketed && !isPlaceholder ? "[" : piece;
    const folded = isPlaceholder ? kept : foldWord(kept);
    tokens.push({
      turn,
      start: found.index,
      end: found.index + kept.length,
      text: kept,
      folded,
      kind: isPlaceholder ? "placeholder" : kindOf(folded),
    });
    pieces.lastIndex = found.index + kept.length;
  }
  return tokens;
}

function kindOf(piece: string): Token["kind"] {
  if (/^[0-9]+$/.test(piece)) return "number";
  if (!/^[\p{L}\p{N}]/u.test(piece)) return "mark";
  return /[0-9]/.test(piece) ? "mixed" : "word";
}

/** Whether a token ends a sentence. A dot between two digits ("3.5") does not. */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "mark" || !/^[.!?;…]$/.test(token.text)) return false;
  const next = tokens[at + 1];
  return !next || next.turn !== token.turn || next.start > token.end;
}
