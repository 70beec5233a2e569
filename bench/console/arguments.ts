import { parseArgs } from "node:util";
import { z } from "zod";

export const usage = `Usage: pnpm bench:console [options]

Measures the console with 100,000 memories and 10,000 callers: every list and search over HTTP beside a bare page of an
index, then screens in a browser. Starts its own Postgres in a temporary folder; takes some five minutes.

  --only <part>     server or browser alone
  --list <name>     of the server, questions of this list alone; may be given twice
  --data <folder>   keep the data there, and measure on it when it is there already
  --rounds <n>      times that each question is asked; default 30
  --json <file>     where the figures go; default bench/results/console.json
  --built           measure the console as it was built last
`;

const parts = ["server", "browser"] as const;

const schema = z.object({
  only: z.enum(parts).optional(),
  list: z.array(z.string()).default([]),
  data: z.string().min(1).optional(),
  rounds: z.coerce.number().int().positive().default(30),
  json: z.string().min(1).optional(),
  built: z.boolean().default(false),
  help: z.boolean().default(false),
});

/** What a run was asked for. */
export type BenchArguments = z.infer<typeof schema>;

/** The arguments do not say what to do; the message says which one. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads the command line. Throws UsageError. */
export function readArguments(args: readonly string[]): BenchArguments {
  const [text, flag] = [{ type: "string" }, { type: "boolean" }] as const;
  const several = { type: "string", multiple: true } as const;
  const options = { only: text, list: several, data: text, rounds: text, json: text, built: flag, help: flag };
  try {
    return schema.parse(parseArgs({ args: [...args], options }).values);
  } catch (error) {
    if (error instanceof z.ZodError) throw new UsageError(`Wrong value for --${error.issues[0]?.path[0]?.toString()}.`);
    throw new UsageError(error instanceof Error ? error.message : "Wrong arguments.");
  }
}
