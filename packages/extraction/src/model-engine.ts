import type { ExtractionEngine, PairVerdict } from "./engine.ts";
import { type Reading, readingSchema } from "./extraction-schema.ts";
import { composePrompt } from "./prompt.ts";
import type { Question } from "./question.ts";
import { resultOfReading } from "./result-of-reading.ts";
import { composeComparison, isComparable, verdictsOf } from "./statement-comparison.ts";

export interface ModelEngineOptions {
  name: Exclude<ExtractionEngine["name"], "local">;
  /** Asks the model; throws ExtractionProviderError, or the signal's reason when it is aborted. */
  ask<Answer>(question: Question<Answer>, signal: AbortSignal): Promise<Answer>;
  /** A new random mark for every request, which delimits the data in it. */
  createNonce(): string;
}

/** Tokens that a reading may take; forty memories take about a third of it. */
const maxReadingTokens = 16_384;

const silence: Omit<Reading, "language"> = {
  memories: [],
  summary: null,
  caller_name: null,
  topic: null,
  insights: [],
  open_issues: [],
  greeting: null,
};

/**
 * An engine that puts a call to a model once, and all pairs of statements together once. A call in which the caller said
 * nothing costs no request, and neither do pairs that must not be shown.
 */
export function createModelEngine({ name, ask, createNonce }: ModelEngineOptions): ExtractionEngine {
  return {
    name,
    async extract(input, { signal }) {
      signal.throwIfAborted();
      const spoke = input.transcript.some(({ role, message }) => role === "caller" && message.trim() !== "");
      // The end of a long call tells how it ended even when the agent alone speaks there.
      const reading =
        spoke || input.earlier
          ? await ask(
              {
                prompt: composePrompt(input, createNonce()),
                schema: readingSchema,
                name: "reading",
                maxAnswerTokens: maxReadingTokens,
              },
              signal,
            )
          : { ...silence, language: input.call.language ?? "" };
      return resultOfReading(reading, input);
    },
    async compareStatements(pairs, { language, signal }) {
      signal.throwIfAborted();
      const comparable = pairs.filter((pair) => isComparable(pair, language));
      if (comparable.length === 0) return pairs.map(() => null);
      const answer = await ask(composeComparison(comparable, createNonce()), signal);
      const verdicts = verdictsOf(answer, comparable.length);
      return pairs.map((pair): PairVerdict => verdicts[comparable.indexOf(pair)] ?? null);
    },
  };
}
