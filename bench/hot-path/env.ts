import { z } from "zod";

const bareSchema = z.object({
  DATABASE_URL: z.string(),
  DATABASE_POOL_SIZE: z.coerce.number(),
  LOG_LEVEL: z.string(),
  ORGANIZATION_ID: z.string(),
});

/** What the bare handler is started with; named like the service's variables. */
export function readBareEnv(): z.infer<typeof bareSchema> {
  return bareSchema.parse(process.env);
}

const mirrorSchema = z.object({
  DATABASE_URL: z.string(),
  ORGANIZATION_ID: z.string(),
  ANSWERS_AFTER_MS: z.union([z.literal("never"), z.coerce.number()]),
});

/** What the server is started with that stands for an OpenMemory server. */
export function readMirrorEnv(): z.infer<typeof mirrorSchema> {
  return mirrorSchema.parse(process.env);
}
