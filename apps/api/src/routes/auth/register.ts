import type { IncomingMessage } from "node:http";
import { ServiceError } from "@elaaoms/core/errors";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { AppOptions } from "../../app-options.ts";
import { clientAddressHeader } from "../../auth/client-address-header.ts";
import { requireReady } from "../admission.ts";
import { readJson } from "../json-body.ts";
import { requireConsoleOrigin } from "../origin.ts";
import { readWholeBody, requireJson } from "../raw-body.ts";
import { type AuthRequest, guardOf } from "./guards.ts";

/** What is served of the library, and nothing else that it may bring in a later version. */
const served: readonly [method: "GET" | "POST", path: string][] = [
  ["POST", "/sign-in/email"],
  ["POST", "/sign-out"],
  ["GET", "/get-session"],
  ["POST", "/verify-password"],
  ["POST", "/change-password"],
  ["POST", "/revoke-other-sessions"],
  ["POST", "/two-factor/enable"],
  ["POST", "/two-factor/disable"],
  ["POST", "/two-factor/verify-totp"],
  ["POST", "/two-factor/verify-backup-code"],
  ["POST", "/two-factor/generate-backup-codes"],
];

/** Signing in and out, and what a person changes about that: for the console. */
export async function registerAuth(scope: FastifyInstance, options: AppOptions): Promise<void> {
  scope.addHook("onRequest", async (request) => {
    requireReady(options);
    requireConsoleOrigin(request, options);
  });
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", async (request: FastifyRequest, payload: IncomingMessage) => {
    const body = await readWholeBody(request, payload);
    requireJson(request);
    return body.length === 0 ? {} : readJson(body);
  });
  for (const [method, path] of served) {
    scope.route({
      method,
      url: path,
      schema: { hide: true },
      handler: (request, reply) => answer(request, reply, path, options),
    });
  }
}

async function answer(request: FastifyRequest, reply: FastifyReply, path: string, options: AppOptions) {
  const { container } = options;
  const headers = headersOf(request);
  const asked: AuthRequest = {
    path,
    body: fieldsOf(request.body),
    session: await container.signIn.readSession(headers),
    challenge: challengeOf(request),
    ip: request.ip,
    requestId: request.id,
  };
  const guard = guardOf(path);
  const body = (await guard.before?.(container.services, asked)) ?? asked.body;
  const hasBody = request.method === "POST";
  if (hasBody) headers.set("content-type", "application/json");
  const response = await container.signIn.handle(
    new Request(`${options.consoleOrigins[0]}/api/auth${path}`, {
      method: request.method,
      headers,
      ...(hasBody && { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  // Before the cookie is handed out: a sign-in that cannot be recorded does not happen.
  await guard.after?.(container.services, asked, { status: response.status, body: parsed(text) });
  return send(reply, response, text);
}

function send(reply: FastifyReply, response: Response, text: string): FastifyReply {
  reply.status(response.status).header("cache-control", "no-store").type("application/json; charset=utf-8");
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header("set-cookie", cookies);
  const retryAfter = response.headers.get("retry-after");
  if (retryAfter !== null) reply.header("retry-after", retryAfter);
  return reply.serializer((payload) => String(payload)).send(text === "" ? "null" : text);
}

/** What the library reads: cookies, where the page is, and the browser. The address is the one that we have found out. */
function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ [clientAddressHeader]: request.ip });
  for (const name of [
    "cookie",
    "origin",
    "referer",
    "user-agent",
    "sec-fetch-site",
    "sec-fetch-mode",
    "sec-fetch-dest",
  ]) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  return headers;
}

/** What a sign-in that waits for its code is named by: the part of its signed cookie that is no signature. */
function challengeOf(request: FastifyRequest): string | null {
  const cookie = /(?:^|;\s*)(?:__Secure-)?elaaoms\.two_factor=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];
  return cookie?.split(".")[0] ?? null;
}

function fieldsOf(body: unknown): Record<string, unknown> {
  if (body === undefined || body === null) return {};
  if (typeof body === "object" && !Array.isArray(body)) return { ...body };
  throw new ServiceError("INVALID_PAYLOAD", "The body must be a JSON object.");
}

function parsed(text: string): Record<string, unknown> {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return {};
  }
}
