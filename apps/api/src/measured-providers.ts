import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import { ExtractionProviderError } from "@elaaoms/extraction/provider-error";
import type { Embedder } from "@elaaoms/recall/embedder";
import type { Metrics } from "./metrics.ts";

type Durations = Pick<Metrics, "providerCallDuration">;

/** The engine, with the duration of every call to it measured. */
export function measureEngine(engine: ExtractionEngine, metrics: Durations): ExtractionEngine {
  const provider = engine.name;
  const { compareStatements } = engine;
  return {
    name: provider,
    extract: (input, options) =>
      measure(metrics, { provider, operation: "extract", signal: options.signal }, () =>
        engine.extract(input, options),
      ),
    ...(compareStatements && {
      compareStatements: (pairs, options) =>
        measure(metrics, { provider, operation: "compare", signal: options.signal }, () =>
          compareStatements(pairs, options),
        ),
    }),
  };
}

/** The embedder, with the duration of every call to it measured. */
export function measureEmbedder(embedder: Embedder, metrics: Durations): Embedder {
  return {
    ...embedder,
    embed: (texts, options) =>
      measure(metrics, { provider: embedder.model, operation: "embed", signal: options.signal }, () =>
        embedder.embed(texts, options),
      ),
  };
}

async function measure<Result>(
  { providerCallDuration }: Durations,
  call: { provider: string; operation: string; signal: AbortSignal },
  work: () => Promise<Result>,
): Promise<Result> {
  const { provider, operation, signal } = call;
  const end = providerCallDuration.startTimer({ provider, operation });
  try {
    const result = await work();
    end({ outcome: "success" });
    return result;
  } catch (error) {
    end({ outcome: signal.aborted ? "cut_off" : wasNotAsked(error) ? "not_asked" : "failure" });
    throw error;
  }
}

/** A provider that is left alone fails in no time, which says nothing of how long it takes. */
function wasNotAsked(error: unknown): boolean {
  return error instanceof ExtractionProviderError && error.reason === "circuit_open";
}
