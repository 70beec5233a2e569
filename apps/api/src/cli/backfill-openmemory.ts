import { setTimeout as sleep } from "node:timers/promises";
import { readBacklog } from "@elaaoms/services/openmemory/backlog";
import { noteDifferences } from "@elaaoms/services/openmemory/note-differences";
import { describeFailure } from "./describe-failure.ts";
import { withInstallation } from "./installation.ts";
import { createProgressBar } from "./progress-bar.ts";

const usage = `Usage: pnpm openmemory:backfill [--no-wait]
`;
const pollMs = 1_000;

/**
 * `pnpm openmemory:backfill`: has everything mirrored that the OpenMemory server was not given yet, and shows how far the
 * service, which does it, has come. `--no-wait` only notes what there is to do.
 */
try {
  const [option, ...rest] = process.argv.slice(2);
  if ((option !== undefined && option !== "--no-wait") || rest.length > 0) {
    process.stderr.write(usage);
    process.exit(2);
  }
  process.exitCode = await withInstallation("pnpm openmemory:backfill", async ({ db, openMemory }) => {
    if (!openMemory) {
      process.stderr.write("OPENMEMORY_URL is not set: there is no server to mirror to.\n");
      return 1;
    }
    await noteDifferences(db);
    const { callers: total } = await readBacklog(db);
    if (option === undefined) await showProgress(total, async () => (await readBacklog(db)).callers);
    process.stdout.write(option === undefined ? `${total} callers mirrored.\n` : `${total} callers wait.\n`);
    return 0;
  });
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}

/** Until nobody waits. Callers who change meanwhile are among those who do. */
async function showProgress(total: number, countWaiting: () => Promise<number>): Promise<void> {
  const progress = createProgressBar({ write: (text) => process.stderr.write(text), isTty: process.stderr.isTTY });
  for (;;) {
    const waiting = await countWaiting();
    progress.show(Math.max(0, total - waiting), total);
    if (waiting === 0) break;
    await sleep(pollMs);
  }
  progress.end();
}
