import { systemClock } from "@elaaoms/core/clock";
import { exportErasures } from "@elaaoms/services/restore/export-erasures";
import { DigestKey } from "@elaaoms/services/secrets/digest-key";
import { describeFailure } from "./describe-failure.ts";
import { withInstallation } from "./installation.ts";

/** `pnpm erasures:export > file`: what a backup must not bring back, as JSON lines for `pnpm restore:check`. */
try {
  await withInstallation("pnpm erasures:export", async ({ db, secretBox }) => {
    const digestKey = new DigestKey();
    await digestKey.load(db, secretBox());
    const lines = exportErasures({ db, erasureDigest: digestKey.digest("erasures"), clock: systemClock });
    for await (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
  });
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}
