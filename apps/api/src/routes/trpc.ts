import type { Context } from "@elaaoms/trpc/context";
import { type AppRouter, appRouter } from "@elaaoms/trpc/router";
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AppOptions } from "../app-options.ts";
import { requireReady } from "./admission.ts";
import { reportHealth } from "./health.ts";
import { requireConsoleOrigin } from "./origin.ts";

/** The console's procedures. */
export async function registerTrpc(scope: FastifyInstance, options: AppOptions): Promise<void> {
  scope.addHook("onRoute", (route) => {
    route.schema = { ...route.schema, hide: true };
  });
  scope.addHook("onRequest", async (request) => requireConsoleOrigin(request, options));
  const { container } = options;
  async function readSession(request: FastifyRequest) {
    requireReady(options);
    return container.signIn.readSession(new Headers({ cookie: request.headers.cookie ?? "" }));
  }
  // Streams have no end of their own: whoever watches one would keep the service from stopping.
  scope.addHook("preClose", async () => container.services.progress.stop());
  const trpcOptions: FastifyTRPCPluginOptions<AppRouter>["trpcOptions"] = {
    router: appRouter,
    createContext: ({ req }): Context => ({
      requestId: req.id,
      log: req.log,
      publicUrl: options.publicUrl(),
      secretsOfEnvironment: options.secretsOfEnvironment ?? [],
      ip: req.ip,
      checkHealth: () => reportHealth(options),
      readSession: onceAsked(() => readSession(req)),
      readSessionAgain: () => readSession(req),
      services: () => {
        requireReady(options);
        return { ...container.services, log: req.log };
      },
    }),
  };
  // The console asks by POST, so that numbers and names that it looks for stand in no URL.
  await scope.register(fastifyTRPCPlugin, { prefix: "", trpcOptions: { ...trpcOptions, allowMethodOverride: true } });
}

/** For all procedures of one request, which browsers send together. */
function onceAsked<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return async () => {
    answer ??= ask();
    return answer;
  };
}
