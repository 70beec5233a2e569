import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@elaaoms/db/connect";
import { createTestDatabase, type TestDatabase } from "@elaaoms/db/testing/test-database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSecretBox, digestSecret, matchesDigest } from "../secrets/secret-box.ts";
import { createOrganization, storeCredentials } from "./create-organization.ts";
import { OrganizationDirectory } from "./organization-directory.ts";

const keepForMs = 50;
const secretBox = createSecretBox(Buffer.alloc(32, 3));
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** The database, with its selects counted. */
function countingSelects(db: Database): { db: Database; selects: () => number } {
  let selects = 0;
  const counting = new Proxy(db, {
    get(target, property, receiver) {
      if (property === "select") selects += 1;
      return Reflect.get(target, property, receiver);
    },
  });
  return { db: counting, selects: () => selects };
}

const newOrganization = (name: string) => createOrganization({ db: database.db, secretBox, name });

describe("the directory of a process", () => {
  it("reads an organization once for all who ask at the same time", async () => {
    const organization = await newOrganization("Asked at once");
    const { db, selects } = countingSelects(database.db);
    const directory = new OrganizationDirectory({ db, secretBox, keepForMs });
    const bySlug = await Promise.all(Array.from({ length: 50 }, () => directory.findBySlug(organization.slug)));
    expect(new Set(bySlug.map((found) => found?.id))).toEqual(new Set([organization.id]));
    expect(selects()).toBe(1);
    const byKey = await Promise.all(Array.from({ length: 50 }, () => directory.findByApiKey(organization.apiKey)));
    expect(new Set(byKey.map((found) => found?.id))).toEqual(new Set([organization.id]));
    expect(selects()).toBe(2);
    // Due again, and asked by many again.
    await sleep(2 * keepForMs);
    await Promise.all(Array.from({ length: 50 }, () => directory.findBySlug(organization.slug)));
    expect(selects()).toBe(3);
  });

  it("reads ahead what it will be asked for", async () => {
    const made = await Promise.all(["First ahead", "Second ahead"].map(newOrganization));
    const { db, selects } = countingSelects(database.db);
    const directory = new OrganizationDirectory({ db, secretBox });
    await directory.readAhead(new AbortController().signal);
    const before = selects();
    const found = await Promise.all(made.map(({ slug }) => directory.findBySlug(slug)));
    expect(found.map((each) => each?.id)).toEqual(made.map(({ id }) => id));
    expect(selects()).toBe(before);
  });

  it("refuses soon what another process revoked", async () => {
    const organization = await newOrganization("Revoked elsewhere");
    const directory = new OrganizationDirectory({ db: database.db, secretBox, keepForMs });
    const before = await directory.findBySlug(organization.slug);
    expect(matchesDigest(organization.webhookToken, before?.webhookTokenDigest ?? digestSecret(""))).toBe(true);
    const renewed = { webhookToken: "whk_renewed", apiKey: "elk_renewed" };
    await database.db.transaction((tx) => storeCredentials(tx, secretBox, organization.id, renewed));
    expect(await directory.findByApiKey(renewed.apiKey)).toMatchObject({ id: organization.id });
    await sleep(2 * keepForMs);
    const after = await directory.findBySlug(organization.slug);
    expect(matchesDigest(organization.webhookToken, after?.webhookTokenDigest ?? digestSecret(""))).toBe(false);
    expect(matchesDigest(renewed.webhookToken, after?.webhookTokenDigest ?? digestSecret(""))).toBe(true);
    expect(await directory.findByApiKey(organization.apiKey)).toBeNull();
  });

  it("finds at once the secrets that were set since it was read, and nothing while they are the same", async () => {
    const organization = await newOrganization("Renewed");
    const directory = new OrganizationDirectory({ db: database.db, secretBox, keepForMs: 60_000 });
    const kept = await directory.findBySlug(organization.slug);
    if (!kept) throw new Error("The organization was just made.");
    expect(await directory.findRenewed(kept)).toBeNull();
    const renewed = { webhookToken: "whk_set_just_now", apiKey: "elk_set_just_now" };
    await database.db.transaction((tx) => storeCredentials(tx, secretBox, organization.id, renewed));
    const found = await directory.findRenewed(kept);
    expect(matchesDigest(renewed.webhookToken, found?.webhookTokenDigest ?? digestSecret(""))).toBe(true);
    expect(await directory.findBySlug(organization.slug)).toBe(found);
  });
});
