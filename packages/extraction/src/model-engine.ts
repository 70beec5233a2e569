import type { ExtractionEngine } from "./engine.ts";
import type { Reading } from "./extraction-schema.ts";
import { composePrompt, type Prompt } from "./prompt.ts";
import { resultOfReading } from "./result-of-reading.ts";

export interface ModelEngineOptions {
  name: Exclude<ExtractionEngine["name"], "local">;
  /** Asks the model; throws ExtractionProviderError, or the signal's reason when it is aborted. */
  ask(prompt: Prompt, signal: AbortSignal): Promise<Reading>;
  /** A new random mark for every request, which delimits the transcript. */
  createNonce(): string;
}

const silence: Omit<Reading, "language"> = {
  memories: [],
  summary: null,
  caller_name: null,
  topic: null,
  insights: [],
  open_issues: [],
  greeting: null,
};

/** An engine that puts a call to a model once. A call in which the caller said nothing costs no request. */
export function createModelEngine({ name, ask, createNonce }: ModelEngineOptions): ExtractionEngine {
  return {
    name,
    async extract(input, { signal }) {
      signal.throwIfAborted();
      const spoke = input.transcript.some(({ role, message }) => role === "caller" && message.trim() !== "");
      // The end of a long call tells how it ended even when the agent alone speaks there.
      const reading =
        spoke || input.earlier
          ? await ask(composePrompt(input, createNonce()), signal)
          : { ...silence, language: input.call.language ?? "" };
      return resultOfReading(reading, input);
    },
  };
}
