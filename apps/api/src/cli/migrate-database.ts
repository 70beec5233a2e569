import { describeFailure } from "./describe-failure.ts";
import { withInstallation } from "./installation.ts";

/** `pnpm db:migrate`: the step before processes of ROLE=api and ROLE=worker are started or replaced. */
try {
  await withInstallation("pnpm db:migrate", async () => {});
  process.stdout.write("The database is at the current schema.\n");
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}
