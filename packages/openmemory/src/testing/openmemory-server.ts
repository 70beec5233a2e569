import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { Generation } from "../openmemory.ts";
import { ItemStore } from "./item-store.ts";
import { type Reply, respond, type ServerFaults } from "./respond.ts";

/** What the server does with requests it would otherwise answer. */
type OpenMemoryBehaviour =
  | { kind: "serve" }
  /** Takes the request and never answers. */
  | { kind: "hang" }
  | { kind: "status"; status: number }
  | { kind: "slow"; delayMs: number }
  /** Does what was asked, and breaks off within the answer. */
  | { kind: "truncate" };

export interface OpenMemoryServer {
  url: string;
  apiKey: string;
  store: ItemStore;
  requests: { method: string; path: string; body: unknown }[];
  behaviour: OpenMemoryBehaviour;
  faults: ServerFaults;
  /** Ends listening and every connection, as a server that is stopped. What it holds stays. */
  goAway(): Promise<void>;
  /** Listens again, at the same address. */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenMemoryServerOptions {
  generation: Generation;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

const apiKey = "openmemory-test-key";

/** An OpenMemory server of either generation over real HTTP, with what such servers do wrong, and with faults on demand. */
export async function startOpenMemoryServer(options: OpenMemoryServerOptions): Promise<OpenMemoryServer> {
  const store = new ItemStore(options.now ?? Date.now);
  // The older generation names nobody's memories so; the newer one derives its only user from the key.
  const tenant =
    options.generation === "single_namespace" ? createHash("sha256").update(apiKey).digest("hex").slice(0, 16) : null;
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "";
    const body = parse(await text(request));
    server.requests.push({ method: request.method ?? "", path, body });
    const { behaviour } = server;
    if (behaviour.kind === "hang") return;
    if (behaviour.kind === "status") return send(response, { status: behaviour.status, body: { err: "internal" } });
    if (behaviour.kind === "slow") await sleep(behaviour.delayMs);
    const isPublic = path.startsWith("/health");
    const reply: Reply =
      isPublic || request.headers["x-api-key"] === apiKey
        ? respond(
            { method: request.method ?? "", url: new URL(path, "http://server"), body },
            { store, tenant, faults: server.faults },
          )
        : { status: 401, body: { error: "authentication_required", message: "API key required" } };
    if (behaviour.kind === "truncate") return truncate(response, reply);
    send(response, reply);
  };
  const http = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  const url = await listen(http, 0);
  const goAway = async () => {
    if (!http.listening) return;
    http.closeAllConnections();
    http.close();
    await once(http, "close");
  };
  const server: OpenMemoryServer = {
    url,
    apiKey,
    store,
    requests: [],
    behaviour: { kind: "serve" },
    faults: { ignoresUsers: false, keepsDeleted: false, failsOnRepeatedText: false },
    goAway,
    async comeBack() {
      await listen(http, Number(new URL(url).port));
    },
    close: goAway,
  };
  return server;
}

async function listen(http: Server, port: number): Promise<string> {
  http.listen(port, "127.0.0.1");
  await once(http, "listening");
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function truncate(response: ServerResponse, { status, body }: Reply): void {
  const whole = JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json", "content-length": whole.length });
  response.write(whole.slice(0, Math.floor(whole.length / 2)), () => response.destroy());
}
