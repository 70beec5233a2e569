import { parseArgs } from "node:util";
import { z } from "zod";
import { hooks } from "./data/hook-requests.ts";

export const usage = `Usage: pnpm bench [options]

Measures the service beside a bare Fastify handler on the same Postgres, in processes of their own. Starts its own
Postgres in a temporary folder; takes some ten minutes, four with --quick.

  --quick            shorter rounds, and no search among 1,000,000 memories
  --only <part>      hooks, search, mirror or drain alone; may be given twice
  --hook <name>      client-data, search-memory or post-call alone; may be given twice
  --connections <n>  so many at once, instead of 1, 20 and 100; may be given twice
  --json <file>      where the figures go; default bench/results/hot-path.json
  --keep             keep the temporary folder with the logs of the processes
  --profile <dir>    write CPU profiles of the service, for Chrome's developer tools, into a folder
`;

const parts = ["hooks", "search", "mirror", "drain"] as const;
export type Part = (typeof parts)[number];

const schema = z.object({
  quick: z.boolean().default(false),
  only: z.array(z.enum(parts)).default([]),
  hook: z.array(z.enum(hooks)).default([...hooks]),
  connections: z.array(z.coerce.number().int().positive()).default([1, 20, 100]),
  json: z.string().min(1).optional(),
  keep: z.boolean().default(false),
  profile: z.string().min(1).optional(),
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
  const choices = { only: several, hook: several, connections: several };
  const options = { ...choices, quick: flag, json: text, keep: flag, profile: text, help: flag };
  try {
    return schema.parse(parseArgs({ args: [...args], options }).values);
  } catch (error) {
    if (error instanceof z.ZodError) throw new UsageError(`Wrong value for --${error.issues[0]?.path[0]?.toString()}.`);
    throw new UsageError(error instanceof Error ? error.message : "Wrong arguments.");
  }
}
