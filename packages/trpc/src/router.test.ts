import { ServiceError } from "@elaaoms/core/errors";
import type { HealthReport } from "@elaaoms/services/health/health-report";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { expect, test } from "vitest";
import type { Context } from "./context.ts";
import { appRouter, createCaller } from "./router.ts";
import { listWebhooks } from "./webhook-addresses.ts";

const healthy = { status: "healthy", message: "answers" } as const;
const report: HealthReport = {
  status: "degraded",
  message: "Serving without recall from OpenMemory.",
  dependencies: {
    postgres: healthy,
    openmemory: { status: "unavailable", message: "does not answer" },
    llm: healthy,
    elevenlabs: { status: "not_configured", message: "no account key" },
    queue: healthy,
  },
};

interface LogLine {
  fields: Record<string, unknown>;
  message: string;
}

function makeContext(overrides: Partial<Context> = {}): { context: Context; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const context: Context = {
    requestId: "req-1",
    log: { error: (fields, message) => lines.push({ fields, message }) },
    publicUrl: "https://memory.example.com",
    secretsOfEnvironment: [],
    ip: "198.51.100.1",
    readSession: async () => null,
    readSessionAgain: async () => null,
    services: () => {
      throw new ServiceError("UNAVAILABLE", "Not started.");
    },
    checkHealth: async () => report,
    ...overrides,
  };
  return { context, lines };
}

async function get(path: string, context: Context): Promise<{ status: number; text: string; body: unknown }> {
  const response = await fetchRequestHandler({
    endpoint: "/trpc",
    req: new Request(`http://localhost/trpc/${path}`),
    router: appRouter,
    createContext: () => context,
  });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) };
}

test("checkHealth hands on the report of the use case", async () => {
  const { context } = makeContext();
  await expect(createCaller(context).system.checkHealth()).resolves.toEqual(report);
});

test("listWebhooks builds an organization's addresses under the public origin and says how each authenticates", () => {
  const urlsOf = (slug: string) => listWebhooks("https://memory.example.com", slug).map(({ url }) => url);
  expect(urlsOf("wrenfield")).toEqual([
    "https://memory.example.com/webhook/wrenfield/client-data",
    "https://memory.example.com/webhook/wrenfield/search-memory",
    "https://memory.example.com/webhook/wrenfield/post-call",
  ]);
  expect(urlsOf("default")[0]).toBe("https://memory.example.com/webhook/client-data");
  expect(listWebhooks("https://memory.example.com", "default").map(({ authentication }) => authentication)).toEqual([
    ["bearer-token", "token-header", "signature"],
    ["bearer-token", "token-header", "signature"],
    ["signature"],
  ]);
});

test("a refusal reaches a caller in the same process with its code", async () => {
  const { context, lines } = makeContext({
    checkHealth: () => Promise.reject(new ServiceError("UNAVAILABLE", "Starting up.", { retryAfterSeconds: 2 })),
  });
  await expect(createCaller(context).system.checkHealth()).rejects.toMatchObject({
    code: "SERVICE_UNAVAILABLE",
    message: "Starting up.",
  });
  expect(lines).toEqual([]);
});

test("over HTTP a refusal carries status, details, advice and the request id", async () => {
  const { context } = makeContext({
    checkHealth: () => Promise.reject(new ServiceError("UNAVAILABLE", "Starting up.", { retryAfterSeconds: 2 })),
  });
  const answer = await get("system.checkHealth", context);
  expect(answer.status).toBe(503);
  expect(answer.body).toMatchObject({
    error: {
      message: "Starting up.",
      data: { code: "SERVICE_UNAVAILABLE", httpStatus: 503, requestId: "req-1", details: [], retryAfterSeconds: 2 },
    },
  });
});

test("over HTTP an unexpected failure is logged whole and answered without internals", async () => {
  const failure = new Error("relation hunter2 does not exist");
  const { context, lines } = makeContext({ checkHealth: () => Promise.reject(failure) });
  const answer = await get("system.checkHealth", context);

  expect(answer.status).toBe(500);
  expect(answer.text).not.toMatch(/hunter2|stack|\.ts/);
  expect(lines).toEqual([
    {
      fields: { err: failure, procedure: "system.checkHealth" },
      message: expect.stringContaining("unexpectedly"),
    },
  ]);
});

test("an unknown procedure is a 404 without a stack", async () => {
  const { context } = makeContext();
  const answer = await get("system.doNothing", context);
  expect(answer.status).toBe(404);
  expect(answer.text).not.toMatch(/stack|\.ts/);
});
