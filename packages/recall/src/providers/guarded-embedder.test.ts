import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Embedder } from "../embedder.ts";
import { EmbeddingProviderError } from "./embedding-provider-error.ts";
import { guardEmbedder } from "./guarded-embedder.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const away = () => new EmbeddingProviderError({ reason: "unavailable", status: 503 });
const vectors = [Float32Array.of(1)];

/** A guarded embedder that fails with what it is told to, and how often it was asked. */
function guard() {
  const state: { error: unknown; asked: number } = { error: null, asked: 0 };
  const embedder: Embedder = {
    model: "a-model",
    dimensions: 1,
    duplicateThreshold: 0.9,
    embed() {
      state.asked += 1;
      if (state.error instanceof Promise) return state.error;
      return state.error ? Promise.reject(state.error) : Promise.resolve(vectors);
    },
  };
  const guarded = guardEmbedder(embedder, { failuresToRest: 3, restMs: 10_000 });
  const embed = () => guarded.embed(["text"], { signal: new AbortController().signal, language: null });
  const failTimes = async (times: number, error: unknown) => {
    state.error = error;
    for (let time = 0; time < times; time += 1) await expect(embed()).rejects.toBe(error);
  };
  return { state, guarded, embed, failTimes };
}

it("leaves a provider alone that failed several times, and tries one request after its rest", async () => {
  const { state, guarded, embed, failTimes } = guard();
  await failTimes(3, away());
  expect(guarded.isResting()).toBe(true);
  await expect(embed()).rejects.toMatchObject({ reason: "resting" });
  expect(state.asked).toBe(3);
  vi.advanceTimersByTime(10_001);
  await failTimes(1, away());
  await expect(embed()).rejects.toMatchObject({ reason: "resting" });
  vi.advanceTimersByTime(10_001);
  state.error = null;
  expect(await embed()).toBe(vectors);
  expect(guarded.isResting()).toBe(false);
});

it("waits as long as the provider asks for", async () => {
  const { state, embed, failTimes } = guard();
  await failTimes(3, new EmbeddingProviderError({ reason: "rate_limited", status: 429, retryAfterSeconds: 60 }));
  state.error = null;
  vi.advanceTimersByTime(59_000);
  await expect(embed()).rejects.toMatchObject({ reason: "resting" });
  vi.advanceTimersByTime(1_001);
  expect(await embed()).toBe(vectors);
});

it("counts a request that nobody could wait for longer", async () => {
  const { guarded, failTimes } = guard();
  await failTimes(3, new DOMException("too slow", "TimeoutError"));
  expect(guarded.isResting()).toBe(true);
});

it.each([
  ["requests that were wrong", new EmbeddingProviderError({ reason: "rejected", status: 400 })],
  ["answers of another shape", new EmbeddingProviderError({ reason: "invalid_answer" })],
  ["requests that were called off", new DOMException("stopped", "AbortError")],
])("does not count %s", async (_, error) => {
  const { guarded, failTimes } = guard();
  await failTimes(10, error);
  expect(guarded.isResting()).toBe(false);
});

it("does not take nothing for a success", async () => {
  const { guarded, failTimes } = guard();
  await failTimes(2, away());
  expect(await guarded.embed([], { signal: new AbortController().signal, language: null })).toEqual([]);
  await failTimes(1, away());
  expect(guarded.isResting()).toBe(true);
});

it("lets nobody wait for a probe longer than they have time", async () => {
  const { state, guarded, failTimes } = guard();
  await failTimes(3, away());
  vi.advanceTimersByTime(10_001);
  state.error = new Promise(() => {});
  const probe = guarded.embed(["probe"], { signal: new AbortController().signal, language: null });
  const waiting = new AbortController();
  const waiter = guarded.embed(["text"], { signal: waiting.signal, language: null });
  waiting.abort(new Error("no more time"));
  await expect(waiter).rejects.toThrow("no more time");
  expect(state.asked).toBe(4);
  expect(await Promise.race([probe, "still waiting"])).toBe("still waiting");
});
