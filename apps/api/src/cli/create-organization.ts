import { parseArgs } from "node:util";
import { ServiceError } from "@elaaoms/core/errors";
import { connectDatabase } from "@elaaoms/db/connect";
import { connectDataFolder } from "@elaaoms/db/embedded/data-folder-database";
import { DataFolderBusyError } from "@elaaoms/db/embedded/data-folder-lock";
import { createOrganization } from "@elaaoms/services/organizations/create-organization";
import { createSecretBox } from "@elaaoms/services/secrets/secret-box";
import { migrate } from "../boot.ts";
import { ensureEncryptionKey } from "../encryption-key.ts";
import { type Env, EnvironmentError, readEnv } from "../env.ts";

const usage = "Usage: pnpm org:create <name> [--json]\n";

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
  const name = positionals.join(" ");
  if (name === "") {
    process.stderr.write(usage);
    process.exit(2);
  }
  const created = await create(readEnv(), name);
  process.stdout.write(values.json ? `${JSON.stringify(created)}\n` : describe(created));
} catch (error) {
  const known = [ServiceError, EnvironmentError, DataFolderBusyError].some((kind) => error instanceof kind);
  process.stderr.write(`${error instanceof Error ? (known ? error.message : error.stack) : error}\n`);
  process.exitCode = 1;
}

/** Works beside a running service and without one. */
async function create(env: Env, name: string) {
  const folder = env.DATABASE_URL
    ? null
    : await connectDataFolder({ directory: env.dataDirectory, purpose: "pnpm org:create" });
  const url = env.DATABASE_URL ?? folder?.url ?? "";
  const connection = connectDatabase({ url, poolSize: 2, applicationName: "elaaoms-cli", onIdleError: () => {} });
  try {
    await migrate(url);
    const secretBox = createSecretBox(env.ELAAOMS_ENCRYPTION_KEY ?? ensureEncryptionKey(env.dataDirectory));
    const { slug, apiKey, webhookToken, hmacKey } = await createOrganization({ db: connection.db, secretBox, name });
    return { slug, apiKey, webhookToken, hmacKey };
  } finally {
    await connection.close();
    await folder?.close();
  }
}

function describe(created: { slug: string; apiKey: string; webhookToken: string; hmacKey: string }): string {
  return `Organization ${created.slug} exists. Its secrets are shown this once:

  API key            ${created.apiKey}
  Webhook token      ${created.webhookToken}
  Webhook HMAC key   ${created.hmacKey}

Its webhooks are /webhook/${created.slug}/client-data, /search-memory and /post-call.
`;
}
