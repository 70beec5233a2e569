import {
  answerWith,
  anthropicAnswer,
  failWith,
  openAiAnswer,
  type ProviderServer,
  readingOf,
  startProviderServer,
} from "@elaaoms/extraction/testing/provider-server";
import { operatorContext } from "@elaaoms/services/audit/operator-context";
import { configureExtraction, resetExtraction } from "@elaaoms/services/organizations/configure-extraction";
import { findOrganization } from "@elaaoms/services/organizations/find-organization";
import type { ExtractionInForce } from "@elaaoms/services/organizations/read-extraction-settings";
import type { ListModelsOutput } from "@elaaoms/services/organizations/trials/list-models";
import type { TryEngineOutput } from "@elaaoms/services/organizations/trials/try-engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localExtraction } from "../../src/extraction-settings.ts";
import { createMember, createOwner, type Person, resultOf } from "../console-client.ts";
import { startTestService, type TestService } from "../test-service.ts";

let openAi: ProviderServer;
let anthropic: ProviderServer;
let service: TestService;
let developer: Person;
beforeAll(async () => {
  [openAi, anthropic] = await Promise.all([startProviderServer(), startProviderServer()]);
  service = await startTestService({
    extraction: {
      ...localExtraction,
      openAi: { apiKey: "sk-of-the-house", baseUrl: `${openAi.url}/v1` },
      anthropic: { apiKey: null },
    },
  });
  developer = await createMember(service, await createOwner(service), "developer");
});
afterAll(async () => {
  await service.close();
  await Promise.all([openAi.close(), anthropic.close()]);
});

const turns = [
  { role: "agent", message: "How can I help?" },
  { role: "caller", message: "This is Dana Whitfield, it's about my order NW-4417. My PIN is 4821." },
];
const listed = (id: string, created: number) => ({ id, created, object: "model", owned_by: "us" });
const test = async (input: object) =>
  resultOf<TryEngineOutput>(await developer.client.mutate("providers.test", { turns, ...input }));
const models = async (input: object) =>
  resultOf<ListModelsOutput>(await developer.client.mutate("providers.listModels", input));
const inForce = async () => resultOf<ExtractionInForce>(await developer.client.query("providers.read"));

describe("trying providers", () => {
  it("reads a sample with the built-in engine, under the privacy rules, and stores nothing", async () => {
    const trial = await test({ provider: "local" });
    expect(trial).toMatchObject({ outcome: "read", provider: "local", model: null, usage: null, masked: 1 });
    expect(JSON.stringify(trial)).toContain("NW-4417");
    expect(JSON.stringify(trial)).not.toContain("4821");
    const page = resultOf<{ items: object[] }>(await developer.client.query("conversations.list", {}));
    expect(page.items).toEqual([]);
  });

  it("reads it with a model through the installation's access, and says how long it took and what it counted", async () => {
    openAi.behave(openAiAnswer({ text: JSON.stringify(readingOf()), ended: "whole" }));
    const trial = await test({ provider: "openai", model: "house-model" });
    expect(trial).toMatchObject({
      outcome: "read",
      model: "house-model",
      usage: { inputTokens: 1, outputTokens: 1, costUsd: null },
      memories: [{ content: "The caller's order is NW-4417.", importance: 7, evidence: [{ turn: 1 }] }],
      callerName: "Dana Whitfield",
    });
    expect(trial.milliseconds).toBeGreaterThanOrEqual(0);
    expect(openAi.requests[0]).toMatchObject({ headers: { authorization: "Bearer sk-of-the-house" } });
    expect(JSON.stringify(openAi.requests[0]?.body)).not.toContain("4821");
  });

  it("says in plain words why a provider gives nothing", async () => {
    openAi.behave(failWith(401));
    expect(await test({ provider: "openai" })).toMatchObject({
      outcome: "failed",
      reason: "unauthorized",
      what: "The provider does not accept the key.",
    });
    expect(await models({ provider: "openai" })).toMatchObject({ outcome: "failed", reason: "unauthorized" });
    const without = await developer.client.mutate("providers.test", { turns, provider: "anthropic" });
    expect(without.status).toBe(400);
    expect(JSON.parse(without.text).error.data.details).toMatchObject([{ path: "apiKey" }]);
  });

  it("lists what the provider offers, the newest first", async () => {
    openAi.behave(
      answerWith({ object: "list", data: [listed("older", 1_700_000_000), listed("newer", 1_780_000_000)] }),
    );
    expect(await models({ provider: "openai" })).toMatchObject({
      outcome: "listed",
      models: [{ id: "newer" }, { id: "older" }],
    });
    expect(openAi.requests[0]).toMatchObject({ headers: { authorization: "Bearer sk-of-the-house" } });
    expect(await models({ provider: "local" })).toEqual({ outcome: "listed", models: [] });
  });

  it("asks the address that the operator set with the key that is typed, and keeps neither", async () => {
    const { db, secretBox, installationExtraction } = service.container.services;
    const organization = await findOrganization(db, "default");
    const ctx = { ...operatorContext(organization.id), db, secretBox, installation: installationExtraction };
    await configureExtraction({
      ctx,
      input: { provider: "anthropic", apiKey: "sk-stored", baseUrl: anthropic.url },
    });
    anthropic.behave(answerWith({ data: [], has_more: false, first_id: null, last_id: null }));
    await models({ provider: "anthropic", apiKey: "sk-typed" });
    await models({ provider: "anthropic" });
    expect(anthropic.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer sk-typed",
      "Bearer sk-stored",
    ]);
    anthropic.behave(anthropicAnswer({ text: JSON.stringify(readingOf()), ended: "whole" }));
    expect(await test({ provider: "anthropic", apiKey: "sk-typed" })).toMatchObject({ outcome: "read", model: null });
    expect(anthropic.requests[0]).toMatchObject({ headers: { authorization: "Bearer sk-typed" } });
    await resetExtraction({ ctx });
  });
});

describe("choosing providers", () => {
  it("takes a key and never gives it back", async () => {
    const chosen = {
      provider: "anthropic",
      model: "model-of-ours",
      apiKey: "sk-ant-ours",
      fallback: { provider: "local" },
    };
    resultOf(await developer.client.mutate("providers.choose", chosen));
    const answer = await developer.client.query("providers.read");
    expect(answer.text).not.toContain("sk-ant-ours");
    expect(resultOf<ExtractionInForce>(answer)).toMatchObject({
      from: "organization",
      primary: {
        provider: "anthropic",
        model: { name: "model-of-ours", from: "organization" },
        access: { from: "organization", baseUrl: null, key: { setAt: expect.any(String) } },
      },
      fallback: { provider: "local" },
      problem: null,
    });
    resultOf(await developer.client.mutate("providers.reset"));
    expect(await inForce()).toMatchObject({ from: "installation", primary: { provider: "local" } });
  });

  it("leaves addresses to the operator", async () => {
    const input = { provider: "openai", baseUrl: "http://127.0.0.1:1/v1" };
    expect((await developer.client.mutate("providers.choose", input)).status).toBe(400);
    expect((await inForce()).from).toBe("installation");
  });
});
