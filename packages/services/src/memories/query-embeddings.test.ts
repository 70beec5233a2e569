import type { Embedder } from "@elaaoms/recall/embedder";
import { EmbeddingProviderError } from "@elaaoms/recall/providers/embedding-provider-error";
import { expect, it } from "vitest";
import type { Logger } from "../logger.ts";
import { QueryEmbeddings, type QueryEmbeddingsOptions } from "./query-embeddings.ts";

const vector = Float32Array.of(0.6, 0.8);
const query = { organizationId: "org_1", query: "her order", language: "en", requestId: "r1" };

/** Embeddings by an embedder that answers as told, with what it was asked and what became of it. */
function watch(answer: () => Promise<Float32Array[]>, options: Partial<QueryEmbeddingsOptions> = {}) {
  const [asked, outcomes, logged]: [string[], string[], unknown[]] = [[], [], []];
  const embedder: Embedder = {
    model: "a-model",
    dimensions: 2,
    duplicateThreshold: 0.9,
    embed: (texts) => {
      asked.push(...texts);
      return answer();
    },
  };
  const note = (fields: unknown, message: string) => void logged.push([fields, message]);
  const log: Logger = { info: note, warn: note, error: note };
  const embeddings = new QueryEmbeddings({
    embedder,
    deadlineMs: 5_000,
    log,
    onOutcome: (outcome) => outcomes.push(outcome),
    ...options,
  });
  return { embeddings, asked, outcomes, logged };
}

it("asks once for the same query, however it is spaced", async () => {
  const { embeddings, asked, outcomes } = watch(() => Promise.resolve([vector]));
  for (const text of ["her order", "  her   order "])
    expect(await embeddings.embed({ ...query, query: text })).toBe(vector);
  expect(asked).toEqual(["her order"]);
  expect(outcomes).toEqual(["embedded", "kept"]);
});

it("keeps apart what another organization, another language or other words ask", async () => {
  const { embeddings, asked } = watch(() => Promise.resolve([vector]));
  await embeddings.embed(query);
  await embeddings.embed({ ...query, organizationId: "org_2" });
  await embeddings.embed({ ...query, language: "de" });
  await embeddings.embed({ ...query, language: null });
  await embeddings.embed({ ...query, query: "her orders" });
  expect(asked).toHaveLength(5);
});

it("shares one request among searches at the same time", async () => {
  const answer = Promise.withResolvers<Float32Array[]>();
  const { embeddings, asked, outcomes } = watch(() => answer.promise);
  const searches = Promise.all(Array.from({ length: 5 }, () => embeddings.embed(query)));
  answer.resolve([vector]);
  expect(await searches).toEqual(new Array(5).fill(vector));
  expect(asked).toHaveLength(1);
  expect(outcomes.toSorted()).toEqual(["embedded", "shared", "shared", "shared", "shared"]);
});

it("forgets what was asked minutes ago", async () => {
  let now = 1;
  const { embeddings, asked } = watch(() => Promise.resolve([vector]), { now: () => now });
  await embeddings.embed(query);
  now += 4 * 60_000;
  await embeddings.embed(query);
  expect(asked).toHaveLength(1);
  now += 2 * 60_000;
  await embeddings.embed(query);
  expect(asked).toHaveLength(2);
});

it("keeps no more than a bounded number", async () => {
  const { embeddings } = watch(() => Promise.resolve([vector]));
  for (let index = 0; index < 2_050; index += 1) await embeddings.embed({ ...query, query: `query ${index}` });
  expect(embeddings.size).toBe(2_000);
});

it("gives up at the deadline, and has the vector for the next search when it came late", async () => {
  const answer = Promise.withResolvers<Float32Array[]>();
  const { embeddings, asked, outcomes } = watch(() => answer.promise, { deadlineMs: 10 });
  expect(await embeddings.embed(query)).toBeNull();
  answer.resolve([vector]);
  await answer.promise;
  await new Promise(setImmediate);
  expect(await embeddings.embed(query)).toBe(vector);
  expect(asked).toHaveLength(1);
  expect(outcomes).toEqual(["late", "kept"]);
});

it("holds a bounded number of requests to a provider that hangs", async () => {
  const { embeddings, asked } = watch(() => new Promise(() => {}), { deadlineMs: 10 });
  const searches = Array.from({ length: 300 }, (_, index) => embeddings.embed({ ...query, query: `query ${index}` }));
  expect(await Promise.all(searches)).toEqual(new Array(300).fill(null));
  expect(asked).toHaveLength(256);
});

it("does without when the provider fails, keeps no failure, and logs nothing of the query", async () => {
  const answers = [Promise.reject(new EmbeddingProviderError({ reason: "rate_limited" })), Promise.resolve([vector])];
  const { embeddings, outcomes, logged } = watch(() => answers.shift() ?? expect.fail("Asked too often."));
  expect(await embeddings.embed(query)).toBeNull();
  expect(await embeddings.embed(query)).toBe(vector);
  expect(outcomes).toEqual(["failed", "embedded"]);
  expect(JSON.stringify(logged)).toContain("rate_limited");
  expect(JSON.stringify(logged)).not.toContain("her order");
});
