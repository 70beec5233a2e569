import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { signPayload } from "@elaaoms/elevenlabs/signature";
import { expect } from "vitest";
import { z } from "zod";
import { errorSchema } from "../src/wrapper.ts";
import { hookPath } from "./agent-platform.ts";
import type { TestService } from "./test-service.ts";

type Credentials = TestService["organization"];
export type HookName = "client-data" | "search-memory" | "post-call";

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

export interface RequestParts {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array | ReadableStream<Uint8Array> | null;
}

/** One request, sent as it is told: no content type, no credentials unless given. */
export async function send(service: TestService, path: string, parts: RequestParts = {}): Promise<Answer> {
  const { body = null } = parts;
  const response = await fetch(`${service.url}${path}`, {
    method: parts.method ?? "POST",
    headers: parts.headers ?? {},
    // As bytes, because fetch declares strings to be plain text.
    body: typeof body === "string" ? Buffer.from(body) : body,
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export interface HookParts extends RequestParts {
  organization?: Credentials;
  /** Signs the body at this time; the headers given win. Streams cannot be signed here. */
  at?: Date;
}

/** Sends a body to a hook with the right credentials of its kind: a signature after the call, the token otherwise. */
export function sendToHook(service: TestService, name: HookName, parts: HookParts): Promise<Answer> {
  const organization = parts.organization ?? service.organization;
  const credentials: Record<string, string> =
    name === "post-call"
      ? { "elevenlabs-signature": sign(parts.body ?? "", organization, parts.at) }
      : { "x-elaaoms-token": organization.webhookToken };
  return send(service, hookPath(organization.slug, name), {
    ...parts,
    headers: { "content-type": "application/json", ...credentials, ...parts.headers },
  });
}

export function sign(body: RequestParts["body"], { hmacKey }: { hmacKey: string }, at: Date = new Date()): string {
  if (body instanceof ReadableStream) throw new Error("A stream is signed by whoever makes it.");
  return signPayload({ rawBody: body ?? "", secret: hmacKey, at });
}

/** An address of a client that no other test uses, for the header of a proxy; of the range for benchmarks (RFC 2544). */
export function newAddress(): string {
  return `198.18.${[...randomBytes(2)].join(".")}`;
}

const successWrapper = z.strictObject({
  status: z.literal("success"),
  message: z.string().min(1),
  request_id: z.string().min(1),
  data: z.record(z.string(), z.unknown()),
});

/** Expects an answer in the wrapper and returns its data. */
export function dataOf(answer: Answer): Record<string, unknown> {
  expect(answer.status, answer.text).toBeLessThan(300);
  const body = successWrapper.parse(JSON.parse(answer.text));
  expect(answer.headers.get("x-request-id")).toBe(body.request_id);
  return body.data;
}

/** Expects a refusal in the wrapper, with nothing of our insides, and returns its error. */
export function refusalOf(answer: Answer, status?: number): z.infer<typeof errorSchema>["error"] & { message: string } {
  if (status !== undefined) expect(answer.status, answer.text).toBe(status);
  expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  const body = errorSchema.strict().parse(JSON.parse(answer.text));
  expect(answer.headers.get("x-request-id")).toBe(body.request_id);
  expectNoInsides(answer.text);
  return { ...body.error, message: body.message };
}

/** No stack, no file of ours, no statement, no driver's words. */
export function expectNoInsides(text: string): void {
  expect(text).not.toMatch(/\n?\s+at .+:\d+:\d+|\.ts\b|node_modules|node:internal|select .+ from|ECONN|FST_|Zod/i);
}

/** Bytes on a bare connection. Resolves with everything that came back once the other side has closed. */
export async function sendRaw(
  service: TestService,
  pieces: readonly (string | Uint8Array)[],
  { patienceMs = 10_000 }: { patienceMs?: number } = {},
): Promise<{ answers: Answer[]; closed: boolean }> {
  const { hostname, port } = new URL(service.url);
  const socket = connect({ host: hostname, port: Number(port) });
  const received: Buffer[] = [];
  const ended = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => ended.resolve(false), patienceMs);
  socket.on("data", (chunk) => received.push(chunk));
  socket.on("error", () => {});
  socket.on("close", () => ended.resolve(true));
  for (const piece of pieces) socket.write(piece);
  const closed = await ended.promise;
  clearTimeout(timer);
  socket.destroy();
  return { answers: readAnswers(Buffer.concat(received).toString("utf8")), closed };
}

/** Takes apart answers that carry a content length. */
function readAnswers(text: string): Answer[] {
  const answers: Answer[] = [];
  let rest = text;
  while (rest !== "") {
    const end = rest.indexOf("\r\n\r\n");
    const [statusLine = "", ...lines] = rest.slice(0, end).split("\r\n");
    const headers = new Headers(lines.map((line): [string, string] => [headerPart(line, 0), headerPart(line, 1)]));
    const length = Number(headers.get("content-length") ?? 0);
    // Lengths are in bytes; what is answered here is ASCII.
    answers.push({
      status: Number(statusLine.split(" ")[1]),
      headers,
      text: rest.slice(end + 4, end + 4 + length),
    });
    rest = end < 0 ? "" : rest.slice(end + 4 + length);
  }
  return answers;
}

function headerPart(line: string, part: 0 | 1): string {
  const colon = line.indexOf(":");
  return part === 0 ? line.slice(0, colon) : line.slice(colon + 1).trim();
}
