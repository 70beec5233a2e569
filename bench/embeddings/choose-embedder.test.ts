import { startProviderServer } from "@elaaoms/extraction/testing/provider-server";
import { embeddingsAnswer } from "@elaaoms/recall/testing/embeddings-answers";
import { expect, it } from "vitest";
import { callerFixtures } from "../../packages/recall/test/phone-calls.ts";
import { restatedPairs } from "../../packages/recall/test/statement-pairs.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { chooseEmbedder, MissingKeyError } from "./choose-embedder.ts";
import { embedCallers, measurePairs } from "./cosines.ts";
import { readEmbeddingsEnv } from "./env.ts";

it("measures the embedder of a server", async () => {
  const server = await startProviderServer();
  try {
    server.behave(embeddingsAnswer());
    const given = readArguments(["--provider", "openai", "--model", "an-own-model", "--dimensions", "64"]);
    const env = { EMBEDDINGS_BASE_URL: `${server.url}/v1`, OPENAI_API_KEY: "sk-of-openai", EMBEDDINGS_API_KEY: "" };
    const embedder = chooseEmbedder(given, readEmbeddingsEnv(env));
    const pairs = await measurePairs(embedder, restatedPairs);
    expect(pairs.map(({ first }) => first)).toEqual(restatedPairs.map(([, first]) => first));
    expect(pairs.every(({ cosine }) => cosine >= 0 && cosine <= 1.0001)).toBe(true);
    const told: string[] = [];
    const callers = await embedCallers(embedder, callerFixtures, (caller) => told.push(caller));
    expect(told).toHaveLength(callerFixtures.length);
    expect(callers[0]?.questions[0]?.answers).toEqual(new Set([1, 2]));
    expect(callers[0]?.memories[0]).toHaveLength(64);
    // The key of OpenAI is not for this server.
    expect(server.requests.map(({ headers }) => headers.authorization)).not.toContain("Bearer sk-of-openai");
  } finally {
    await server.close();
  }
});

it("says what it takes", () => {
  expect(() => chooseEmbedder({ ...readArguments([]), provider: "openai" }, {})).toThrow(MissingKeyError);
  expect(() => readArguments(["--provider", "word2vec"])).toThrow(new UsageError("Wrong value for --provider."));
  expect(chooseEmbedder(readArguments([]), { OPENAI_API_KEY: "sk-of-openai" }).model).toMatch(/^local-/);
});
