import { parseArgs } from "node:util";
import { z } from "zod";
import { setNames } from "./call-sets.ts";
import { providers } from "./engines.ts";

export const usage = `Usage: pnpm eval:extraction [options]

Reads phone calls with an extraction engine and compares what it finds with their gold facts.

  --set held-out|tuning               default held-out: bench/extraction/calls, which the authors of an engine must not read;
                                      tuning: bench/extraction/tuning, which they may. Figures on those tell nothing of new calls
  --provider local|openai|anthropic   default local; keys from OPENAI_API_KEY, ANTHROPIC_API_KEY,
                                      other servers from OPENAI_BASE_URL, ANTHROPIC_BASE_URL
  --model <name>                      default: the engine's own
  --language en|es|de                 only calls in this language
  --call <id>                         only this call
  --price <input>,<output>            US dollars for a million tokens, to tell the cost
  --show misses|wrong                 list them before the table; may be given twice
  --json <file>                       write every outcome to a file
`;

const price = z
  .string()
  .regex(/^\d+(\.\d+)?,\d+(\.\d+)?$/)
  .transform((text) => {
    const [input = 0, output = 0] = text.split(",").map(Number);
    return { input, output };
  });

const schema = z.object({
  set: z.enum(setNames).default("held-out"),
  provider: z.enum(providers).default("local"),
  model: z.string().min(1).optional(),
  language: z.enum(["en", "es", "de"]).optional(),
  call: z.string().optional(),
  price: price.optional(),
  show: z.array(z.enum(["misses", "wrong"])).default([]),
  json: z.string().min(1).optional(),
  help: z.boolean().default(false),
});

/** What a run was asked for. */
export type EvaluationArguments = z.infer<typeof schema>;

/** The arguments do not say what to do; the message says which one. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads the command line. Throws UsageError. */
export function readArguments(args: readonly string[]): EvaluationArguments {
  const text = { type: "string" } as const;
  const options = {
    ...{ set: text, provider: text, model: text, language: text, call: text, price: text, json: text },
    show: { type: "string", multiple: true },
    help: { type: "boolean" },
  } as const;
  try {
    return schema.parse(parseArgs({ args: [...args], options }).values);
  } catch (error) {
    if (error instanceof z.ZodError) throw new UsageError(`Wrong value for --${error.issues[0]?.path[0]?.toString()}.`);
    throw new UsageError(error instanceof Error ? error.message : "Wrong arguments.");
  }
}
