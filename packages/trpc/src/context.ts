import type { PersonSession } from "@elaaoms/services/access/person-session";
import type { ServiceDependencies } from "@elaaoms/services/context";
import type { HealthReport } from "@elaaoms/services/health/health-report";

/** The part of the service's logger that this package writes to. Fields first, as pino takes them. */
export interface Log {
  error(fields: Record<string, unknown>, message: string): void;
}

/** A variable that gives a secret of the default organization's webhooks. */
export type SecretOfEnvironment = "ELAAOMS_WEBHOOK_TOKEN" | "ELEVENLABS_POST_CALL_HMAC_KEY";

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
  /** Of the default organization's secrets, those that the environment gives anew at every start, whatever is entered. */
  secretsOfEnvironment: readonly SecretOfEnvironment[];
  /** Address that the request came from. */
  ip: string;
  checkHealth(): Promise<HealthReport>;
  /** Who has signed in, by the request's cookie; null for anybody else. */
  readSession(): Promise<PersonSession | null>;
  /** The same as it is now, for what goes on longer than a request. */
  readSessionAgain(): Promise<PersonSession | null>;
  /** What use cases are called with. Throws `UNAVAILABLE` while the service starts. */
  services(): ServiceDependencies;
}
