import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { verifySignature } from "../signature.ts";
import { deliverPostCall, requestClientData, requestSearchMemory } from "./requests.ts";

const now = new Date("2026-11-02T15:00:00Z");

describe("the requests", () => {
  const received: { url: string | undefined; headers: IncomingHttpHeaders; body: Buffer }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    received.push({ url: request.url, headers: request.headers, body: Buffer.concat(chunks) });
    const isJson = request.url !== "/broken";
    response.writeHead(isJson ? 200 : 502).end(isJson ? '{"status":"success"}' : "<html>");
  });
  let base = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    received.length = 0;
  });

  it("signs deliveries", async () => {
    const payload = { type: "post_call_transcription", data: { name: "Zoë" } };
    const answer = await deliverPostCall({ url: `${base}/post-call`, hmacKey: "wsec_1", payload, now });
    expect(answer).toMatchObject({ status: 200, body: { status: "success" } });
    const header = String(received[0]?.headers["elevenlabs-signature"]);
    const rawBody = received[0]?.body ?? Buffer.alloc(0);
    expect(verifySignature({ header, rawBody, secret: "wsec_1", now })).toEqual({ outcome: "valid" });
    expect(JSON.parse(rawBody.toString())).toEqual(payload);
  });

  it("asks with the webhook token", async () => {
    const body = { caller_id: "+12185550187", agent_id: "agent_1" };
    await requestClientData({ url: `${base}/client-data`, token: "tok_1", body });
    const search = { query: "order", caller_id: null, agent_id: "agent_1" };
    await requestSearchMemory({ url: `${base}/search-memory`, token: "tok_1", body: search });
    expect(received.map(({ headers }) => headers.authorization ?? headers["x-elaaoms-token"])).toEqual([
      "Bearer tok_1",
      "tok_1",
    ]);
  });

  it("reports answers that are no JSON", async () => {
    const answer = await requestClientData({ url: `${base}/broken`, token: "tok_1", body: {} });
    expect(answer).toMatchObject({ status: 502, body: null });
  });
});
