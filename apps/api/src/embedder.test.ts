import type { Embedder } from "@elaaoms/recall/embedder";
import { EmbeddingProviderError } from "@elaaoms/recall/providers/embedding-provider-error";
import { expect, it } from "vitest";
import { createEmbedder, localEmbeddings } from "./embedder.ts";

/** An embedder that fails with what it is told to, as the service watches it. */
function watch() {
  const state: { error: unknown } = { error: null };
  const replacement: Embedder = {
    model: "a-model",
    dimensions: 1,
    duplicateThreshold: 0.9,
    embed: (texts) =>
      state.error ? Promise.reject(state.error) : Promise.resolve(texts.map(() => Float32Array.of(1))),
  };
  const watched = createEmbedder(
    { ...localEmbeddings, provider: "openai" },
    { measure: (embedder) => embedder, replacement },
  );
  const embed = (error: unknown) => {
    state.error = error;
    return watched.embedder.embed(["text"], { signal: new AbortController().signal, language: null });
  };
  return { ...watched, embed };
}

it("remembers how the provider last fared, also with requests that nobody could wait for longer", async () => {
  const { embed, health } = watch();
  expect(health()).toEqual({ model: "a-model", isBuiltIn: false, isResting: false, last: { outcome: "none" } });
  await embed(null);
  expect(health().last).toEqual({ outcome: "succeeded" });
  const slow = new DOMException("too slow", "TimeoutError");
  for (let time = 0; time < 5; time += 1) await expect(embed(slow)).rejects.toBe(slow);
  expect(health()).toMatchObject({ isResting: true, last: { outcome: "failed", reason: "timeout" } });
  // Being left alone is no failure of its own.
  await expect(embed(null)).rejects.toMatchObject({ reason: "resting" });
  expect(health().last).toEqual({ outcome: "failed", reason: "timeout" });
});

it("does not take a request that was called off for a failure", async () => {
  const { embed, health } = watch();
  await expect(embed(new DOMException("stopped", "AbortError"))).rejects.toThrow("stopped");
  expect(health().last).toEqual({ outcome: "none" });
  await expect(embed(new EmbeddingProviderError({ reason: "rejected", status: 404 }))).rejects.toThrow("rejected");
  expect(health().last).toEqual({ outcome: "failed", reason: "rejected" });
});
