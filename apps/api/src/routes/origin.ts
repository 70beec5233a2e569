import { ServiceError } from "@elaaoms/core/errors";
import type { FastifyRequest } from "fastify";
import type { AppOptions } from "../app-options.ts";

/**
 * Refuses what a page of another origin sends with somebody's cookies. Browsers name the origin of every request that could
 * change something; programs name none, and have no cookies that anybody else could use.
 */
export function requireConsoleOrigin(request: FastifyRequest, { consoleOrigins }: AppOptions): void {
  const { origin } = request.headers;
  if (origin === undefined || consoleOrigins.includes(origin)) return;
  throw new ServiceError("FORBIDDEN", "This page is not the console. Set ELAAOMS_CONSOLE_URL to where the console is.");
}
