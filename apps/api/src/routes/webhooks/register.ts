import type { FastifyInstance } from "fastify";
import type { AppOptions } from "../../app-options.ts";
import { requireReady } from "../admission.ts";
import { readWholeBody } from "../raw-body.ts";
import { createWebhookAuthentication } from "./authenticate.ts";
import { registerClientData } from "./client-data.ts";
import { registerPostCall } from "./post-call.ts";
import { registerSearchMemory } from "./search-memory.ts";

/**
 * The platform's three webhooks, for the default organization and, with a slug in the path, for the others. They read
 * their bodies themselves: signatures are over raw bytes, so nothing may parse them before.
 */
export async function registerWebhooks(scope: FastifyInstance, options: AppOptions): Promise<void> {
  scope.addHook("onRequest", async () => requireReady(options));
  const authentication = createWebhookAuthentication(scope, options.container);
  await scope.register(async (small) => {
    small.removeAllContentTypeParsers();
    small.addContentTypeParser("*", readWholeBody);
    registerClientData(small, options, authentication);
    registerSearchMemory(small, options, authentication);
  });
  await scope.register(async (large) => {
    large.removeAllContentTypeParsers();
    registerPostCall(large, options, authentication);
  });
}
