import { checkHealth } from "@elaaoms/services/health/check-health";
import type { HealthReport } from "@elaaoms/services/health/health-report";
import { z } from "zod";
import type { App, AppOptions } from "../app-options.ts";

/** For people, load balancers and orchestrators. Never wrapped: these read status codes and this one shape. */
export async function registerHealth(app: App, options: AppOptions): Promise<void> {
  app.get("/health", { schema: { hide: true } }, async (_request, reply) => {
    const report = await reportHealth(options);
    return reply.status(report.status === "unavailable" ? 503 : 200).send(report);
  });
  /** The process runs. */
  app.get(
    "/health/live",
    { schema: { hide: true, response: { 200: z.object({ status: z.literal("live") }) } } },
    () => ({
      status: "live" as const,
    }),
  );
  /** Deliveries are accepted. */
  app.get("/health/ready", { schema: { hide: true } }, async (_request, reply) => {
    const ready = options.isReady() && (await reportHealth(options)).dependencies.postgres.status === "healthy";
    return reply.status(ready ? 200 : 503).send({ status: ready ? "ready" : "not_ready" });
  });
}

export function reportHealth({ container }: AppOptions): Promise<HealthReport> {
  return checkHealth({
    db: container.services.db,
    queue: container.queue,
    extraction: container.extractionHealth(),
    embeddings: container.embeddingsHealth(),
    openMemory: container.services.openMemory,
    accountApi: container.services.agentProfileSource?.lastFetch() ?? "not_configured",
  });
}
