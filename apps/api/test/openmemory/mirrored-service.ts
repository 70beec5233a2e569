import { setTimeout as sleep } from "node:timers/promises";
import type { Generation } from "@elaaoms/openmemory/openmemory";
import { type OpenMemoryServer, startOpenMemoryServer } from "@elaaoms/openmemory/testing/openmemory-server";
import type { ServiceContext } from "@elaaoms/services/context";
import { expect } from "vitest";
import { askHook, newNumber, orderAgent, rest } from "../agent-platform.ts";
import { startTestService, type TestService, type TestServiceOptions } from "../test-service.ts";

/** A service with an OpenMemory server beside it. */
export interface MirroredService {
  service: TestService;
  server: OpenMemoryServer;
  close(): Promise<void>;
}

export function settingsFor(server: OpenMemoryServer) {
  return {
    url: server.url,
    apiKey: server.apiKey,
    queryDeadlineMs: 250,
    timeoutMs: 500,
    circuit: { failuresToRest: 4, restMs: 100 },
  };
}

export async function startMirroredService(
  generation: Generation,
  options: TestServiceOptions = {},
): Promise<MirroredService> {
  const server = await startOpenMemoryServer({ generation });
  const service = await startTestService({ ...options, openMemory: settingsFor(server) });
  return {
    service,
    server,
    async close() {
      await service.close();
      await server.close();
    },
  };
}

/** Stores statements of one caller, and answers the memories' ids in order. */
export async function know(service: TestService, number: string, contents: readonly string[]): Promise<string[]> {
  const memories = contents.map((content) => ({ caller_id: number, content, agent_id: orderAgent.id }));
  const { status, body } = await rest<{ results: { id: string }[] }>(service, "/memories", {
    method: "POST",
    body: { memories, deduplicate: false },
  });
  expect(status).toBeLessThan(300);
  return body.data.results.map(({ id }) => id);
}

/** What waits for its time is due now, and is taken up as soon as the server is there. */
async function hasten({ service }: MirroredService): Promise<void> {
  await service.container.connection.pool.query("update openmemory_outbox set due_at = now()");
  await service.container.queue.enqueue("sweep-openmemory", {});
}

const patienceMs = 20_000;

/** Waits until no caller waits to be mirrored. */
export async function drained(mirrored: MirroredService): Promise<void> {
  const giveUp = Date.now() + patienceMs;
  for (;;) {
    const { callers } = await backlog(mirrored);
    if (callers === 0) return;
    if (Date.now() > giveUp) throw new Error(`${callers} callers still wait to be mirrored.`);
    await hasten(mirrored);
    await sleep(250);
  }
}

export async function backlog({ service }: MirroredService): Promise<{ callers: number }> {
  const { rows } = await service.container.connection.pool.query(
    "select count(*)::int as callers from openmemory_outbox",
  );
  return rows[0];
}

export async function search(service: TestService, number: string, query: string) {
  const { status, body } = await askHook(service, "search-memory", {
    query,
    caller_id: number,
    agent_id: orderAgent.id,
    limit: 10,
  });
  expect(status).toBe(200);
  return body.data.results;
}

/** What the server holds, as texts. */
export function texts({ server }: MirroredService): string[] {
  return server.store
    .list()
    .map(({ content }) => content)
    .sort();
}

let last = Number.parseInt(newNumber().slice(-4), 10);

/** A number that no other caller of this file has. */
export function nextNumber(): string {
  last = (last + 1) % 10_000;
  return `+1218555${String(last).padStart(4, "0")}`;
}

/** The default organization, as an operator acts in it. */
export async function contextOf({ container, organization }: TestService): Promise<ServiceContext> {
  const scope = await container.organizations.findByApiKey(organization.apiKey);
  if (!scope) throw new Error("There is no default organization.");
  return {
    ...container.services,
    organization: scope,
    actor: { kind: "operator", id: "test", auth: "operator", ip: null },
    requestId: "req_test",
  };
}

export async function metric(service: TestService, line: RegExp): Promise<number> {
  const response = await fetch(`${service.url}/metrics`);
  const [, value] = line.exec(await response.text()) ?? [];
  return Number(value ?? 0);
}
