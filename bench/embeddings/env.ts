import { z } from "zod";

const optional = z.string().min(1).optional();
const schema = z.object({
  OPENAI_API_KEY: optional,
  OPENAI_BASE_URL: optional,
  EMBEDDINGS_API_KEY: optional,
  EMBEDDINGS_BASE_URL: optional,
});

/** Keys and addresses, under the names that the service uses. */
export type EmbeddingsEnv = z.infer<typeof schema>;

/** Reads the environment. An empty variable counts as unset. */
export function readEmbeddingsEnv(variables: NodeJS.ProcessEnv = process.env): EmbeddingsEnv {
  return schema.parse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== "")));
}
