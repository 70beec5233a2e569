import { describe, expect, it } from "vitest";
import { embeddingsSettings } from "./embeddings-settings.ts";
import { parseEnv } from "./env.ts";

const settings = (variables: Record<string, string>) => embeddingsSettings(parseEnv(variables));
const key = "sk-of-openai";

describe("embeddingsSettings", () => {
  it("embeds by itself without a key, and by OpenAI with one", () => {
    expect(settings({})).toMatchObject({ provider: "local", apiKey: null });
    expect(settings({ OPENAI_API_KEY: key })).toMatchObject({ provider: "openai", apiKey: key, baseUrl: undefined });
    expect(settings({ OPENAI_API_KEY: key, EMBEDDINGS_PROVIDER: "local" }).provider).toBe("local");
  });

  it("takes a server of one's own for the wish to use it", () => {
    const baseUrl = "http://127.0.0.1:11434/v1";
    expect(settings({ EMBEDDINGS_BASE_URL: baseUrl })).toMatchObject({ provider: "openai", apiKey: null, baseUrl });
  });

  it.each([
    ["OpenAI itself", {}, key],
    ["the server that the key is for", { OPENAI_BASE_URL: "https://gateway.example.com/v1" }, key],
    ["OpenAI at another path", { EMBEDDINGS_BASE_URL: "https://api.openai.com/v2" }, key],
    ["another server", { EMBEDDINGS_BASE_URL: "https://vectors.example.com/v1" }, null],
    ["the same server in plain text", { EMBEDDINGS_BASE_URL: "http://api.openai.com/v1" }, null],
    [
      "OpenAI when the key is a gateway's",
      { OPENAI_BASE_URL: "https://gateway.example.com/v1", EMBEDDINGS_BASE_URL: "https://api.openai.com/v1" },
      null,
    ],
    [
      "another server that has a key of its own",
      { EMBEDDINGS_BASE_URL: "https://vectors.example.com/v1", EMBEDDINGS_API_KEY: "its-own" },
      "its-own",
    ],
  ])("sends to %s the key that is for it", (_, variables, apiKey) => {
    expect(settings({ OPENAI_API_KEY: key, ...variables }).apiKey).toBe(apiKey);
  });

  it("takes a measured calibration", () => {
    expect(settings({ OPENAI_API_KEY: key, EMBEDDINGS_CALIBRATION: "0.8, 0.2,0.45" }).calibration).toEqual({
      duplicateThreshold: 0.8,
      cosineScale: { unrelated: 0.2, answering: 0.45 },
    });
  });
});
