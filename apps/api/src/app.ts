import { randomUUID } from "node:crypto";
import { ServiceError } from "@elaaoms/core/errors";
import rateLimit from "@fastify/rate-limit";
import Fastify, { LogController } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import type { App, AppOptions, RequestTimeouts } from "./app-options.ts";
import type { Container } from "./container.ts";
import { registerErrorHandling, sendError, writeParseError } from "./errors.ts";
import { registerAuth } from "./routes/auth/register.ts";
import { registerDocs } from "./routes/docs.ts";
import { registerDownloads } from "./routes/downloads/register.ts";
import { registerHealth } from "./routes/health.ts";
import { registerMetrics } from "./routes/metrics.ts";
import { registerTrpc } from "./routes/trpc.ts";
import { registerV1 } from "./routes/v1/register.ts";
import { registerWebhooks } from "./routes/webhooks/register.ts";

/** The whole request has time for 64 MiB of audio at some 9 Mbit/s. */
const defaultTimeouts: RequestTimeouts = { headers: 10_000, request: 60_000, check: 2_000, drain: 5_000 };
const bodyLimitBytes = 2 * 1_024 * 1_024;
const usableRequestId = /^[\w.:-]{1,128}$/;

/** Builds the HTTP app from its dependencies. Does not listen. */
export async function buildApp(options: AppOptions): Promise<App> {
  const timeouts = options.timeouts ?? defaultTimeouts;
  const app: App = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "request_id" }),
    genReqId: (request) => {
      const given = request.headers["x-request-id"];
      return typeof given === "string" && usableRequestId.test(given) ? given : randomUUID();
    },
    trustProxy: (_address, hop) => hop < options.trustedProxies,
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    routerOptions: { maxParamLength: 512 },
    // Not below `http`, where Fastify would overwrite it.
    requestTimeout: timeouts.request,
    http: {
      headersTimeout: timeouts.headers,
      connectionsCheckingInterval: timeouts.check,
      // Checked by our own hook, which answers in the wrapper.
      requireHostHeader: false,
    },
    clientErrorHandler: writeParseError,
    frameworkErrors: (error, request, reply) => sendError(request, reply, error),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // Whoever reads bodies says how: what is sent to no endpoint is not read at all.
  app.removeAllContentTypeParsers();
  registerErrorHandling(app);
  observeRequests(app, options.container);
  checkProtocol(app);
  boundClosing(app, timeouts.drain);
  await app.register(rateLimit, { global: false });
  await registerHealth(app, options);
  await registerMetrics(app, options);
  if (options.role === "worker") return app;
  await registerDocs(app, options);
  await app.register((scope) => registerWebhooks(scope, options), { prefix: "/webhook" });
  await app.register((scope) => registerV1(scope, options), { prefix: "/api/v1" });
  await app.register((scope) => registerAuth(scope, options), { prefix: "/api/auth" });
  await app.register((scope) => registerDownloads(scope, options), { prefix: "/api/downloads" });
  await app.register((scope) => registerTrpc(scope, options), { prefix: "/trpc" });
  return app;
}

/** What Node would refuse by itself with an empty answer. */
function checkProtocol(app: App): void {
  app.addHook("onRequest", (request, _reply, done) => {
    const isWhole = request.headers.host !== undefined || request.raw.httpVersion !== "1.1";
    done(isWhole ? undefined : new ServiceError("INVALID_PAYLOAD", "The request has no Host header."));
  });
  // Expectations other than 100-continue may be passed over (RFC 9110, 10.1.1).
  app.server.on("checkExpectation", (request, response) => app.server.emit("request", request, response));
}

/**
 * Node looks for late requests no more once it closes, and takes a connection on which nothing was ever asked for one in
 * use: without an end to it, a single silent client would keep the process from ending.
 */
function boundClosing(app: App, drainMs: number): void {
  app.addHook("preClose", async () => {
    const cutOff = setTimeout(() => app.server.closeAllConnections(), drainMs);
    app.server.once("close", () => clearTimeout(cutOff));
  });
}

/**
 * One log line and one measurement a request. The route's pattern stands for its URL, which may name a caller. With
 * callbacks, as what every request goes through: they wait for nothing.
 */
function observeRequests(app: App, { metrics }: Container): void {
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("x-request-id", request.id);
    done();
  });
  app.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "unmatched";
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    // A stream lasts as long as somebody watches, which says nothing of how fast the service answers.
    const isStream = String(reply.getHeader("content-type")).startsWith("text/event-stream");
    if (!isStream) metrics.requestDuration.observe(labels, reply.elapsedTime / 1_000);
    const quiet = route === "/metrics" || route.startsWith("/health");
    request.log[quiet ? "debug" : "info"](
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 },
      "Request answered.",
    );
    done();
  });
}
