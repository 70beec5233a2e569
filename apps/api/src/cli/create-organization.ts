import { parseArgs } from "node:util";
import { createOrganization } from "@elaaoms/services/organizations/create-organization";
import { describeFailure } from "./describe-failure.ts";
import { withInstallation } from "./installation.ts";

const usage = "Usage: pnpm org:create <name> [--json]\n";

/** `pnpm org:create <name>`: makes an organization and shows its secrets this once. */
try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
  const name = positionals.join(" ");
  if (name === "") {
    process.stderr.write(usage);
    process.exit(2);
  }
  const { slug, apiKey, webhookToken, hmacKey } = await withInstallation("pnpm org:create", ({ db, secretBox }) =>
    createOrganization({ db, secretBox: secretBox(), name }),
  );
  const created = { slug, apiKey, webhookToken, hmacKey };
  process.stdout.write(values.json ? `${JSON.stringify(created)}\n` : describe(created));
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}

function describe(created: { slug: string; apiKey: string; webhookToken: string; hmacKey: string }): string {
  return `Organization ${created.slug} exists. Its secrets are shown this once:

  API key            ${created.apiKey}
  Webhook token      ${created.webhookToken}
  Webhook HMAC key   ${created.hmacKey}

Its webhooks are /webhook/${created.slug}/client-data, /search-memory and /post-call. ElevenLabs signs with a secret that it
makes itself when you create the post-call webhook there; hand it over with: pnpm org:set-hmac-key ${created.slug}
`;
}
