import { open } from "node:fs/promises";
import { systemClock } from "@elaaoms/core/clock";
import { OrganizationDirectory } from "@elaaoms/services/organizations/organization-directory";
import { checkRestored, type RestoreCheck } from "@elaaoms/services/restore/check-restored";
import { DigestKey } from "@elaaoms/services/secrets/digest-key";
import { createLog } from "../log.ts";
import { createOpenMemory } from "../openmemory.ts";
import { describeFailure } from "./describe-failure.ts";
import { withInstallation } from "./installation.ts";

const usage = "Usage: pnpm restore:check <file of pnpm erasures:export>\n";

/**
 * `pnpm restore:check <file>`: erases from a restored database what was erased after its backup. Exit code 0 when it is done:
 * until then the service must not be started on it.
 */
try {
  const [path, ...rest] = process.argv.slice(2);
  if (path === undefined || rest.length > 0) {
    process.stderr.write(usage);
    process.exit(2);
  }
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    process.stderr.write(`${path} cannot be read (${error.code}).\n`);
    process.exit(1);
  });
  const checked = await withInstallation("pnpm restore:check", ({ db, secretBox, openMemory, withQueue }) =>
    withQueue(async (queue) => {
      const [box, digestKey] = [secretBox(), new DigestKey()];
      await digestKey.load(db, box);
      const mirrorDigest = digestKey.digest("openmemory mirror");
      const dependencies = {
        ...{ db, queue, secretBox: box, clock: systemClock },
        erasureDigest: digestKey.digest("erasures"),
        organizations: new OrganizationDirectory({ db, secretBox: box }),
        platformConversations: null,
        backupRetentionDays: null,
        mirrorDigest,
        openMemory: openMemory && createOpenMemory(openMemory, { digest: mirrorDigest }),
        log: createLog({ level: "warn", role: "restore-check" }, process.stderr),
      };
      return checkRestored(dependencies, { lines: file.readLines(), signal: new AbortController().signal });
    }),
  );
  process.stdout.write(describe(checked));
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}

function describe(checked: RestoreCheck): string {
  const { callersErased, conversationsErased, callersRestricted, suppressions, organizations } = checked;
  const unknown = checked.unknownOrganizations;
  return `The restored database holds nothing any more that was erased since its backup.

  Organizations         ${organizations}${unknown > 0 ? `, and ${unknown} of the list that the backup does not know` : ""}
  Callers erased        ${callersErased}
  Conversations erased  ${conversationsErased}, besides those of these callers
  Callers restricted    ${callersRestricted}
  Objections in force   ${suppressions}
`;
}
