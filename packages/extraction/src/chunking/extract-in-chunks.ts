import type { ExtractionEngine, ExtractionInput, ExtractionResult } from "../engine.ts";
import { type ChunkOptions, chunkTranscript } from "./chunk-transcript.ts";
import { mergeResults } from "./merge-results.ts";

export interface ExtractInChunksOptions extends ChunkOptions {
  /** Parts that are read at the same time. */
  parallel?: number;
}

/** An open issue is a sentence; what does not fit into this many characters was not worth keeping open. */
const maxEarlierCharacters = 8_000;

/**
 * The same engine for calls of any length: what is longer than a model reads well is read in overlapping parts, a few at a
 * time, and put together. The last part is read after the others, with what they left open: how a call ended is told by its
 * end, and an issue of its beginning may be settled there. One part that fails ends the others and fails the call: never half a reading.
 */
export function extractInChunks(engine: ExtractionEngine, options: ExtractInChunksOptions): ExtractionEngine {
  return {
    ...engine,
    async extract(input, { signal }) {
      const chunks = chunkTranscript(input.transcript, options);
      if (chunks.length <= 1) return engine.extract(input, { signal });
      const inputs = chunks.map((transcript) => ({
        ...input,
        transcript,
        analysis: { summary: null, dataCollection: [] },
      }));
      const [last, ...before] = inputs.toReversed();
      if (!last) return engine.extract(input, { signal });
      const readings = await readAll(engine, before.toReversed(), { signal, parallel: options.parallel ?? 3 });
      const end = await engine.extract({ ...last, earlier: earlierParts(readings) }, { signal });
      return mergeResults([...readings, end], input);
    },
  };
}

function earlierParts(readings: readonly ExtractionResult[]): ExtractionInput["earlier"] {
  return {
    summaries: withinCharacters(readings.flatMap(({ summary }) => summary ?? [])),
    openIssues: withinCharacters(readings.flatMap(({ openIssues }) => openIssues)),
  };
}

/** The last of the lines, as many as fit, in their order. */
function withinCharacters(lines: readonly string[]): string[] {
  let left = maxEarlierCharacters;
  const kept = lines.toReversed().filter((line) => {
    left -= line.length;
    return left >= 0;
  });
  return kept.toReversed();
}

/** Reads every part, at most so many at once, and returns the results in the order of the parts. */
async function readAll(
  engine: ExtractionEngine,
  inputs: readonly ExtractionInput[],
  { signal, parallel }: { signal: AbortSignal; parallel: number },
): Promise<ExtractionResult[]> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const results: ExtractionResult[] = [];
  const waiting = inputs.entries();
  const readNext = async () => {
    for (const [index, input] of waiting) {
      either.throwIfAborted();
      results[index] = await engine.extract(input, { signal: either });
    }
  };
  const readers = Array.from({ length: parallel }, readNext);
  try {
    await Promise.all(readers);
  } catch (error) {
    failed.abort(error);
    // The others stop now; nobody may still be reading when the next attempt begins.
    await Promise.allSettled(readers);
    throw error;
  }
  return results;
}
