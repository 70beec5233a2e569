import { expect, test } from "vitest";
import type { DependencyName, DependencyStatus, HealthReport } from "./dependencies.ts";
import { summarizeHealth } from "./summarize-health.ts";

function makeReport(
  status: HealthReport["status"],
  changes: Partial<Record<DependencyName, DependencyStatus>> = {},
): HealthReport {
  const stateOf = (name: DependencyName) =>
    ({ status: changes[name] ?? "healthy", message: `About ${name}.` }) as const;
  return {
    status,
    message: "The service's own words.",
    dependencies: {
      postgres: stateOf("postgres"),
      openmemory: stateOf("openmemory"),
      llm: stateOf("llm"),
      elevenlabs: stateOf("elevenlabs"),
      queue: stateOf("queue"),
    },
  };
}

test("a service with everything says only that everything works", () => {
  const summary = summarizeHealth(makeReport("healthy"));
  expect(summary.title).toBe("Everything works");
  expect(summary.detail).not.toContain("configured");
});

test.each([
  [{ openmemory: "not_configured" }, ": OpenMemory."],
  [{ openmemory: "not_configured", elevenlabs: "not_configured" }, ": ElevenLabs and OpenMemory."],
] as const)("what is not configured is named and is no trouble: %j", (changes, words) => {
  const summary = summarizeHealth(makeReport("healthy", changes));
  expect(summary.title).toBe("Everything works");
  expect(summary.detail).toContain(words);
});

test("trouble at one dependency is explained by its own words", () => {
  expect(summarizeHealth(makeReport("degraded", { queue: "degraded" }))).toEqual({
    title: "Serving, with trouble at Queue",
    detail: "About queue.",
  });
});

test("trouble at several dependencies says which words are whose", () => {
  const report = makeReport("degraded", { llm: "degraded", openmemory: "unavailable", elevenlabs: "not_configured" });
  expect(summarizeHealth(report)).toEqual({
    title: "Serving, with trouble at Language model and OpenMemory",
    detail: "Language model: About llm. OpenMemory: About openmemory.",
  });
});

test("a service that names no culprit is still not called well", () => {
  expect(summarizeHealth(makeReport("degraded")).title).toBe("Serving, with trouble");
});

test("without its ledger the service is not called serving", () => {
  const summary = summarizeHealth(makeReport("unavailable", { postgres: "unavailable" }));
  expect(summary).toEqual({ title: "Calls cannot be remembered", detail: "The service's own words." });
});
