import { randomBytes } from "node:crypto";
import * as schema from "@elaaoms/db/schema/index";
import { createTestDatabase, type TestDatabase } from "@elaaoms/db/testing/test-database";
import { openProviderKey, storeProviderKey } from "@elaaoms/services/organizations/extraction/provider-keys";
import { DigestKey } from "@elaaoms/services/secrets/digest-key";
import { rotateSecrets } from "@elaaoms/services/secrets/rotation/rotate-secrets";
import { sealedColumns } from "@elaaoms/services/secrets/rotation/sealed-columns";
import { createSecretBox } from "@elaaoms/services/secrets/secret-box";
import { eq, getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { twoFactorCipher } from "../src/auth/two-factor-cipher.ts";
import { ConsoleClient, createOwner, enableTwoFactor, resultOf } from "./console-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

const [from, to] = [randomBytes(32), randomBytes(32)];
const organization = {
  slug: "default",
  apiKey: randomBytes(24).toString("base64url"),
  webhookToken: randomBytes(24).toString("base64url"),
  hmacKey: randomBytes(24).toString("base64url"),
};
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const startUnder = (encryptionKey: Buffer): Promise<TestService> =>
  startTestService({
    beside: { databaseUrl: database.url, serviceUrl: database.serviceUrl, encryptionKey, organization },
  });
const rotate = (keys: { from: Buffer; to: Buffer }) => rotateSecrets({ db: database.db, twoFactorCipher, ...keys });

describe("another key for the installation", () => {
  it("leaves everything usable, and the digests what they were", async () => {
    const before = await startUnder(from);
    const owner = await createOwner(before);
    const code = await enableTwoFactor(owner);
    const [{ id } = { id: "" }] = await database.db
      .select({ id: schema.organizations.id })
      .from(schema.organizations)
      .where(eq(schema.organizations.slug, "default"));
    await database.db.transaction((tx) =>
      storeProviderKey(tx, before.container.secretBox, {
        organizationId: id,
        provider: "openai",
        baseUrl: null,
        apiKey: "key-of-a-provider",
      }),
    );
    const digest = before.container.services.statementDigest("a statement");
    await expect(rotate({ from, to })).rejects.toThrow("A service runs on this database.");
    await before.close();

    await expect(rotate({ from: randomBytes(32), to })).rejects.toThrow("is not the key");
    const counts = await rotate({ from, to });
    expect(counts).toMatchObject({
      "data_keys.ciphertext": 1,
      "organization_secrets.ciphertext": 3,
      "two_factors.secret": 1,
    });
    expect(await rotate({ from, to })).toBeNull();

    await expect(new DigestKey().load(database.db, createSecretBox(from))).rejects.toThrow("is not the key");
    const stored = await database.db.select().from(schema.organizationSecrets);
    const place = { organizationId: id, provider: "openai", baseUrl: null } as const;
    expect(openProviderKey(createSecretBox(to), stored, place)).toBe("key-of-a-provider");
    const after = await startUnder(to);
    try {
      expect(after.container.services.statementDigest("a statement")).toEqual(digest);
      const client = new ConsoleClient(after);
      const { cookies } = owner.client;
      expect((await client.mutate("organizations.switch", { organizationId: id }, { cookie: cookies })).status).toBe(
        401,
      );
      await client.signIn(owner.email);
      expect((await client.auth("/two-factor/verify-totp", { code: code() })).status).toBe(200);
      expect(resultOf<{ person: { email: string } }>(await client.query("session.me")).person.email).toBe(owner.email);
    } finally {
      await after.close();
    }
  });

  it("changes nothing when the old one does not open everything", async () => {
    const foreign = createSecretBox(randomBytes(32)).seal("of another installation", "signing-key/foreign");
    await database.db.insert(schema.signingKeys).values({ id: "foreign", publicKey: "none", privateKey: foreign });
    const before = await database.db.select().from(schema.organizationSecrets);
    await expect(rotate({ from: to, to: randomBytes(32) })).rejects.toThrow(
      "The old key does not open signing_keys foreign. Nothing was changed.",
    );
    expect(await database.db.select().from(schema.organizationSecrets)).toEqual(before);
  });
});

/** What is kept as bytes and not encrypted. A new column of bytes stands here, or among those that are encrypted anew. */
const plainBytes = [
  "api_keys.digest",
  "attempt_counts.subject",
  "audit_events.hash",
  "audit_events.previous_hash",
  "audit_export_parts.content",
  "audit_heads.hash",
  "audit_private_values.salt",
  "erased_conversations.digest",
  "erased_identities.digest",
  "import_receipts.key",
  "import_receipts.request",
  "invitations.digest",
  "memories.embedding",
  "memory_tombstones.digest",
  "organization_secrets.digest",
  "privacy_requests.subject_digest",
  "recall_sets.body",
  "setup_links.digest",
  "suppressions.digest",
  "webhook_events.body",
];

it("reaches every column that is encrypted", () => {
  const columns = Object.values(schema)
    .filter((table) => is(table, PgTable))
    .flatMap((table) =>
      getTableConfig(table)
        .columns.filter((column) => column.getSQLType() === "bytea")
        .map((column) => `${getTableName(table)}.${column.name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}`),
    );
  const sealed = Object.keys(sealedColumns).filter((column) => !column.startsWith("two_factors."));
  expect(columns.sort()).toEqual([...plainBytes, ...sealed].sort());
});
