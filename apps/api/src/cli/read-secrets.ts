import { createInterface } from "node:readline/promises";
import { ServiceError } from "@elaaoms/core/errors";

/**
 * Reads one secret a line from standard input, because arguments stand in process lists and shell histories. A person at a
 * terminal is asked for each by its name.
 */
export async function readSecrets(names: readonly string[]): Promise<string[]> {
  const secrets: string[] = [];
  const [first] = names;
  if (first === undefined) return secrets;
  const ask = (name: string | undefined) => name && process.stdin.isTTY && process.stderr.write(`${name}: `);
  ask(first);
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    secrets.push(line.trim());
    if (secrets.length === names.length) {
      lines.close();
      return secrets;
    }
    ask(names[secrets.length]);
  }
  throw new ServiceError("INVALID_PAYLOAD", `Standard input holds no ${names[secrets.length]}.`);
}
