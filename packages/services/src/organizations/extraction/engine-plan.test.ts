import { describe, expect, it } from "vitest";
import {
  type ChosenEngine,
  type EngineSettings,
  type InstallationExtraction,
  planOfChoice,
  planOfInstallation,
} from "./engine-plan.ts";

const installation: InstallationExtraction = {
  provider: "openai",
  model: "house-model",
  fallback: "anthropic",
  openAi: { apiKey: "house-key", baseUrl: "http://house.example.com/v1" },
  anthropic: { apiKey: "house-key-2" },
};
const readKey = (provider: string, baseUrl: string | null) => `own key for ${provider} at ${baseUrl ?? "the provider"}`;
const engine = (overrides: Partial<ChosenEngine>): ChosenEngine => ({
  ...{ provider: "openai", model: null, baseUrl: null, credentials: "installation" },
  ...overrides,
});
const planOf = (primary: ChosenEngine, fallback: ChosenEngine | null = null) =>
  planOfChoice({ primary, fallback }, installation, readKey);

describe("planOfChoice", () => {
  const addresses = [null, "https://own.example.com"];
  const places = (["openai", "anthropic"] as const).flatMap((provider) =>
    addresses.map((baseUrl) => ({ provider, baseUrl })),
  );

  it.each(places)("uses the installation's access whole, or not at all: $provider at $baseUrl", (place) => {
    const { provider, baseUrl } = place;
    // An address that stands beside the installation's credentials all the same gets none of them.
    expect(planOf(engine({ ...place, credentials: "installation" })).primary).toMatchObject({
      owner: "installation",
      access: provider === "openai" ? installation.openAi : installation.anthropic,
    });
    expect(planOf(engine({ ...place, credentials: "own" })).primary).toMatchObject({
      owner: "organization",
      access: { apiKey: readKey(provider, baseUrl), baseUrl: baseUrl ?? undefined },
    });
    expect(planOf(engine({ ...place, credentials: "none" })).primary).toMatchObject({
      owner: "organization",
      access: { apiKey: null, baseUrl: baseUrl ?? undefined },
    });
  });

  it("takes the installation's model with its access alone, and of the same provider", () => {
    const modelOf = (settings: EngineSettings) => (settings.provider === "local" ? "none" : settings.model);
    expect(modelOf(planOf(engine({})).primary)).toBe("house-model");
    expect(modelOf(planOf(engine({ model: "mine" })).primary)).toBe("mine");
    expect(modelOf(planOf(engine({ credentials: "own" })).primary)).toBeUndefined();
    expect(modelOf(planOf(engine({ provider: "anthropic" })).primary)).toBeUndefined();
  });

  it("has no fallback that the organization did not name", () => {
    expect(planOfInstallation(installation).fallback).toMatchObject({ provider: "anthropic" });
    expect(planOf(engine({})).fallback).toBeNull();
    expect(planOf(engine({ provider: "local", credentials: null })).fallback).toBeNull();
    expect(planOf(engine({ provider: "local", credentials: null })).primary).toEqual({ provider: "local" });
  });

  it("says so when the installation has no access any more", () => {
    const without = { ...installation, anthropic: { apiKey: null } };
    expect(() =>
      planOfChoice({ primary: engine({ provider: "anthropic" }), fallback: null }, without, readKey),
    ).toThrow("The installation has no access to anthropic for this organization.");
  });
});
