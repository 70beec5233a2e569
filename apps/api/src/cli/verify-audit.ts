import { createReadStream } from "node:fs";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { type Verification, verifyExport } from "@elaaoms/audit/verify-export";

const usage = "Usage: pnpm audit:verify <export.jsonl> [--key <public key>]… [--json]\n";

/**
 * `pnpm audit:verify <export.jsonl>`: checks an exported audit chain with nothing but the file. Exit code 0 when it holds, 1
 * when it does not, 2 when there is nothing to check.
 */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: "string", multiple: true }, json: { type: "boolean" } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    process.stderr.write(usage);
    process.exit(2);
  }
  const lines = createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
  const verification = await verifyExport(lines, values.key ? { trustedKeys: values.key } : {});
  process.stdout.write(values.json ? `${JSON.stringify(verification)}\n` : describe(path, verification));
  process.exitCode = verification.valid ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n${usage}`);
  process.exitCode = 2;
}

function describe(path: string, verification: Verification): string {
  if (!verification.valid) {
    const { line, sequence, eventId, problem } = verification;
    const event = sequence === null ? "" : `, event ${sequence}${eventId ? ` (${eventId})` : ""}`;
    return `BROKEN  ${path}, line ${line}${event}: ${problem}\n`;
  }
  const { events, firstSequence, lastSequence, complete, gaps, signedHeads } = verification;
  const range = events === 0 ? "no events" : `${events} events, ${firstSequence} to ${lastSequence}`;
  const what = complete ? "the whole chain" : `a filtered export with ${gaps} gaps, whose links could not be checked`;
  const heads = signedHeads === 1 ? "1 signed head" : `${signedHeads} signed heads`;
  return `HOLDS   ${path}: ${range}; ${what}; ${heads}.\n`;
}
