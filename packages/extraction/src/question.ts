import type { z } from "zod";
import type { Prompt } from "./prompt.ts";

/** What a model is asked, and the shape that its answer must have. */
export interface Question<Answer> {
  prompt: Prompt;
  schema: z.ZodType<Answer>;
  /** A name for the shape, as OpenAI's protocol wants one. */
  name: string;
  /** Tokens that the answer may take, reasoning included. */
  maxAnswerTokens: number;
}
