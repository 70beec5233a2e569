import { organizationSecrets, organizationSettings } from "@elaaoms/db/schema/index";
import { failWith } from "@elaaoms/extraction/testing/provider-server";
import { resetExtraction } from "@elaaoms/services/organizations/configure-extraction";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asked, type ChoosingService, keys, order, startChoosingService } from "./choosing-service.ts";
import type { TestOrganization } from "./test-service.ts";

const noWait = { "retry-after-ms": "5" };
let at: ChoosingService;
beforeAll(async () => {
  // Nothing here fails so often in a row.
  at = await startChoosingService({ failuresToOpen: 1_000, openForMs: 1 });
});
afterAll(() => at.close());
beforeEach(() => at.answerAll());

describe("providers of organizations", () => {
  it("sends each organization's calls with its own key and model to its own server, also side by side", async () => {
    const [acme, birch, cedar] = await Promise.all(
      ["Acme", "Birch", "Cedar"].map((name) => at.service.createOrganization(name)),
    );
    if (!acme || !birch || !cedar) throw new Error("unreachable");
    await at.configure(acme, at.ofAcme());
    await at.configure(birch, at.ofBirch());
    const calls = await Promise.all([acme, birch, cedar, acme, birch, cedar].map(at.call));
    for (const conversation of calls) {
      expect(conversation).toMatchObject({ status: "extraction_completed", error: null });
      expect(conversation.memories.map(({ content }) => content)).toEqual([order.content]);
    }
    expect(asked(at.acmes)).toEqual(Array(2).fill(`Bearer ${keys.acme} model-of-acme`));
    expect(asked(at.birchs)).toEqual(Array(2).fill(`Bearer ${keys.birch} model-of-birch`));
    expect(asked(at.ours)).toEqual(Array(2).fill(`Bearer ${keys.installation} model-of-the-installation`));
  });

  it("takes a new key, a new model and a reset at the next call", async () => {
    const organization = await at.service.createOrganization("Dogwood");
    await at.call(organization);
    await at.configure(organization, at.ofAcme());
    await at.call(organization);
    await at.configure(organization, { ...at.ofAcme(), apiKey: keys.rotated });
    await at.call(organization);
    // The key stays with the provider that stays.
    await at.configure(organization, { provider: "openai", model: "another-model" });
    await at.call(organization);
    await resetExtraction({ ctx: at.administration(organization) });
    await at.call(organization);
    expect(asked(at.acmes)).toEqual([
      `Bearer ${keys.acme} model-of-acme`,
      `Bearer ${keys.rotated} model-of-acme`,
      `Bearer ${keys.rotated} another-model`,
    ]);
    expect(asked(at.ours)).toEqual(Array(2).fill(`Bearer ${keys.installation} model-of-the-installation`));
    const stored = await at.service.container.services.db
      .select()
      .from(organizationSecrets)
      .where(
        and(eq(organizationSecrets.organizationId, organization.id), eq(organizationSecrets.kind, "openai_api_key")),
      );
    expect(stored).toEqual([]);
  });

  it("asks the organization's own fallback, never the installation", async () => {
    const organization = await at.service.createOrganization("Elder");
    await at.configure(organization, {
      ...at.ofAcme(),
      fallback: { provider: "anthropic", baseUrl: at.birchs.url, apiKey: keys.acmeFallback, model: "second" },
    });
    at.acmes.behave(failWith(500, noWait));
    expect(await at.call(organization)).toMatchObject({ status: "extraction_completed", attempts: 1 });
    expect(asked(at.birchs)).toEqual([`Bearer ${keys.acmeFallback} second`]);
    at.birchs.behave(failWith(401));
    expect(await at.call(organization)).toMatchObject({
      status: "extraction_failed",
      error:
        "openai cannot be reached or answers with an error of its own (unavailable, HTTP 500); anthropic does not accept the key (unauthorized, HTTP 401).",
      memories: [],
    });
    expect(asked(at.ours)).toEqual([]);
  });

  it("uses the installation's key at the installation's address, with its model, unless another is named", async () => {
    const organization = await at.service.createOrganization("Fir");
    await at.configure(organization, { provider: "openai" });
    await at.call(organization);
    await at.configure(organization, { provider: "openai", model: "model-of-fir" });
    await at.call(organization);
    expect(asked(at.ours)).toEqual([
      `Bearer ${keys.installation} model-of-the-installation`,
      `Bearer ${keys.installation} model-of-fir`,
    ]);
  });

  it("sends no key to a server of its own that it gave none for", async () => {
    const organization = await at.service.createOrganization("Ginkgo");
    await at.configure(organization, { provider: "openai", model: "m", baseUrl: `${at.acmes.url}/v1` });
    expect(await at.call(organization)).toMatchObject({ status: "extraction_completed" });
    expect(asked(at.acmes)).toEqual(["Bearer none m"]);
  });

  it("sends nothing of an organization that chose the built-in engine to anybody", async () => {
    const organization = await at.service.createOrganization("Hazel");
    await at.configure(organization, { provider: "local" });
    expect(await at.call(organization)).toMatchObject({ status: "extraction_completed", error: null });
    expect([at.ours, at.acmes, at.birchs].flatMap(asked)).toEqual([]);
  });
});

describe("a key that cannot be used", () => {
  const db = () => at.service.container.services.db;
  const keyOf = (organization: TestOrganization) =>
    and(eq(organizationSecrets.organizationId, organization.id), eq(organizationSecrets.kind, "openai_api_key"));

  it.each<[string, RegExp, (organization: TestOrganization, other: TestOrganization) => Promise<unknown>]>([
    [
      "is gone",
      /own key for openai is missing; set it anew/,
      (mine) => db().delete(organizationSecrets).where(keyOf(mine)),
    ],
    [
      "is another organization's",
      /own key for openai cannot be decrypted; set it anew/,
      async (mine, other) => {
        const [theirs] = await db().select().from(organizationSecrets).where(keyOf(other));
        await db()
          .update(organizationSecrets)
          .set({ ciphertext: theirs?.ciphertext ?? null })
          .where(keyOf(mine));
      },
    ],
    [
      "was given for another address",
      /own key for openai cannot be decrypted; set it anew/,
      (mine) =>
        db()
          .update(organizationSettings)
          .set({ llmBaseUrl: `${at.ours.url}/v1` })
          .where(eq(organizationSettings.organizationId, mine.id)),
    ],
  ])("because it %s fails the attempt, and nobody is asked", async (name, message, spoil) => {
    const mine = await at.service.createOrganization(`Mine ${name}`);
    const other = await at.service.createOrganization(`Other ${name}`);
    await at.configure(mine, at.ofAcme());
    await at.configure(other, { ...at.ofAcme(), apiKey: keys.rotated });
    await spoil(mine, other);
    const failed = await at.call(mine);
    expect(failed).toMatchObject({ status: "extraction_failed", error: expect.stringMatching(message), memories: [] });
    expect([at.ours, at.acmes, at.birchs].flatMap(asked)).toEqual([]);
    expect((await at.inForce(mine)).problem).toMatch(message);
    // A choice that keeps it is refused, one that brings a new one is taken.
    await expect(at.configure(mine, { ...at.ofAcme(), apiKey: undefined })).rejects.toThrow(/anew|another address/);
    await at.configure(mine, at.ofAcme());
    expect((await at.inForce(mine)).problem).toBeNull();
    expect(await at.call(mine)).toMatchObject({ status: "extraction_completed" });
  });
});

describe("keys", () => {
  it("are encrypted at rest, and stand in no log, metric, health report or error", async () => {
    const organization = await at.service.createOrganization("Nutmeg");
    await at.configure(organization, { ...at.ofAcme(), fallback: at.ofBirch() });
    at.acmes.behave(failWith(401));
    at.birchs.behave(failWith(403));
    const failed = await at.call(organization);
    expect(failed.status).toBe("extraction_failed");
    const tables = await at.service.container.services.db.execute<{ row: string }>(sql`
      select row_to_json(s)::text as row from organization_secrets s
      union all select row_to_json(s)::text from organization_settings s
      union all select row_to_json(c)::text from conversations c
      union all select row_to_json(j)::text from pgboss.job j`);
    expect(tables.rows.length).toBeGreaterThan(10);
    const read = async (path: string) => await (await fetch(`${at.service.url}${path}`)).text();
    const everywhere = [
      ...tables.rows.map(({ row }) => row),
      at.service.logged(),
      JSON.stringify(failed),
      await read("/health"),
      await read("/metrics"),
    ].join("\n");
    expect(everywhere).toContain("unauthorized");
    for (const key of Object.values(keys)) {
      expect(everywhere).not.toContain(key);
      expect(everywhere).not.toContain(Buffer.from(key).toString("hex"));
      expect(everywhere).not.toContain(Buffer.from(key).toString("base64"));
    }
  });
});
