import type { ExtractionEngine, ExtractionInput, ExtractionResult } from "../engine.ts";
import { type ChunkOptions, chunkTranscript } from "./chunk-transcript.ts";
import { mergeResults } from "./merge-results.ts";

export interface ExtractInChunksOptions extends ChunkOptions {
  /** Parts that are read at the same time. */
  parallel?: number;
}

/**
 * The same engine for calls of any length: what is longer than a model reads well is read in overlapping parts, a few at a
 * time, and put together. One part that fails ends the others and fails the call: never half a reading.
 */
export function extractInChunks(engine: ExtractionEngine, options: ExtractInChunksOptions): ExtractionEngine {
  return {
    name: engine.name,
    async extract(input, { signal }) {
      const chunks = chunkTranscript(input.transcript, options);
      if (chunks.length <= 1) return engine.extract(input, { signal });
      const inputs = chunks.map((transcript) => ({
        ...input,
        transcript,
        analysis: { summary: null, dataCollection: [] },
      }));
      return mergeResults(await readAll(engine, inputs, { signal, parallel: options.parallel ?? 3 }), input);
    },
  };
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
