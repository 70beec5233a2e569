import type { App, AppOptions } from "../app-options.ts";

/** Prometheus text. Holds counts and durations of the process, nothing of an organization. */
export async function registerMetrics(app: App, { container }: AppOptions): Promise<void> {
  const { registry } = container.metrics;
  app.get("/metrics", { schema: { hide: true } }, async (_request, reply) => {
    reply.header("content-type", registry.contentType);
    return registry.metrics();
  });
}
