import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { forwardRequest } from "./forward-request.ts";

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function startApi(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function get(path: string, init: RequestInit = {}): Request {
  return new Request(`http://console.example${path}`, init);
}

test("the path below /api/trpc, its query, cookies and request id reach the service", async () => {
  const seen: IncomingMessage[] = [];
  const origin = await startApi((request, response) => {
    seen.push(request);
    response.end("{}");
  });

  await forwardRequest(
    get("/api/trpc/system.checkHealth,session.me?batch=1", {
      headers: { cookie: "session=abc", "x-request-id": "req-7", connection: "x-hop", "x-hop": "1", te: "trailers" },
    }),
    origin,
  );

  expect(seen[0]?.url).toBe("/trpc/system.checkHealth,session.me?batch=1");
  expect(seen[0]?.headers).toMatchObject({
    cookie: "session=abc",
    "x-request-id": "req-7",
    host: new URL(origin).host,
  });
  expect(seen[0]?.headers).not.toHaveProperty("te");
  expect(seen[0]?.headers).not.toHaveProperty("x-hop");
});

test("a body is handed on, and the answer keeps its status, each cookie and its body", async () => {
  const origin = await startApi(async (request, response) => {
    const body = await text(request);
    response.writeHead(
      409,
      [
        ["set-cookie", "a=1; HttpOnly"],
        ["set-cookie", "b=2; Expires=Wed, 09 Jun 2027 10:18:14 GMT"],
        ["content-type", "application/json"],
      ].flat(),
    );
    response.end(JSON.stringify({ method: request.method, body }));
  });

  const answer = await forwardRequest(get("/api/trpc/caller.merge", { method: "POST", body: '{"id":"ü"}' }), origin);

  expect(answer.status).toBe(409);
  expect(answer.headers.getSetCookie()).toEqual(["a=1; HttpOnly", "b=2; Expires=Wed, 09 Jun 2027 10:18:14 GMT"]);
  expect(await answer.json()).toEqual({ method: "POST", body: '{"id":"ü"}' });
});

test("the answer is passed on as it comes, not when it is complete", async () => {
  let finish = (): void => undefined;
  const origin = await startApi((_request, response) => {
    response.write("first");
    finish = () => response.end("second");
  });

  const answer = await forwardRequest(get("/api/trpc/system.checkHealth"), origin);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect(await reader?.read()).toEqual({ done: false, value: "first" });
  finish();
  expect(await reader?.read()).toEqual({ done: false, value: "second" });
});

test("a service that is away becomes a 502 in tRPC's error form, with the request id", async () => {
  const origin = await startApi((request) => request.socket.destroy());

  const answer = await forwardRequest(get("/api/trpc/x?batch=1", { headers: { "x-request-id": "req-7" } }), origin);

  expect(answer.status).toBe(502);
  expect(answer.headers.get("x-request-id")).toBe("req-7");
  expect(await answer.json()).toEqual({
    error: {
      message: "The service does not answer. It may be restarting: try again in a moment.",
      code: -32603,
      data: { code: "BAD_GATEWAY", httpStatus: 502, requestId: "req-7", details: [] },
    },
  });
});

test("a redirect of the service is not followed on the visitor's behalf", async () => {
  const origin = await startApi((_request, response) => response.writeHead(302, { location: "/elsewhere" }).end());
  const answer = await forwardRequest(get("/api/trpc/x"), origin);
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toBe("/elsewhere");
});
