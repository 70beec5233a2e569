import { expect, it } from "vitest";
import { createUsageMeter } from "./usage-meter.ts";

const answering = (...bodies: unknown[]) =>
  createUsageMeter(async () => {
    const body = bodies.shift();
    return typeof body === "string" ? new Response(body) : Response.json(body);
  });

it("sums what answers of either protocol count, and what a cache held", async () => {
  const meter = answering(
    { usage: { prompt_tokens: 900, completion_tokens: 80 } },
    { usage: { input_tokens: 10, output_tokens: 5, cache_read_input_tokens: 400, cache_creation_input_tokens: null } },
  );
  expect(meter.usage()).toBeNull();
  await meter.fetch("http://models.example.com");
  await meter.fetch("http://models.example.com");
  expect(meter.usage()).toEqual({ inputTokens: 1_310, outputTokens: 85, costUsd: null });
});

it("takes the cost of those that tell it", async () => {
  const meter = answering({ usage: { prompt_tokens: 1, completion_tokens: 1, cost: 0.002 } });
  await meter.fetch("http://gateway.example.com");
  expect(meter.usage()?.costUsd).toBe(0.002);
});

it("counts nothing of an answer without counts, and hands every answer on unread", async () => {
  const meter = answering({ data: [] }, "no JSON", { usage: "much" });
  expect(await (await meter.fetch("http://models.example.com")).json()).toEqual({ data: [] });
  expect(await (await meter.fetch("http://models.example.com")).text()).toBe("no JSON");
  await meter.fetch("http://models.example.com");
  expect(meter.usage()).toBeNull();
});
