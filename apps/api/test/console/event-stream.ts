import type { ConsoleClient } from "../console-client.ts";
import { consoleOrigin, type TestService } from "../test-service.ts";

interface StreamEvent {
  event: string;
  id: string | null;
  data: unknown;
}

/** Watches a subscription as a browser's EventSource does, event by event. */
export async function* watchEvents(
  service: TestService,
  client: ConsoleClient,
  procedure: string,
  input: unknown,
): AsyncGenerator<StreamEvent, void> {
  const response = await fetch(`${service.url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, {
    headers: { accept: "text/event-stream", origin: consoleOrigin, cookie: client.cookies },
  });
  if (!response.headers.get("content-type")?.startsWith("text/event-stream") || !response.body) {
    throw new Error(`No stream: ${response.status} ${await response.text()}`);
  }
  let text = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const event = parseEvent(text.slice(0, end));
      text = text.slice(end + 2);
      if (event) yield event;
    }
  }
}

function parseEvent(block: string): StreamEvent | null {
  const fields = new Map(
    block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const data = fields.get("data");
  if (data === undefined) return null;
  const event = fields.get("event") ?? "message";
  return { event, id: fields.get("id") ?? null, data: data === "" ? null : JSON.parse(data) };
}
