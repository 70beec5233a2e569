import { z } from "zod";
import type { Fetch } from "./provider-call.ts";

/** What was taken of a provider, as its answers count it. */
export interface MeteredUsage {
  inputTokens: number;
  outputTokens: number;
  /** In US dollars, where answers say: gateways do, the providers themselves do not. */
  costUsd: number | null;
}

const count = z.number().nonnegative();
const answerSchema = z.object({
  usage: z.object({
    // OpenAI's chat completions, and servers that speak them.
    prompt_tokens: count.optional(),
    completion_tokens: count.optional(),
    cost: count.nullish(),
    // Anthropic's messages. What a cache held is counted apart.
    input_tokens: count.optional(),
    output_tokens: count.optional(),
    cache_creation_input_tokens: count.nullish(),
    cache_read_input_tokens: count.nullish(),
  }),
});

/**
 * A fetch that reads the token counts of every answer that goes through it. `usage` sums them; null while no answer has told
 * any.
 */
export function createUsageMeter(fetch: Fetch): { fetch: Fetch; usage(): MeteredUsage | null } {
  let total: MeteredUsage | null = null;
  return {
    usage: () => total,
    async fetch(input, init) {
      const response = await fetch(input, init);
      const body = await response
        .clone()
        .json()
        .catch(() => null);
      const answer = answerSchema.safeParse(body);
      if (answer.success) total = add(total, answer.data.usage);
      return response;
    },
  };
}

function add(total: MeteredUsage | null, usage: z.infer<typeof answerSchema>["usage"]): MeteredUsage {
  const cached = (usage.cache_creation_input_tokens ?? 0) + (usage.cache_read_input_tokens ?? 0);
  const costs = [total?.costUsd, usage.cost].filter((cost) => typeof cost === "number");
  return {
    inputTokens: (total?.inputTokens ?? 0) + (usage.prompt_tokens ?? usage.input_tokens ?? 0) + cached,
    outputTokens: (total?.outputTokens ?? 0) + (usage.completion_tokens ?? usage.output_tokens ?? 0),
    costUsd: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0),
  };
}
