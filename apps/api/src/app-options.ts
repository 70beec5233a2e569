import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { SecretOfEnvironment } from "@elaaoms/trpc/context";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Container } from "./container.ts";

/** In milliseconds. */
export interface RequestTimeouts {
  headers: number;
  /** For a whole request, its body included. */
  request: number;
  /** How often both are looked at. */
  check: number;
  /** For what is under way when the app is closed. */
  drain: number;
}

/** What the HTTP app is built from. */
export interface AppOptions {
  container: Container;
  log: FastifyBaseLogger;
  /** Origin under which the outside reaches the service; computed when needed, because the port may be the system's choice. */
  publicUrl: () => string;
  /**
   * How many proxies stand before the service, each adding to `X-Forwarded-For`. The address of a client is read that far
   * back and no further: what stands before it, the client may have written itself.
   */
  trustedProxies: number;
  /** False until the database is migrated and the queue runs: until then, what needs them is refused with 503. */
  isReady: () => boolean;
  /** A worker process serves its health and metrics, and nothing else. */
  role: "all" | "api" | "worker";
  /** How long a client may take to send; the defaults unless told. */
  timeouts?: RequestTimeouts;
  /** Variables that give secrets of the default organization's webhooks; none unless told. */
  secretsOfEnvironment?: readonly SecretOfEnvironment[];
  /** Origins of the console, its own first: only their pages may send what changes something with a person's cookies. */
  consoleOrigins: readonly [string, ...string[]];
}

export type App = FastifyInstance<Server, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;
