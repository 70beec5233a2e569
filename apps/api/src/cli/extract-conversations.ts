import { parseArgs } from "node:util";
import { ServiceError } from "@elaaoms/core/errors";
import { instantSchema } from "@elaaoms/core/instant";
import { operatorContext } from "@elaaoms/services/audit/operator-context";
import type { ExtractionFilter } from "@elaaoms/services/conversations/find-extractable";
import { requestExtractions } from "@elaaoms/services/conversations/request-extractions";
import { findOrganization } from "@elaaoms/services/organizations/find-organization";
import { describeFailure } from "./describe-failure.ts";
import { withInstallation } from "./installation.ts";
import { createProgressBar } from "./progress-bar.ts";

const usage = `Usage: pnpm conversations:extract <org-slug> [--status extraction_failed|extraction_completed] [--from <time>]
         [--to <time>] [--agent <id>] [--dry-run]
`;

/** Conversations asked for at once. */
const pageSize = 100;

/** `pnpm conversations:extract <org-slug>`: has many conversations read again, after an outage or on purpose. */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      status: { type: "string", default: "extraction_failed" },
      from: { type: "string" },
      to: { type: "string" },
      agent: { type: "string" },
      "dry-run": { type: "boolean", default: false },
    },
  });
  const [slug, ...rest] = positionals;
  if (!slug || rest.length > 0) {
    process.stderr.write(usage);
    process.exit(2);
  }
  const filter: ExtractionFilter = {
    status: readStatus(values.status),
    from: readTime("--from", values.from),
    to: readTime("--to", values.to),
    agentId: values.agent,
  };
  process.stdout.write(await extractAll(slug, filter, values["dry-run"]));
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}

function extractAll(slug: string, filter: ExtractionFilter, dryRun: boolean): Promise<string> {
  return withInstallation("pnpm conversations:extract", ({ db, withQueue }) =>
    withQueue(async (queue) => {
      const organization = await findOrganization(db, slug);
      const ctx = { ...operatorContext(organization.id), db, queue };
      const progress = createProgressBar({ write: (text) => process.stderr.write(text), isTty: process.stderr.isTTY });
      const reasons = new Map<string, number>();
      let [queued, done, total]: [number, number, number] = [0, 0, 0];
      let cursor: string | undefined;
      do {
        const page = await requestExtractions({ ctx, input: { filter, limit: pageSize, cursor, dryRun } });
        if (cursor === undefined) total = page.matched;
        queued += page.queued;
        for (const { reason } of page.skipped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        done += page.queued + page.skipped.length;
        progress.show(done, Math.max(total, done));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      progress.end();
      return summarize({ queued, reasons, dryRun });
    }),
  );
}

function summarize({
  queued,
  reasons,
  dryRun,
}: {
  queued: number;
  reasons: ReadonlyMap<string, number>;
  dryRun: boolean;
}): string {
  const skipped = [...reasons].map(([reason, times]) => `, ${times} skipped (${reason.replaceAll("_", " ")})`).join("");
  const conversations = queued === 1 ? "1 conversation" : `${queued} conversations`;
  return dryRun
    ? `${conversations} would be read again${skipped}. Nothing was queued.\n`
    : `${conversations} queued${skipped}. They are read in the background, after fresh calls.\n`;
}

function readStatus(text: string): ExtractionFilter["status"] {
  if (text === "extraction_failed" || text === "extraction_completed") return text;
  throw new ServiceError("INVALID_PAYLOAD", "--status takes extraction_failed or extraction_completed.");
}

function readTime(option: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const read = instantSchema.safeParse(text);
  if (read.success) return read.data;
  throw new ServiceError("INVALID_PAYLOAD", `${option} takes a time with a zone, like 2026-11-22T16:00:00Z.`);
}
