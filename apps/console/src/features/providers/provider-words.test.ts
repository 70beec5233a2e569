import { expect, test } from "vitest";
import { describeAccess, describeModel, describeUsage, formatMilliseconds } from "./provider-words.ts";

const installation = { from: "installation" } as const;

test.each([
  [{ provider: "local", model: null, access: null }, "no model", null],
  [
    { provider: "openai", model: { name: null, from: "provider" }, access: installation },
    "gpt-test, the default",
    "with the installation's key",
  ],
  [
    {
      provider: "openai",
      model: { name: "house-model", from: "installation" },
      access: { from: "organization", baseUrl: "https://models.example.com", key: null },
    },
    "house-model, set by the installation",
    "without a key at https://models.example.com",
  ],
  [
    {
      provider: "anthropic",
      model: { name: "ours", from: "organization" },
      access: { from: "organization", baseUrl: null, key: { setAt: "2026-11-22T10:00:00.000Z" } },
    },
    "ours",
    "with the organization's own key",
  ],
] as const)("%j is described", (engine, model, access) => {
  expect([describeModel(engine, { openai: "gpt-test", anthropic: "claude-test" }), describeAccess(engine)]).toEqual([
    model,
    access,
  ]);
});

const trial = { outcome: "failed", model: null, milliseconds: 1, reason: "timeout", what: "", message: "" } as const;

test.each([
  ["local", null, "No tokens, no cost: nothing left the service."],
  ["openai", null, "The provider counted no tokens."],
  [
    "openai",
    { inputTokens: 1_310, outputTokens: 85, costUsd: null },
    "1,310 tokens in, 85 out. The provider does not tell its price.",
  ],
  ["openai", { inputTokens: 10, outputTokens: 5, costUsd: 0.002 }, "10 tokens in, 5 out, $0.00200."],
] as const)("what a trial with %s took: %j", (provider, usage, expected) => {
  expect(describeUsage({ ...trial, provider, usage })).toBe(expected);
});

test.each([
  [640, "640 ms"],
  [12_430, "12.4 s"],
])("%d ms are %s", (milliseconds, expected) => {
  expect(formatMilliseconds(milliseconds)).toBe(expected);
});
