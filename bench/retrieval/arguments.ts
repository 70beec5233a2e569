import { parseArgs } from "node:util";

export const usage = `Usage: pnpm eval:retrieval [options]

Puts the questions of bench/retrieval/callers to the recall engine and tells how often the facts that answer come first.

  --half tune|held-out      only these questions; both by default
  --language en|es|de       only callers of this language
  --caller <name>           only this caller
  --show misses             list the missed questions of the tune half
  --openmemory <url>        also through an OpenMemory server, which is given the facts and rid of them again; its key is taken
                            from OPENMEMORY_API_KEY. "local" starts the one that the tests use
  --json <file>             write every figure to a file
`;

export interface RetrievalArguments {
  half: string | undefined;
  language: string | undefined;
  caller: string | undefined;
  showMisses: boolean;
  /** Address of a server, or "local". */
  openMemory: string | undefined;
  json: string | undefined;
  help: boolean;
}

/** The arguments do not say what to do; the message says which one. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const options = {
    ...{ half: text, language: text, caller: text, show: text, json: text, openmemory: text },
    help: { type: "boolean" },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : "Wrong arguments.");
  }
}

/** Reads the command line. Throws UsageError. */
export function readArguments(args: readonly string[]): RetrievalArguments {
  const { half, language, caller, show, json, openmemory, help = false } = parse(args);
  if (half !== undefined && half !== "tune" && half !== "held-out") throw new UsageError("Wrong value for --half.");
  if (show !== undefined && show !== "misses") throw new UsageError("Wrong value for --show.");
  if (openmemory !== undefined && openmemory !== "local" && !URL.canParse(openmemory)) {
    throw new UsageError("--openmemory takes an address, or local.");
  }
  return { half, language, caller, showMisses: show === "misses", openMemory: openmemory, json, help };
}
