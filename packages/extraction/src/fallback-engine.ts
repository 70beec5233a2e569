import type { ExtractionEngine } from "./engine.ts";
import { ExtractionProviderError } from "./provider-error.ts";

export interface FallbackOptions {
  /** Told of every call that the fallback is asked to read, and why. */
  onFallback(failure: ExtractionProviderError): void;
}

/**
 * The primary engine, and where it gives no reading the fallback, with all of the call: a reading is never made of two
 * engines' halves. Every failure of a provider leads to the fallback, a refused key too, for a call is worth more than
 * knowing at once that a key has run out; `onFallback` tells. It bears the primary's name. When both fail, the error of
 * the fallback tells of both. What is no failure of a provider, such as an abort, is thrown as it is.
 */
export function createFallbackEngine(
  primary: ExtractionEngine,
  fallback: ExtractionEngine | null,
  { onFallback }: FallbackOptions,
): ExtractionEngine {
  if (fallback === null) return primary;
  return {
    name: primary.name,
    ...(primary.compareStatements && { compareStatements: compareWithFallback(primary.compareStatements, fallback) }),
    async extract(input, options) {
      try {
        return await primary.extract(input, options);
      } catch (error) {
        if (!(error instanceof ExtractionProviderError) || options.signal.aborted) throw error;
        onFallback(error);
        return await fallback.extract(input, options).catch((second: unknown) => {
          throw second instanceof ExtractionProviderError ? afterFirst(error, second) : second;
        });
      }
    },
  };
}

type CompareStatements = NonNullable<ExtractionEngine["compareStatements"]>;

/** A question of little weight: nobody is told when the fallback is asked, and without one the failure stands. */
function compareWithFallback(compare: CompareStatements, fallback: ExtractionEngine): CompareStatements {
  return async (pairs, options) => {
    try {
      return await compare(pairs, options);
    } catch (error) {
      if (!(error instanceof ExtractionProviderError) || options.signal.aborted) throw error;
      if (!fallback.compareStatements) throw error;
      return await fallback.compareStatements(pairs, options);
    }
  };
}

function afterFirst(earlier: ExtractionProviderError, second: ExtractionProviderError): ExtractionProviderError {
  const { provider, reason, status, retryAfterSeconds } = second;
  return new ExtractionProviderError({ provider, reason, status, retryAfterSeconds, earlier });
}
