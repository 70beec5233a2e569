import { correctionWords, fillers } from "../text/fillers.ts";
import type { Run } from "./runs.ts";
import type { TranscriptReading } from "./transcript-reading.ts";

const mostLookedAt = 80;

/** How many words a turn has besides a number, fillers left out: few where somebody dictates. */
export function wordsBesides({ tokens, turnStarts }: TranscriptReading, { turn, first, last }: Run): number {
  const start = turnStarts[turn] ?? 0;
  const end = turnStarts[turn + 1] ?? tokens.length;
  if (end - start - (last - first) > mostLookedAt) return mostLookedAt;
  const around = [...tokens.slice(start, first), ...tokens.slice(last + 1, end)];
  return around.filter(({ kind, folded }) => kind === "word" && !fillers.has(folded) && !correctionWords.has(folded))
    .length;
}
