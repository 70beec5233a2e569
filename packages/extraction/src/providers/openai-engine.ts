import type OpenAI from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import type { ExtractionEngine } from "../engine.ts";
import { ExtractionProviderError } from "../provider-error.ts";
import type { Question } from "../question.ts";
import { createOpenAiClient, explainOpenAiError } from "./openai-client.ts";
import { createProviderEngine, type ProviderAttempt, type ProviderEngineOptions } from "./provider-engine.ts";

/** The middle tier of the models that the SDK lists as current (`ChatModel`). */
export const defaultOpenAiModel = "gpt-6.1-terra" satisfies OpenAI.ChatModel;

/**
 * An engine on OpenAI's chat completions, or on any server that speaks them, through the official SDK. `baseUrl` includes the
 * version path ("http://127.0.0.1:11434/v1").
 */
export function createOpenAiEngine(options: ProviderEngineOptions): ExtractionEngine {
  return createProviderEngine(options, { name: "openai", ask: askOpenAi, explain: explainOpenAiError });
}

async function askOpenAi<Answer>(question: Question<Answer>, attempt: ProviderAttempt): Promise<Answer> {
  const { prompt, schema, name, maxAnswerTokens } = question;
  const { model = defaultOpenAiModel, signal } = attempt;
  const client = createOpenAiClient(attempt);
  const completion = await client.chat.completions.parse(
    {
      model,
      messages: [
        { role: "system", content: prompt.system },
        { role: "user", content: prompt.user },
      ],
      response_format: zodResponseFormat(schema, name),
      max_completion_tokens: maxAnswerTokens,
      // Other models and servers may not know this effort; what we ask needs little reasoning and has a deadline.
      ...(model === defaultOpenAiModel && { reasoning_effort: "low" as const }),
    },
    { signal },
  );
  const message = completion.choices[0]?.message;
  if (message?.refusal) throw new ExtractionProviderError({ provider: "openai", reason: "refused" });
  if (!message?.parsed) throw new ExtractionProviderError({ provider: "openai", reason: "invalid_answer" });
  return message.parsed;
}
