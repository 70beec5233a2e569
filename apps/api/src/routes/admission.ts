import { ServiceError } from "@elaaoms/core/errors";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AppOptions } from "../app-options.ts";

const failuresPerMinute = 300;

/** Refuses what needs the database until there is one that is migrated. */
export function requireReady({ isReady }: Pick<AppOptions, "isReady">): void {
  if (isReady()) return;
  throw new ServiceError("UNAVAILABLE", "The service is starting. Try again in a moment.", { retryAfterSeconds: 2 });
}

/**
 * Refuses requests whose authentication failed, and counts them against the sender's address: `UNAUTHENTICATED` without
 * saying what was wrong, `RATE_LIMITED` to those who keep failing. What authenticates is never counted.
 */
export function createRefusal(scope: FastifyInstance): (request: FastifyRequest) => Promise<never> {
  const countFailure = scope.createRateLimit({ max: failuresPerMinute, timeWindow: 60_000 });
  return async (request) => {
    const limit = await countFailure(request);
    if (limit.isAllowed || !limit.isExceeded) throw new ServiceError("UNAUTHENTICATED", "Authentication failed.");
    throw new ServiceError("RATE_LIMITED", "Too many failed authentications from this address.", {
      retryAfterSeconds: limit.ttlInSeconds,
    });
  };
}
