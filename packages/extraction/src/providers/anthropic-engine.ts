import type Anthropic from "@anthropic-ai/sdk";
import { zodOutputFormat } from "@anthropic-ai/sdk/helpers/zod";
import type { ExtractionEngine } from "../engine.ts";
import { ExtractionProviderError } from "../provider-error.ts";
import type { Question } from "../question.ts";
import { createAnthropicClient, explainAnthropicError } from "./anthropic-client.ts";
import { createProviderEngine, type ProviderAttempt, type ProviderEngineOptions } from "./provider-engine.ts";

/** The names that the SDK lists: its type admits every other string beside them, and would let a typo pass. */
type Listed<Model extends string> = Model extends unknown ? (string extends Model ? never : Model) : never;

/** The middle tier of the models that the SDK lists as current (`Model`). */
export const defaultAnthropicModel = "claude-sonnet-5-5" satisfies Listed<Anthropic.Model>;

/**
 * An engine on Anthropic's messages, through the official SDK. `baseUrl` is any server that speaks them, without its version
 * path ("https://api.anthropic.com").
 */
export function createAnthropicEngine(options: ProviderEngineOptions): ExtractionEngine {
  return createProviderEngine(options, { name: "anthropic", ask: askAnthropic, explain: explainAnthropicError });
}

async function askAnthropic<Answer>(question: Question<Answer>, attempt: ProviderAttempt): Promise<Answer> {
  const { prompt, schema, maxAnswerTokens } = question;
  const { model = defaultAnthropicModel, signal } = attempt;
  const client = createAnthropicClient(attempt);
  const format = zodOutputFormat(schema);
  // The SDK would parse before it looks at how the answer ended: a refusal or a cut would pass for a wrong shape.
  const message = await client.messages.create(
    {
      model,
      max_tokens: maxAnswerTokens,
      system: prompt.system,
      messages: [{ role: "user", content: prompt.user }],
      output_config: {
        format: { type: format.type, schema: format.schema },
        // Other models may not know this effort; what we ask needs little reasoning and has a deadline.
        ...(model === defaultAnthropicModel && { effort: "low" as const }),
      },
    },
    { signal },
  );
  return answerOf(message, format.parse);
}

function answerOf<Answer>(message: Anthropic.Message, parse: (text: string) => Answer): Answer {
  if (message.stop_reason === "refusal") {
    throw new ExtractionProviderError({ provider: "anthropic", reason: "refused" });
  }
  if (message.stop_reason === "max_tokens" || message.stop_reason === "model_context_window_exceeded") {
    throw new ExtractionProviderError({ provider: "anthropic", reason: "truncated" });
  }
  const text = message.content.find((block) => block.type === "text")?.text;
  if (!text) throw new ExtractionProviderError({ provider: "anthropic", reason: "invalid_answer" });
  return parse(text);
}
