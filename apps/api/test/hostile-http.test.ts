import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newNumber, orderAgent } from "./agent-platform.ts";
import { type Answer, dataOf, expectNoInsides, refusalOf, send, sendRaw, sendToHook, sign } from "./http-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
const connections = new Set<Socket>();
beforeAll(async () => {
  service = await startTestService({ role: "api", timeouts: { headers: 400, request: 800, check: 100, drain: 300 } });
  service.app.server.on("connection", (socket) => connections.add(socket));
});
afterAll(() => service.close());

/** Addresses of the clients whose connections the service holds. */
function openConnections(): string[] {
  const open = [...connections].filter((socket) => !socket.destroyed);
  return open.map((socket) => `${socket.remoteAddress}:${socket.remotePort}`);
}

function countConnections(of: TestService): Promise<number> {
  return new Promise((resolve, reject) => {
    of.app.server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}

/** Sends bytes and expects one refusal and the end of the connection. */
async function refusalOfRaw(pieces: readonly (string | Uint8Array)[], status: number): Promise<Answer> {
  const { answers, closed } = await sendRaw(service, pieces);
  expect(closed).toBe(true);
  expect(answers).toHaveLength(1);
  const [answer] = answers;
  if (!answer) throw new Error("There was no answer.");
  refusalOf(answer, status);
  return answer;
}

const search = JSON.stringify({ query: "order", agent_id: orderAgent.id, caller_id: newNumber() });
const token = () => `x-elaaoms-token: ${service.organization.webhookToken}\r\n`;
const head = (lines = "") =>
  `POST /webhook/search-memory HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\n${lines}`;

describe("paths", () => {
  it.each(["/webhook/%zz/client-data", "/webhook/%/post-call", "/api/v1/callers/%c3%28", "/api/v1/memories/%"])(
    "refuses the encoding of %s",
    async (path) => {
      await refusalOfRaw([`GET ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`], 400);
      await refusalOfRaw([`POST ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`], 400);
    },
  );

  it.each([
    ["/api/v1/callers/", 400],
    ["/webhook/", 404],
    ["/", 404],
    ["/api/v1/memories?query=", 400],
    ["/health?", 200],
  ])("reads %s with a tail of ten thousand characters", async (path, status) => {
    const headers = { authorization: `Bearer ${service.organization.apiKey}` };
    const answer = await send(service, `${path}${"a".repeat(10_000)}`, { method: "GET", headers });
    expect(answer.status).toBe(status);
    if (status !== 200) refusalOf(answer);
  });

  it.each([
    "/webhook/client-data/",
    "/webhook",
    "/webhook/a/b/client-data",
    "/../etc/passwd",
    "/api/v1",
    "/api/v2/memories",
  ])("knows nothing at %s", async (path) => {
    refusalOf(await send(service, path, { body: "{}" }), 404);
    refusalOf(await send(service, path, { method: "GET" }), 404);
  });

  it.each(["GET", "PUT", "PATCH", "DELETE", "OPTIONS"])("does not take %s for a hook", async (method) => {
    for (const name of ["client-data", "search-memory", "post-call"]) {
      refusalOf(await send(service, `/webhook/${name}`, { method }), 404);
    }
    refusalOf(await send(service, "/api/v1/conversations/a", { method: method === "GET" ? "PUT" : method }), 404);
  });
});

describe("HTTP that is none", () => {
  it.each([
    ["words", "hello there\r\n\r\n"],
    ["a method that nobody knows", "FETCH / HTTP/1.1\r\nhost: a\r\n\r\n"],
    ["a version that nobody knows", "GET / HTTP/7.3\r\nhost: a\r\n\r\n"],
    ["the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["a TLS handshake", Buffer.from("16030100c8010000c40303", "hex")],
    ["no Host", "GET /health HTTP/1.1\r\nconnection: close\r\n\r\n"],
    ["a header without a name", "GET / HTTP/1.1\r\nhost: a\r\n: b\r\n\r\n"],
    ["a blank before the colon", "GET / HTTP/1.1\r\nhost : a\r\n\r\n"],
    ["a NUL in a header", "GET / HTTP/1.1\r\nhost: a\r\nx-a: b\u0000c\r\n\r\n"],
    ["a length that is no number", "POST /webhook/client-data HTTP/1.1\r\nhost: a\r\ncontent-length: much\r\n\r\n"],
    ["two lengths", "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na"],
    [
      "a length and chunks",
      "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
  ])("is refused: %s", async (_what, bytes) => {
    await refusalOfRaw([bytes], 400);
  });

  it("is refused in the middle of a body", async () => {
    await refusalOfRaw([`${head(token())}transfer-encoding: chunked\r\n\r\n5\r\n{"que\r\nnot a length\r\n`], 400);
  });

  it("never keeps a connection for a method that opens a tunnel", async () => {
    const { closed } = await sendRaw(service, ["CONNECT example.com:443 HTTP/1.1\r\nhost: a\r\n\r\n"]);
    expect(closed).toBe(true);
  });
});

describe("headers", () => {
  it("refuses too many of them, and the client gets to read it", async () => {
    await refusalOfRaw([`GET / HTTP/1.1\r\nhost: a\r\nx-long: ${"a".repeat(20_000)}\r\n\r\n`], 431);
    await refusalOfRaw([`GET /${"a".repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`], 431);
    await refusalOfRaw(["GET / HTTP/1.1\r\nhost: a\r\n", ...Array(64).fill(`x-long: ${"a".repeat(65_536)}\r\n`)], 431);
    await refusalOfRaw(["GET / HTTP/1.1\r\nhost: a\r\n", ..."x: y\r\n".repeat(5_000)], 431);
  });

  it("is not confused by doubled ones", async () => {
    const { webhookToken } = service.organization;
    const body = `content-length: ${search.length}\r\n\r\n${search}`;
    await refusalOfRaw(
      [`${head()}x-elaaoms-token: ${webhookToken}\r\nx-elaaoms-token: ${webhookToken}\r\n${body}`],
      401,
    );
    await refusalOfRaw([`${head()}authorization: Bearer no\r\nauthorization: Bearer ${webhookToken}\r\n${body}`], 401);
    const doubled = `${head(token())}content-type: text/plain\r\nx-request-id: a\r\nx-request-id: b\r\n${body}`;
    const { answers } = await sendRaw(service, [doubled]);
    const requestId = answers[0]?.headers.get("x-request-id");
    expect(answers[0]?.status).toBe(200);
    expect(requestId).not.toMatch(/[ab],/);
  });

  it("passes over an expectation that nobody knows, and answers one to continue", async () => {
    const body = `content-length: ${search.length}\r\n\r\n`;
    for (const expectation of ["something", "100-continue"]) {
      const { answers } = await sendRaw(service, [`${head(token())}expect: ${expectation}\r\n${body}`, search]);
      const answer = answers.at(-1);
      expect(answer?.status, expectation).toBe(200);
    }
  });

  it.each(["abc-123", "req_01.A:b", "a".repeat(128)])("echoes the request id %s", async (id) => {
    for (const path of ["/webhook/client-data", "/api/v1/memories", "/nothing"]) {
      const answer = await send(service, path, { body: "{}", headers: { "x-request-id": id } });
      refusalOf(answer);
      expect(answer.headers.get("x-request-id")).toBe(id);
    }
  });

  it.each([
    "a b",
    "a".repeat(129),
    "<script>alert(1)</script>",
    "a%0d%0aset-cookie:x=1",
    '{"level":50}',
    "a\tb",
    "\xff\xfe",
    "a;b",
  ])("makes its own request id instead of %j", async (id) => {
    const answer = await send(service, "/webhook/client-data", { body: "{}", headers: { "x-request-id": id } });
    refusalOf(answer, 401);
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.has("set-cookie")).toBe(false);
  });

  it("cannot be made to write headers of the client's", async () => {
    const split = "GET /nothing HTTP/1.1\r\nhost: a\r\nconnection: close\r\nx-request-id: a\rset-cookie: b=1\r\n\r\n";
    expect((await refusalOfRaw([split], 400)).headers.has("set-cookie")).toBe(false);
  });
});

describe("clients that take their time", () => {
  it("are cut off when their headers do not come", async () => {
    const started = performance.now();
    await refusalOfRaw(["POST /webhook/client-data HTTP/1.1\r\nhost: a\r\n"], 408);
    const silent = await sendRaw(service, []);
    expect(silent.closed).toBe(true);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("are cut off when their body does not come", async () => {
    const { apiKey, webhookToken } = service.organization;
    const began = (path: string, credentials: string) =>
      `POST ${path} HTTP/1.1\r\nhost: a\r\n${credentials}content-type: application/json\r\ncontent-length: 100\r\n\r\n{`;
    await refusalOfRaw([began("/webhook/search-memory", `authorization: Bearer ${webhookToken}\r\n`)], 408);
    await refusalOfRaw(
      [began("/webhook/post-call", `elevenlabs-signature: ${sign("", service.organization)}\r\n`)],
      408,
    );
    await refusalOfRaw([began("/api/v1/memories", `authorization: Bearer ${apiKey}\r\n`)], 408);
    // Refused before their body: cut off too, without a second answer.
    await refusalOfRaw([began("/webhook/post-call", "")], 401);
    await refusalOfRaw([began("/api/v1/memories", "")], 401);
  });

  it("cannot keep a connection that was refused", async () => {
    const { hostname, port } = new URL(service.url);
    const clinging = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    clinging.on("error", () => {});
    clinging.write("no HTTP\r\n\r\n");
    clinging.resume();
    await once(clinging, "end");
    // The client does not close its side; the service closes both of its own.
    const address = `${clinging.localAddress}:${clinging.localPort}`;
    await vi.waitFor(() => expect(openConnections()).not.toContain(address), { timeout: 5_000 });
    clinging.destroy();
  });

  it("do not keep others waiting", async () => {
    const slow = Array.from({ length: 50 }, () => sendRaw(service, ["POST /webhook/client-data HTTP/1.1\r\n"]));
    dataOf(await sendToHook(service, "search-memory", { body: search }));
    for (const { closed } of await Promise.all(slow)) expect(closed).toBe(true);
  });
});

it("ends although clients hold on to their connections", async () => {
  const ending = await startTestService({
    role: "api",
    timeouts: { headers: 60_000, request: 60_000, check: 60_000, drain: 300 },
  });
  const body = "content-length: 100\r\nauthorization: Bearer a\r\n\r\n{";
  const holding = ["", "POST /webhook/client-data HTTP/1.1\r\nhost: a\r\n", `${head()}${body}`].map((bytes) =>
    sendRaw(ending, [bytes]),
  );
  await vi.waitFor(async () => expect(await countConnections(ending)).toBe(3));
  await ending.close();
  for (const { closed } of await Promise.all(holding)) expect(closed).toBe(true);
});

it("answers the console's procedures without its insides too", async () => {
  for (const path of ["/trpc/nothing", "/trpc/system.health?input={", "/trpc/%00", "/trpc/a,b,c?batch=1&input=[]"]) {
    const answer = await send(service, path, { method: "GET" });
    expect(answer.status, path).toBeLessThan(500);
    expectNoInsides(answer.text);
  }
});
