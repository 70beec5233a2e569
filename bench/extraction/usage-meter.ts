import { z } from "zod";
import type { Usage } from "./tally.ts";

const openAiUsage = z
  .object({ prompt_tokens: z.number(), completion_tokens: z.number() })
  .transform((one) => ({ inputTokens: one.prompt_tokens, outputTokens: one.completion_tokens }));
const anthropicUsage = z
  .object({ input_tokens: z.number(), output_tokens: z.number() })
  .transform((one) => ({ inputTokens: one.input_tokens, outputTokens: one.output_tokens }));
const answerSchema = z.object({ usage: z.union([openAiUsage, anthropicUsage]) });

/** Counts the tokens that a provider reports in its answers. */
export interface UsageMeter {
  fetch: typeof globalThis.fetch;
  /** What was reported since the last time; null when nothing was. */
  take(): Promise<Usage | null>;
}

/** Listens to a provider's answers on their way to its SDK: engines themselves report no tokens. */
export function createUsageMeter(fetch: typeof globalThis.fetch): UsageMeter {
  let heard: Promise<Usage | null>[] = [];
  return {
    async fetch(...request) {
      const response = await fetch(...request);
      heard.push(readUsage(response.clone()));
      return response;
    },
    async take() {
      const all = await Promise.all(heard);
      heard = [];
      return all.reduce(add, null);
    },
  };
}

async function readUsage(response: Response): Promise<Usage | null> {
  const body: unknown = await response.json().catch(() => null);
  return answerSchema.safeParse(body).data?.usage ?? null;
}

function add(one: Usage | null, other: Usage | null): Usage | null {
  if (!one || !other) return one ?? other;
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}
