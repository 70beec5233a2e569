import { randomUUID } from "node:crypto";
import rateLimit from "@fastify/rate-limit";
import Fastify, { LogController } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import type { App, AppOptions } from "./app-options.ts";
import type { Container } from "./container.ts";
import { registerErrorHandling, sendError, writeParseError } from "./errors.ts";
import { registerDocs } from "./routes/docs.ts";
import { registerHealth } from "./routes/health.ts";
import { registerMetrics } from "./routes/metrics.ts";
import { registerTrpc } from "./routes/trpc.ts";
import { registerV1 } from "./routes/v1/register.ts";
import { registerWebhooks } from "./routes/webhooks/register.ts";

const headersTimeoutMs = 10_000;
/** For a whole request: 64 MiB of audio at some 9 Mbit/s. */
const requestTimeoutMs = 60_000;
const connectionsCheckingIntervalMs = 2_000;
const bodyLimitBytes = 2 * 1_024 * 1_024;
const usableRequestId = /^[\w.:-]{1,128}$/;

/** Builds the HTTP app from its dependencies. Does not listen. */
export async function buildApp(options: AppOptions): Promise<App> {
  const app: App = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "request_id" }),
    genReqId: (request) => {
      const given = request.headers["x-request-id"];
      return typeof given === "string" && usableRequestId.test(given) ? given : randomUUID();
    },
    trustProxy: options.trustProxy,
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    routerOptions: { maxParamLength: 512 },
    http: {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: connectionsCheckingIntervalMs,
    },
    clientErrorHandler: writeParseError,
    frameworkErrors: (error, request, reply) => sendError(request, reply, error),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  registerErrorHandling(app);
  observeRequests(app, options.container);
  await app.register(rateLimit, { global: false });
  await registerHealth(app, options);
  await registerMetrics(app, options);
  if (options.role === "worker") return app;
  await registerDocs(app, options);
  await app.register((scope) => registerWebhooks(scope, options), { prefix: "/webhook" });
  await app.register((scope) => registerV1(scope, options), { prefix: "/api/v1" });
  await app.register((scope) => registerTrpc(scope, options), { prefix: "/trpc" });
  return app;
}

/** One log line and one measurement a request. The route's pattern stands for its URL, which may name a caller. */
function observeRequests(app: App, { metrics }: Container): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "unmatched";
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    metrics.requestDuration.observe(labels, reply.elapsedTime / 1_000);
    const quiet = route === "/metrics" || route.startsWith("/health");
    request.log[quiet ? "debug" : "info"](
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 },
      "Request answered.",
    );
  });
}
