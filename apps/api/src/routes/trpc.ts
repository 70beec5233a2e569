import { defaultOrganizationSlug } from "@elaaoms/services/organizations/create-organization";
import type { Context } from "@elaaoms/trpc/context";
import { type AppRouter, appRouter } from "@elaaoms/trpc/router";
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import type { FastifyInstance } from "fastify";
import type { AppOptions } from "../app-options.ts";
import { reportHealth } from "./health.ts";

/** The console's procedures. */
export async function registerTrpc(scope: FastifyInstance, options: AppOptions): Promise<void> {
  scope.addHook("onRoute", (route) => {
    route.schema = { ...route.schema, hide: true };
  });
  const trpcOptions: FastifyTRPCPluginOptions<AppRouter>["trpcOptions"] = {
    router: appRouter,
    createContext: ({ req }): Context => ({
      requestId: req.id,
      log: req.log,
      publicUrl: options.publicUrl(),
      organization: defaultOrganizationSlug,
      checkHealth: () => reportHealth(options),
    }),
  };
  await scope.register(fastifyTRPCPlugin, { prefix: "", trpcOptions });
}
