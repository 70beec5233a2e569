import { setTimeout as sleep } from "node:timers/promises";
import { readBacklog } from "@elaaoms/services/openmemory/backlog";
import { noteDifferences } from "@elaaoms/services/openmemory/note-differences";
import { describeFailure } from "./describe-failure.ts";
import { withInstallation } from "./installation.ts";
import { createProgressBar } from "./progress-bar.ts";

const usage = `Usage: pnpm openmemory:backfill [--no-wait]
`;
const pollMs = 1_000;
const pollsUntilHint = 60;

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
  process.exitCode = await withInstallation("pnpm openmemory:backfill", async ({ db, openMemory, isAlone }) => {
    if (!openMemory) {
      process.stderr.write("OPENMEMORY_URL is not set: there is no server to mirror to.\n");
      return 1;
    }
    await noteDifferences(db);
    const { callers: total } = await readBacklog(db);
    if (option === "--no-wait" || isAlone) {
      process.stdout.write(`${total} callers wait.${isAlone ? " The service mirrors them as soon as it runs." : ""}\n`);
      return 0;
    }
    await showProgress(total, async () => (await readBacklog(db)).callers);
    process.stdout.write(`${total} callers mirrored.\n`);
    return 0;
  });
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}

/** Until nobody waits. Callers who change meanwhile are among those who do. */
async function showProgress(total: number, countWaiting: () => Promise<number>): Promise<void> {
  const progress = createProgressBar({ write: (text) => process.stderr.write(text), isTty: process.stderr.isTTY });
  let [least, unchanged] = [total, 0];
  for (;;) {
    const waiting = await countWaiting();
    progress.show(Math.max(0, total - waiting), total);
    if (waiting === 0) break;
    unchanged = waiting < least ? 0 : unchanged + 1;
    least = Math.min(least, waiting);
    if (unchanged === pollsUntilHint) {
      progress.end();
      process.stderr.write(
        "Nobody has been mirrored for a minute. Does a worker run with OPENMEMORY_URL? See /health.\n",
      );
    }
    await sleep(pollMs);
  }
  progress.end();
}
