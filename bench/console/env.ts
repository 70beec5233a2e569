import { z } from "zod";

const bareSchema = z.object({ DATABASE_URL: z.string(), ORGANIZATION_ID: z.string() });

/** What the bare handler is started with. */
export function readBareEnv(): z.infer<typeof bareSchema> {
  return bareSchema.parse(process.env);
}
