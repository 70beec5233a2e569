import { operatorContext } from "@elaaoms/services/audit/operator-context";
import { defaultOrganizationSlug } from "@elaaoms/services/organizations/create-organization";
import { findOrganization } from "@elaaoms/services/organizations/find-organization";
import type { OrganizationCredentials } from "@elaaoms/services/organizations/organization-credentials";
import { setSigningSecret } from "@elaaoms/services/webhooks/set-signing-secret";
import { keepLocalCredentials } from "../local-credentials.ts";
import { describeFailure } from "./describe-failure.ts";
import { withInstallation } from "./installation.ts";
import { readSecrets } from "./read-secrets.ts";

const usage = "Usage: pnpm org:set-hmac-key <slug>   (reads the secret from standard input)\n";

/**
 * `pnpm org:set-hmac-key <slug>`: ElevenLabs makes the HMAC secret of a webhook itself and shows it once; this is where it
 * goes.
 */
try {
  const slug = process.argv[2];
  if (!slug) {
    process.stderr.write(usage);
    process.exit(2);
  }
  const [hmacKey = ""] = await readSecrets(["HMAC secret"]);
  await withInstallation("pnpm org:set-hmac-key", async ({ db, secretBox, dataDirectory }) => {
    const organization = await findOrganization(db, slug);
    const ctx = {
      ...operatorContext(organization.id),
      ...{ organization, db, secretBox: secretBox() },
      // The tools beside the service sign with what stands there.
      keepCredentials: (of: string, credentials: Partial<OrganizationCredentials>) => {
        if (of === defaultOrganizationSlug && dataDirectory) keepLocalCredentials(dataDirectory, credentials);
      },
    };
    await setSigningSecret({ ctx, input: { secret: hmacKey } });
  });
  process.stdout.write(
    `Post-call deliveries of ${slug} are checked with this secret, within ten seconds everywhere.\n`,
  );
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}
