import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Reading } from "../extraction-schema.ts";

/** A request that a provider's SDK made. */
export interface ProviderRequest {
  path: string;
  headers: IncomingHttpHeaders;
  body: { model: string } & Record<string, unknown>;
}

/** How the server takes one request. */
export type ProviderBehavior = (response: ServerResponse, request: ProviderRequest) => void;

export interface ProviderServer {
  url: string;
  requests: ProviderRequest[];
  /** What the next requests meet, one each; the last stays. */
  behave(...behaviors: ProviderBehavior[]): void;
  close(): Promise<void>;
}

/** A real HTTP server that real SDKs talk to. Until told otherwise it answers 500. */
export async function startProviderServer(): Promise<ProviderServer> {
  const requests: ProviderRequest[] = [];
  let behaviors: ProviderBehavior[] = [failWith(500)];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      const body = JSON.parse(text || "{}") as ProviderRequest["body"];
      const received = { path: request.url ?? "", headers: request.headers, body };
      requests.push(received);
      const behavior = behaviors.length > 1 ? behaviors.shift() : behaviors[0];
      behavior?.(response, received);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    behave(...next) {
      behaviors = next;
      requests.length = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Answers with a body as JSON. */
export function answerWith(body: unknown, status = 200, headers: Record<string, string> = {}): ProviderBehavior {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Answers with an error of the provider's, in a body that repeats what must not get about. */
export function failWith(status: number, headers: Record<string, string> = {}): ProviderBehavior {
  return answerWith(
    { type: "error", error: { type: "some_error", code: "some_error", message: "You sent: my secret order NW-4417" } },
    status,
    headers,
  );
}

/** Never answers. */
export const hang: ProviderBehavior = () => {};

/** Sends the head of an answer and half of its body, and no more. */
export const stall: ProviderBehavior = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"id": "');
};

/** Ends the connection before the answer. */
export const cut: ProviderBehavior = (response) => {
  response.destroy();
};

/** Ends the connection within the answer. */
export const cutWithin: ProviderBehavior = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"id": "', () => response.destroy());
};

interface Spoken {
  /** What the model wrote; null for nothing. */
  text: string | null;
  ended: "whole" | "truncated" | "refused";
}

/** An answer of OpenAI's chat completions. */
export function openAiAnswer({ text, ended }: Spoken): ProviderBehavior {
  return answerWith({
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model: "test",
    choices: [
      {
        index: 0,
        finish_reason: ended === "truncated" ? "length" : "stop",
        logprobs: null,
        message: { role: "assistant", content: text, refusal: ended === "refused" ? "I can't help with that." : null },
      },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
}

/** An answer of Anthropic's messages. */
export function anthropicAnswer({ text, ended }: Spoken): ProviderBehavior {
  const stopReasons = { whole: "end_turn", truncated: "max_tokens", refused: "refusal" } as const;
  return answerWith({
    id: "msg_1",
    type: "message",
    role: "assistant",
    model: "test",
    content: text === null ? [] : [{ type: "text", text }],
    stop_reason: stopReasons[ended],
    stop_sequence: null,
    usage: { input_tokens: 1, output_tokens: 1 },
  });
}

/** A memory as a model answers it. */
export function memoryOf(overrides: Partial<Reading["memories"][number]> = {}): Reading["memories"][number] {
  return {
    content: "The caller's order is NW-4417.",
    type: "factual",
    importance: 7,
    confidence: 0.95,
    attribute: null,
    value: null,
    entities: ["NW-4417"],
    evidence: [{ turn: 1, quote: "my order NW-4417" }],
    attributed_to: "caller",
    sensitivity: [],
    valid_from: null,
    valid_until: null,
    ...overrides,
  };
}

/** A model's answer about a call. */
export function readingOf(overrides: Partial<Reading> = {}): Reading {
  return {
    memories: [memoryOf()],
    summary: "The caller asked about order NW-4417.",
    caller_name: "Dana Whitfield",
    language: "en",
    topic: "delivery",
    insights: ["The caller usually asks about deliveries."],
    open_issues: ["Order NW-4417 has not arrived."],
    greeting: "Hi Dana, has your order arrived?",
    ...overrides,
  };
}
