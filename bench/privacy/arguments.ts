import { parseArgs } from "node:util";
import { z } from "zod";
import { languages, parts } from "./snippet.ts";

export const usage = `Usage: pnpm eval:privacy [options]

Reads the snippets of bench/privacy/corpus with the recognizers of packages/privacy and compares what they find with what
is marked there.

  --language en|es|de            only snippets in this language
  --part held-out|first|across-turns|named-later|worked-on
                                 only this part of the corpus
  --snippet <id>                 only this one ("en worked-on 12")
  --show misses|wrong|taken      list what was missed, what was wrongly recognized, which look-alikes did not survive;
                                 may be given several times
  --growth                       instead, measure how time grows with the length of a text
  --json <file>                  write every figure and every outcome to a file
`;

const schema = z.object({
  language: z.enum(languages).optional(),
  part: z.enum(parts).optional(),
  snippet: z.string().optional(),
  show: z.array(z.enum(["misses", "wrong", "taken"])).default([]),
  json: z.string().min(1).optional(),
  growth: z.boolean().default(false),
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
    ...{ language: text, part: text, snippet: text, json: text },
    show: { type: "string", multiple: true },
    growth: { type: "boolean" },
    help: { type: "boolean" },
  } as const;
  try {
    return schema.parse(parseArgs({ args: [...args], options }).values);
  } catch (error) {
    if (error instanceof z.ZodError) throw new UsageError(`Wrong value for --${error.issues[0]?.path[0]?.toString()}.`);
    throw new UsageError(error instanceof Error ? error.message : "Wrong arguments.");
  }
}
