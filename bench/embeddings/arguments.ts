import { parseArgs } from "node:util";
import { z } from "zod";

export const usage = `Usage: pnpm eval:embeddings [options]

Measures where an embedder's cosines lie: of facts stated twice and of statements that only look alike, of questions with
memories that answer them and with others. Prints the thresholds that follow, as EMBEDDINGS_CALIBRATION takes them, and what
storing its vectors in one byte a dimension costs.

  --provider local|openai   default local; a key from EMBEDDINGS_API_KEY or OPENAI_API_KEY, other servers from
                            EMBEDDINGS_BASE_URL (which gets EMBEDDINGS_API_KEY alone) or OPENAI_BASE_URL
  --model <name>            default: the provider's own
  --dimensions <number>     default: the model's own
  --json <file>             write every figure to a file
`;

const schema = z.object({
  provider: z.enum(["local", "openai"]).default("local"),
  model: z.string().min(1).optional(),
  dimensions: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(16).max(8_192)).optional(),
  json: z.string().min(1).optional(),
  help: z.boolean().default(false),
});

/** What a run was asked for. */
export type MeasureArguments = z.infer<typeof schema>;

/** The arguments do not say what to do; the message says which one. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads the command line. Throws UsageError. */
export function readArguments(args: readonly string[]): MeasureArguments {
  const text = { type: "string" } as const;
  const options = { provider: text, model: text, dimensions: text, json: text, help: { type: "boolean" } } as const;
  try {
    return schema.parse(parseArgs({ args: [...args], options }).values);
  } catch (error) {
    if (error instanceof z.ZodError) throw new UsageError(`Wrong value for --${error.issues[0]?.path[0]?.toString()}.`);
    throw new UsageError(error instanceof Error ? error.message : "Wrong arguments.");
  }
}
