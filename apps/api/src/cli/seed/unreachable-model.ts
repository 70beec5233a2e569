import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { configureExtraction, resetExtraction } from "@elaaoms/services/organizations/configure-extraction";
import type { ExtractionAdministration } from "@elaaoms/services/organizations/extraction/extraction-administration";
import { SeedError } from "./seed-error.ts";
import { listConversations, type SeedTarget } from "./service-client.ts";

const pollMs = 500;
const patienceMs = 120_000;

/**
 * Has calls delivered while the organization's model refuses its key, as it would one that was revoked, until none is tried any
 * more; `retryNow` spares the minutes between the attempts. Afterwards the organization reads its calls as the installation
 * does. Answers how many failed.
 */
export async function failReading(
  target: SeedTarget,
  ctx: ExtractionAdministration,
  { deliver, retryNow }: { deliver: () => Promise<void>; retryNow: () => Promise<unknown> },
): Promise<number> {
  const server = createServer((_request, response) => {
    const error = { message: "Incorrect API key provided.", type: "invalid_request_error", code: "invalid_api_key" };
    response.writeHead(401, { "content-type": "application/json" }).end(JSON.stringify({ error }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  await configureExtraction({ ctx, input: { provider: "openai", baseUrl, apiKey: "sk-demonstration-revoked" } });
  try {
    await deliver();
    await untilGivenUp(target, retryNow);
    return (await listConversations(target, "extraction_failed")).length;
  } finally {
    await resetExtraction({ ctx });
    server.close();
  }
}

async function untilGivenUp(target: SeedTarget, retryNow: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  while ((await listConversations(target, "extraction_pending")).length > 0) {
    if (performance.now() - began > patienceMs) {
      throw new SeedError(`Nothing is read. Is a worker running? See ${target.url}/health.`);
    }
    await retryNow();
    await sleep(pollMs);
  }
}
