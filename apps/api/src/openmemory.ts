import { OpenMemoryClient } from "@elaaoms/openmemory/openmemory-client";
import type { OpenMemorySetup } from "@elaaoms/services/openmemory/memory-server";
import type { KeyedDigest } from "@elaaoms/services/secrets/keyed-digest";
import type { Env } from "./env.ts";
import type { Metrics } from "./metrics.ts";

/** The server of an installation that has one. */
export interface OpenMemorySettings {
  url: string;
  /** Null for a server that asks for none. */
  apiKey: string | null;
  /** What a search waits for its candidates, in milliseconds. */
  queryDeadlineMs: number;
  /** What any other request has, in milliseconds; 10 s when absent. */
  timeoutMs?: number;
  /** When the server is left alone; see `packages/openmemory`. */
  circuit?: { failuresToRest?: number; restMs?: number };
}

/** What the environment says of the server; null when it names none. */
export function openMemorySettings(env: Env): OpenMemorySettings | null {
  if (!env.OPENMEMORY_URL) return null;
  return {
    url: env.OPENMEMORY_URL,
    apiKey: env.OPENMEMORY_API_KEY ?? null,
    queryDeadlineMs: env.OPENMEMORY_QUERY_DEADLINE_MS,
  };
}

/** Connects the services to the server. With metrics, every request to it is measured. */
export function createOpenMemory(
  settings: OpenMemorySettings,
  { digest, metrics }: { digest: KeyedDigest; metrics?: Metrics },
): OpenMemorySetup {
  const { queryDeadlineMs, ...connection } = settings;
  return {
    server: new OpenMemoryClient({
      ...connection,
      onRequest: ({ operation, outcome, durationMs }) =>
        metrics?.providerCallDuration.observe({ provider: "openmemory", operation, outcome }, durationMs / 1_000),
    }),
    queryDeadlineMs,
    // Asked for when the key for digests is there.
    get installation() {
      return digest("installation").toString("hex").slice(0, 16);
    },
    onRecall: (outcome) => metrics?.openMemoryRecalls.inc({ outcome }),
    onMirrored: (operation) => metrics?.openMemoryChanges.inc({ operation }),
  };
}
