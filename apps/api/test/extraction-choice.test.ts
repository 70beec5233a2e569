import { auditEvents, organizationSecrets } from "@elaaoms/db/schema/index";
import { configureExtraction, resetExtraction } from "@elaaoms/services/organizations/configure-extraction";
import type { ChoiceInput } from "@elaaoms/services/organizations/extraction/choice-input";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asked, type ChoosingService, keys, startChoosingService } from "./choosing-service.ts";

let at: ChoosingService;
beforeAll(async () => {
  // Nothing here fails so often in a row.
  at = await startChoosingService({ failuresToOpen: 1_000, openForMs: 1 });
});
afterAll(() => at.close());
beforeEach(() => at.answerAll());

describe("readExtractionSettings", () => {
  it("says where each value comes from, that there is a key and since when, and no key", async () => {
    const organization = await at.service.createOrganization("Ivy");
    expect(await at.inForce(organization)).toEqual({
      from: "installation",
      primary: {
        provider: "openai",
        model: { name: "model-of-the-installation", from: "installation" },
        access: { from: "installation" },
      },
      fallback: null,
      problem: null,
    });
    await at.configure(organization, { ...at.ofBirch(), fallback: { provider: "openai" } });
    const read = await at.inForce(organization);
    expect(read).toEqual({
      from: "organization",
      primary: {
        provider: "anthropic",
        model: { name: "model-of-birch", from: "organization" },
        access: { from: "organization", baseUrl: at.birchs.url, key: { setAt: expect.any(Date) } },
      },
      fallback: {
        provider: "openai",
        model: { name: "model-of-the-installation", from: "installation" },
        access: { from: "installation" },
      },
      problem: null,
    });
    expect(JSON.stringify(read)).not.toContain("sk-");
  });
});

describe("configureExtraction", () => {
  it.each<[string, unknown, { path: string }[]]>([
    ["an unknown provider", { provider: "opnai" }, [{ path: "provider" }]],
    [
      "a fallback of the built-in engine",
      { provider: "local", fallback: { provider: "openai" } },
      [{ path: "fallback" }],
    ],
    [
      "values that the built-in engine does not take",
      { provider: "local", model: "m", apiKey: "k" },
      [{ path: "model" }, { path: "apiKey" }],
    ],
    [
      "the same provider twice",
      { provider: "openai", fallback: { provider: "openai" } },
      [{ path: "fallback.provider" }],
    ],
    ["a provider nobody has access to", { provider: "anthropic" }, [{ path: "apiKey" }]],
    [
      "a fallback nobody has access to",
      { provider: "openai", fallback: { provider: "anthropic" } },
      [{ path: "fallback.apiKey" }],
    ],
    ["a key with a space", { provider: "openai", apiKey: "sk-of acme" }, [{ path: "apiKey" }]],
    ["a model with a space", { provider: "openai", model: "a model" }, [{ path: "model" }]],
    ["no URL", { provider: "openai", baseUrl: "file:///etc/passwd" }, [{ path: "baseUrl" }]],
    [
      "a URL with credentials",
      { provider: "openai", baseUrl: "https://sk-user:pw@models.example.com" },
      [{ path: "baseUrl" }],
    ],
    ["a field that nobody knows", { provider: "openai", modle: "m" }, [{ path: "" }]],
  ])("refuses %s, naming the field and no value", async (name, input, details) => {
    const organization = await at.service.createOrganization(`Refused ${name}`);
    const refused = await at.configure(organization, input as ChoiceInput).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "INVALID_PAYLOAD", details });
    expect(String(refused)).not.toMatch(/sk-|passwd|opnai/);
    expect((await at.inForce(organization)).from).toBe("installation");
  });

  it("takes any model's name", async () => {
    const organization = await at.service.createOrganization("Juniper");
    await at.configure(organization, { provider: "openai", model: "llama-99:instruct-q4" });
    await at.call(organization);
    expect(asked(at.ours)).toEqual([`Bearer ${keys.installation} llama-99:instruct-q4`]);
  });

  it("lets nobody but the operator set an address", async () => {
    const organization = await at.service.createOrganization("Katsura");
    for (const baseUrl of [`${at.acmes.url}/v1`, null]) {
      const ctx = at.administration(organization, "api_key");
      const refused = configureExtraction({ ctx, input: { provider: "openai", apiKey: keys.acme, baseUrl } });
      await expect(refused).rejects.toMatchObject({ code: "FORBIDDEN", details: [{ path: "baseUrl" }] });
    }
    // What the operator has set stays when others change the rest.
    await at.configure(organization, at.ofAcme());
    const ctx = at.administration(organization, "api_key");
    await configureExtraction({ ctx, input: { provider: "openai", model: "theirs", apiKey: keys.rotated } });
    await at.call(organization);
    expect(asked(at.acmes)).toEqual([`Bearer ${keys.rotated} theirs`]);
  });

  it("does not carry a key to another address", async () => {
    const organization = await at.service.createOrganization("Larch");
    await at.configure(organization, at.ofAcme());
    for (const baseUrl of ["https://models.example.com/v1", null]) {
      const moved = at.configure(organization, { provider: "openai", baseUrl });
      await expect(moved).rejects.toMatchObject({ code: "INVALID_PAYLOAD", details: [{ path: "apiKey" }] });
    }
    await at.configure(organization, { provider: "openai", baseUrl: null, apiKey: null });
    expect((await at.inForce(organization)).primary.access).toEqual({ from: "installation" });
  });

  it("deletes the key of a provider that is no longer chosen, and keeps one that changes its role", async () => {
    const organization = await at.service.createOrganization("Maple");
    const { provider, model, baseUrl } = at.ofBirch();
    await at.configure(organization, { ...at.ofAcme(), fallback: { ...at.ofBirch() } });
    await at.configure(organization, { provider, model, baseUrl });
    await at.call(organization);
    expect(asked(at.birchs)).toEqual([`Bearer ${keys.birch} model-of-birch`]);
    const kinds = await at.service.container.services.db
      .select({ kind: organizationSecrets.kind })
      .from(organizationSecrets)
      .where(eq(organizationSecrets.organizationId, organization.id));
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([
      "anthropic_api_key",
      "api_key",
      "webhook_hmac_key",
      "webhook_token",
    ]);
  });

  it("stands in the audit chain: where calls go, and that keys changed", async () => {
    const organization = await at.service.createOrganization("Olive");
    await at.configure(organization, { ...at.ofAcme(), fallback: at.ofBirch() });
    await at.configure(organization, { provider: "openai", model: "model-of-acme" });
    await resetExtraction({ ctx: at.administration(organization) });
    const events = await at.service.container.services.db
      .select({ action: auditEvents.action, actor: auditEvents.actorKind, details: auditEvents.details })
      .from(auditEvents)
      .where(eq(auditEvents.organizationId, organization.id))
      .orderBy(auditEvents.sequence);
    const none = { provider: null, model: null, base_url: null, credentials: null };
    const noFallback = Object.fromEntries(Object.keys(none).map((name) => [`fallback_${name}`, null]));
    const acme = {
      ...{ setting: "extraction", provider: "openai", model: "model-of-acme" },
      ...{ base_url: `${at.acmes.url}/v1`, credentials: "own" },
    };
    const birch = {
      ...{ fallback_provider: "anthropic", fallback_model: "model-of-birch" },
      ...{ fallback_base_url: at.birchs.url, fallback_credentials: "own" },
    };
    const settings = (details: object) => ({ action: "settings.changed", actor: "operator", details });
    const secret = (kind: string, deleted: boolean) => ({
      ...{ action: "secret.changed", actor: "operator", details: { kind, deleted } },
    });
    expect(events.slice(1)).toEqual([
      settings({ ...acme, ...birch }),
      secret("openai_api_key", false),
      secret("anthropic_api_key", false),
      settings({ ...acme, ...noFallback }),
      secret("anthropic_api_key", true),
      settings({ setting: "extraction", ...none, ...noFallback }),
      secret("openai_api_key", true),
    ]);
    expect(JSON.stringify(events)).not.toContain("sk-");
  });
});
