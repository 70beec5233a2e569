import { z } from "zod";

const optional = z.string().min(1).optional();
const schema = z.object({
  OPENAI_API_KEY: optional,
  OPENAI_BASE_URL: optional,
  ANTHROPIC_API_KEY: optional,
  ANTHROPIC_BASE_URL: optional,
});

/** Keys and addresses of the providers, under the names that their own tools use. An empty variable counts as unset. */
export type BenchEnv = z.infer<typeof schema>;

/** Reads the environment. */
export function readBenchEnv(variables: NodeJS.ProcessEnv = process.env): BenchEnv {
  return schema.parse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== "")));
}
