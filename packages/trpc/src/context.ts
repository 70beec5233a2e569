import type { HealthReport } from "@elaaoms/services/health/health-report";

/** The part of the service's logger that this package writes to. Fields first, as pino takes them. */
export interface Log {
  error(fields: Record<string, unknown>, message: string): void;
}

/**
 * What one request brings to every procedure: who asks, and the use cases as ports, so that this package depends on no
 * database and a test passes plain functions.
 */
export interface Context {
  /** Id of this HTTP request, the same as in its log lines and in the `x-request-id` header. */
  requestId: string;
  log: Log;
  /** Origin under which the outside world reaches the service, without a trailing slash: "https://memory.example.com". */
  publicUrl: string;
  /** Name of the organization whose webhooks have no slug in their path. */
  organization: string;
  checkHealth(): Promise<HealthReport>;
}
