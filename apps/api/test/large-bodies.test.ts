import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { buildAudio, buildTranscription } from "@elaaoms/elevenlabs/simulator/transcription";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newConversationId, newNumber, orderCall, rest } from "./agent-platform.ts";
import { dataOf, refusalOf, send, sendRaw, sendToHook, sign } from "./http-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ role: "api" });
});
afterAll(() => service.close());

const mebibyte = 1_024 * 1_024;
const chunk = Buffer.alloc(64 * 1_024, "A");

/** A body made piece by piece: what stands around a long text, and as many bytes of that text. */
interface LongBody {
  before: string;
  textBytes: number;
  after: string;
}

function* piecesOf({ before, textBytes, after }: LongBody): Generator<Buffer> {
  yield Buffer.from(before);
  for (let left = textBytes; left > 0; left -= chunk.length) yield chunk.subarray(0, left);
  yield Buffer.from(after);
}

/** Streams a signed body in chunks, without saying how long it will be. */
function stream(body: LongBody, headers: Record<string, string> = {}) {
  const t = Math.floor(Date.now() / 1_000);
  const hmac = createHmac("sha256", service.organization.hmacKey).update(`${t}.`);
  for (const piece of piecesOf(body)) hmac.update(piece);
  return send(service, "/webhook/post-call", {
    body: ReadableStream.from(piecesOf(body)) as ReadableStream<Uint8Array>,
    headers: {
      "content-type": "application/json",
      "elevenlabs-signature": `t=${t},v0=${hmac.digest("hex")}`,
      ...headers,
    },
  });
}

function longBody(delivery: unknown, textBytes: number): LongBody {
  const [before = "", after = ""] = JSON.stringify(delivery).split("PLACE");
  return { before, textBytes, after };
}

const call = () => orderCall({ caller: { kind: "phone", number: newNumber() } });
const recording = (textBytes: number) => longBody(buildAudio(call(), "PLACE"), textBytes);

function transcription(textBytes: number, conversationId = newConversationId()): LongBody {
  const turns = [["user", "PLACE"]] as const;
  return longBody(buildTranscription({ ...call(), conversationId, turns }), textBytes);
}

/** The most memory outside of the JavaScript heap, where bodies are, that was held while something ran; in bytes above before. */
async function bufferGrowth(work: Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().arrayBuffers;
  let most = before;
  let isDone = false;
  const finish = () => {
    isDone = true;
  };
  work.then(finish, finish);
  while (!isDone) {
    most = Math.max(most, process.memoryUsage().arrayBuffers);
    await sleep(2);
  }
  return most - before;
}

describe("a recording", () => {
  it("of 20 MiB is recorded, in chunks", async () => {
    const answer = await stream(recording(20 * mebibyte));
    expect(dataOf(answer)).toMatchObject({ webhook_type: "post_call_audio", extraction_status: "recorded" });
  });

  it("of nearly 64 MiB is recorded in a fraction of its memory, others beside it", async () => {
    const answering = Promise.all([1, 2, 3].map(() => stream(recording(64 * mebibyte - 1_024))));
    // Kept whole, they would take 192 MiB and more. What grows are pieces that wait for the garbage collector.
    expect(await bufferGrowth(answering)).toBeLessThan(128 * mebibyte);
    for (const answer of await answering) dataOf(answer);
  });

  it("of 65 MiB is refused, and the client gets to read it", async () => {
    expect(refusalOf(await stream(recording(65 * mebibyte)), 413).message).toContain("64 MiB");
  });

  it("has to be signed to its end", async () => {
    const body = recording(3 * mebibyte);
    const tampered = { ...body, after: body.after.replace("}", " }") };
    const t = Math.floor(Date.now() / 1_000);
    const hmac = createHmac("sha256", service.organization.hmacKey).update(`${t}.`);
    for (const piece of piecesOf(body)) hmac.update(piece);
    refusalOf(await stream(tampered, { "elevenlabs-signature": `t=${t},v0=${hmac.digest("hex")}` }), 401);
  });
});

describe("a transcription", () => {
  it("below 2 MiB is queued", async () => {
    expect(dataOf(await stream(transcription(2 * mebibyte - 10_000))).extraction_status).toBe("queued");
  });

  it("of 3 MiB is refused, in chunks and declared, and nothing of it kept", async () => {
    const conversationId = newConversationId();
    const body = transcription(3 * mebibyte, conversationId);
    expect(refusalOf(await stream(body), 413).message).toContain("2 MiB");
    const whole = Buffer.concat([...piecesOf(body)]);
    refusalOf(await sendToHook(service, "post-call", { body: whole }), 413);
    expect((await rest(service, `/conversations/${conversationId}`)).status).toBe(404);
  });

  it("of 3 MiB without a long text is refused too", async () => {
    const turns = Array.from({ length: 30_000 }, () => ({ role: "user", message: "b".repeat(80) }));
    const delivery = buildTranscription(call());
    const body = JSON.stringify({ ...delivery, data: { ...delivery.data, transcript: turns } });
    refusalOf(await sendToHook(service, "post-call", { body }), 413);
  });
});

describe("a body over the limit", () => {
  const over = Buffer.alloc(2 * mebibyte + 1, " ");

  it.each(["/webhook/client-data", "/webhook/search-memory", "/webhook/post-call", "/api/v1/memories"])(
    "is answered on a bare connection too: %s",
    async (path) => {
      const { webhookToken, apiKey } = service.organization;
      const body = path.endsWith("post-call") ? Buffer.alloc(65 * mebibyte, " ") : over;
      const head = [
        `POST ${path} HTTP/1.1`,
        "host: a",
        "connection: close",
        `authorization: Bearer ${path.startsWith("/api") ? apiKey : webhookToken}`,
        ...(path.endsWith("post-call") ? [`elevenlabs-signature: ${sign("", service.organization)}`] : []),
        "content-type: application/json",
        `content-length: ${body.length}`,
      ].join("\r\n");
      const { answers, closed } = await sendRaw(service, [`${head}\r\n\r\n`, body]);
      expect(closed).toBe(true);
      const [answer] = answers;
      if (!answer) throw new Error("The connection was closed without an answer.");
      refusalOf(answer, 413);
    },
  );

  it("of a stranger is refused before it is read, and the stranger gets to read it", async () => {
    for (const path of ["/webhook/client-data", "/webhook/post-call", "/api/v1/memories", "/nothing"]) {
      const status = path === "/nothing" ? 404 : 401;
      refusalOf(await send(service, path, { body: over }), status);
      const body = ReadableStream.from(piecesOf(recording(5 * mebibyte))) as ReadableStream<Uint8Array>;
      refusalOf(await send(service, path, { body, headers: { "content-type": "application/json" } }), status);
    }
  });

  it("that ends in the middle leaves nothing behind", async () => {
    const conversationId = newConversationId();
    const body = Buffer.concat([...piecesOf(transcription(mebibyte, conversationId))]);
    const client = new AbortController();
    const half = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(body.subarray(0, body.length / 2));
        setTimeout(() => client.abort(), 50);
      },
    });
    const headers = { "content-type": "application/json", "elevenlabs-signature": sign(body, service.organization) };
    const init = { method: "POST", body: half, headers, duplex: "half" as const, signal: client.signal };
    await expect(fetch(`${service.url}/webhook/post-call`, init)).rejects.toThrow(/abort/i);
    expect((await rest(service, `/conversations/${conversationId}`)).status).toBe(404);
    expect(service.logged()).not.toContain('"level":50');
  });

  it("is not waited for beyond what a client may send", async () => {
    const answer = await stream(recording(80 * mebibyte)).catch((error: unknown) => error);
    // The connection may break while the rest is still being sent; what must not come is a success.
    if (!(answer instanceof Error)) expect(answer).toMatchObject({ status: 413 });
  });
});
