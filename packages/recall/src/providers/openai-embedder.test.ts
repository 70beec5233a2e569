import {
  answerWith,
  cut,
  cutWithin,
  failWith,
  hang,
  type ProviderServer,
  stall,
  startProviderServer,
} from "@elaaoms/extraction/testing/provider-server";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Embedder, EmbedOptions } from "../embedder.ts";
import { embeddingsAnswer, inputsOf, modelVector } from "../testing/embeddings-answers.ts";
import { EmbeddingProviderError } from "./embedding-provider-error.ts";
import { createOpenAiEmbedder, type OpenAiEmbedderOptions } from "./openai-embedder.ts";

const apiKey = "sk-test-key-that-nobody-may-see";
const secret = "my secret order NW-4417";
const noWait = { "retry-after-ms": "5" };

let server: ProviderServer;
beforeAll(async () => {
  server = await startProviderServer();
});
afterAll(() => server.close());
afterEach(() => {
  vi.unstubAllEnvs();
});

const create = (options: Partial<OpenAiEmbedderOptions> = {}) =>
  createOpenAiEmbedder({ apiKey, baseUrl: `${server.url}/v1`, ...options });
const embed = (embedder: Embedder, texts: readonly string[], options: Partial<EmbedOptions> = {}) =>
  embedder.embed(texts, { signal: new AbortController().signal, language: "en", ...options });

function dot(a: Float32Array = new Float32Array(), b: ArrayLike<number> = []): number {
  return a.reduce((sum, component, index) => sum + component * (b[index] ?? 0), 0);
}

async function failureOf(embedder: Embedder, options: Partial<EmbedOptions> = {}): Promise<EmbeddingProviderError> {
  const error = await embed(embedder, [secret], options).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof EmbeddingProviderError)) throw new Error("Expected a provider's failure.", { cause: error });
  // Whatever went wrong: neither the text, nor what was answered, nor the key may reach a log.
  expect(`${error.stack} ${JSON.stringify(error)}`).not.toMatch(/NW-4417|secret|sk-test/);
  expect(error.cause).toBeUndefined();
  return error;
}

describe("createOpenAiEmbedder", () => {
  it("asks a current model for compact vectors, with the key", async () => {
    server.behave(embeddingsAnswer());
    const embedder = create();
    const [vector] = await embed(embedder, ["Her order is late."]);
    expect(dot(vector, modelVector("Her order is late.", 512))).toBeCloseTo(1, 5);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      path: "/v1/embeddings",
      headers: { authorization: `Bearer ${apiKey}` },
      body: { model: "text-embedding-3-small", dimensions: 512, encoding_format: "base64" },
    });
    expect(embedder).toMatchObject({
      model: "openai/text-embedding-3-small@512",
      dimensions: 512,
      duplicateThreshold: 0.85,
    });
  });

  it("sends its key and nothing of the environment, where it is told to or to the provider itself", async () => {
    vi.stubEnv("OPENAI_CUSTOM_HEADERS", "Authorization: Bearer of-somebody-else\nX-Gateway-Token: of-the-house");
    vi.stubEnv("OPENAI_API_KEY", "of-somebody-else");
    vi.stubEnv("OPENAI_ORG_ID", "of-somebody-else");
    vi.stubEnv("OPENAI_PROJECT_ID", "of-somebody-else");
    vi.stubEnv("OPENAI_BASE_URL", "http://models.example.com");
    server.behave(embeddingsAnswer());
    await embed(create(), ["text"]);
    await embed(create({ apiKey: null }), ["text"]);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${apiKey}`, "Bearer none"]);
    expect(JSON.stringify(server.requests)).not.toMatch(/of-somebody-else|of-the-house/);
    const urls: string[] = [];
    const fetch: typeof globalThis.fetch = async (url) => {
      urls.push(String(url));
      return new Response("{}", { status: 400 });
    };
    await failureOf(createOpenAiEmbedder({ apiKey, fetch }));
    expect(urls).toEqual(["https://api.openai.com/v1/embeddings"]);
  });

  it("follows no redirect: the texts would go to whoever the server names", async () => {
    const elsewhere = await startProviderServer();
    elsewhere.behave(embeddingsAnswer());
    server.behave(answerWith({}, 307, { location: `${elsewhere.url}/v1/embeddings` }));
    expect(await failureOf(create())).toMatchObject({ reason: "rejected", status: 307 });
    expect(server.requests).toHaveLength(1);
    expect(elsewhere.requests).toHaveLength(0);
    await elsewhere.close();
  });

  it("takes another model at its own dimensions, and holds it to them", async () => {
    server.behave(embeddingsAnswer(), embeddingsAnswer({ dimensions: 64 }));
    const embedder = create({ model: "an-own-model" });
    expect(embedder.model).toBe("openai/an-own-model");
    expect((await embed(embedder, ["text"]))[0]).toHaveLength(96);
    expect(server.requests[0]?.body).not.toHaveProperty("dimensions");
    expect((await failureOf(embedder)).reason).toBe("invalid_answer");
  });

  it("understands servers that answer in numbers, out of order, and not of unit length", async () => {
    server.behave(
      embeddingsAnswer({
        asNumbers: true,
        change: (list) =>
          list
            .map((entry) => ({ ...entry, embedding: (entry.embedding as number[]).map((component) => component * 7) }))
            .reverse(),
      }),
    );
    const texts = ["first things", "second things"];
    const vectors = await embed(create(), texts);
    for (const [index, text] of texts.entries()) expect(dot(vectors[index], modelVector(text, 512))).toBeCloseTo(1, 5);
  });

  it("asks for many texts in batches, in order, and for none not at all", async () => {
    server.behave(embeddingsAnswer());
    const texts = Array.from({ length: 600 }, (_, index) => `memory number ${index}`);
    const vectors = await embed(create(), texts);
    expect(server.requests.map((request) => inputsOf(request).length)).toEqual([256, 256, 88]);
    expect(dot(vectors[599], modelVector("memory number 599", 512))).toBeCloseTo(1, 5);
    server.behave(embeddingsAnswer());
    expect(await embed(create(), [])).toEqual([]);
    expect(server.requests).toHaveLength(0);
  });

  it("sends only what the provider takes: nothing empty, nothing too long, no broken characters", async () => {
    server.behave(embeddingsAnswer());
    await embed(create(), ["", "  ", "\ud800 half a character", "x".repeat(50_000)]);
    const [empty, blank, broken, long] = inputsOf(server.requests[0] ?? expect.fail("No request was made."));
    expect([empty, blank]).toEqual(["-", "-"]);
    expect(broken).toBe("\ufffd half a character");
    expect(long).toHaveLength(2_700);
    server.behave(embeddingsAnswer());
    await embed(
      create(),
      Array.from({ length: 100 }, () => "x".repeat(50_000)),
    );
    expect(server.requests.map((request) => inputsOf(request).join("").length)).toEqual([99_900, 99_900, 70_200]);
  });

  it.each([
    ["fewer vectors than texts", { change: (list: unknown[]) => list.slice(1) }],
    ["more vectors than texts", { change: (list: unknown[]) => [...list, ...list] }],
    ["other dimensions than asked for", { dimensions: 511 }],
    ["numbers that are none", { asNumbers: true, change: () => [{ index: 0, embedding: ["a", "b"] }] }],
    ["a vector of no length", { change: () => [{ index: 0, embedding: new Array<number>(512).fill(0) }] }],
    ["an infinite component", { asNumbers: true, change: () => [{ index: 0, embedding: [1e200, 1] }] }],
    ["a vector in the wrong place", { change: () => [{ index: 1, embedding: modelVector("a", 512) }] }],
    ["base64 that is none", { change: () => [{ index: 0, embedding: "%%%" }] }],
    ["bytes that are no numbers", { change: () => [{ index: 0, embedding: "AAAAAAA=" }] }],
    ["no vector", { change: () => [{ index: 0 }] }],
    ["no list", { change: () => "vectors" }],
  ])("refuses %s", async (_, answer) => {
    server.behave(embeddingsAnswer(answer));
    expect((await failureOf(create(), { mayRetry: true })).reason).toBe("invalid_answer");
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ["a body of another protocol", answerWith({ hello: secret })],
    ["a body that is null", answerWith(null)],
    ["a body that is a list", answerWith([secret])],
  ])("refuses %s", async (_, behavior) => {
    server.behave(behavior);
    expect((await failureOf(create())).reason).toBe("invalid_answer");
  });

  it("refuses JSON that ends too soon", async () => {
    server.behave((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end('{"object":"list","data":[{"index":0,"embedding":[0.1,');
    });
    expect((await failureOf(create())).reason).toBe("invalid_answer");
  });

  it("tries again only where waiting is allowed", async () => {
    server.behave(failWith(500, noWait), failWith(429, noWait), embeddingsAnswer());
    expect(await embed(create(), ["text"], { mayRetry: true })).toHaveLength(1);
    expect(server.requests).toHaveLength(3);
    server.behave(failWith(500, noWait), embeddingsAnswer());
    expect(await failureOf(create())).toMatchObject({ reason: "unavailable", status: 500 });
    expect(server.requests).toHaveLength(1);
  });

  it("does not wait longer than it may, and says how long it was asked to", async () => {
    server.behave(failWith(429, { "retry-after": "120" }));
    const failure = await failureOf(create({ retryBudgetMs: 2_000 }), { mayRetry: true });
    expect(failure).toMatchObject({ reason: "rate_limited", status: 429, retryAfterSeconds: 120 });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ["a request that is not accepted", 400, "rejected"],
    ["a model that is not there", 404, "rejected"],
    ["a wrong key", 401, "unauthorized"],
    ["a key without the right", 403, "unauthorized"],
  ])("does not repeat %s", async (_, status, reason) => {
    server.behave(failWith(status));
    expect(await failureOf(create(), { mayRetry: true })).toMatchObject({ reason, status });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ["never answers", hang],
    ["stops within its answer", stall],
  ])("gives up a server that %s", async (_, behavior) => {
    server.behave(behavior);
    expect((await failureOf(create({ requestTimeoutMs: 200 }))).reason).toBe("timeout");
    const patient = create({ requestTimeoutMs: 100, retryBudgetMs: 250 });
    expect((await failureOf(patient, { mayRetry: true })).reason).toBe("timeout");
  });

  it("takes a cut connection for a provider that is not there", async () => {
    for (const behavior of [cut, cutWithin]) {
      server.behave(behavior);
      expect((await failureOf(create())).reason).toBe("unavailable");
    }
    expect((await failureOf(create({ baseUrl: "http://127.0.0.1:9/v1" }))).reason).toBe("unavailable");
  });

  it("stops with the caller's reason when it is aborted", async () => {
    server.behave(hang);
    const controller = new AbortController();
    const reason = new Error("The lease was lost.");
    const embedding = embed(create(), ["text"], { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 50);
    await expect(embedding).rejects.toBe(reason);
    await expect(embed(create(), ["text"], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
