import { setTimeout as sleep } from "node:timers/promises";
import Fastify from "fastify";
import pg from "pg";
import { readMirrorEnv } from "../env.ts";

/*
 * Stands for an OpenMemory server that keeps users apart: proposes a caller's memories in any order, after as long as it is
 * told, or never.
 */

const env = readMirrorEnv();
const client = new pg.Client(env.DATABASE_URL);
await client.connect();
const { rows } = await client.query<{ caller_id: string; remote_id: string }>(
  "select caller_id, remote_id from openmemory_links where organization_id = $1",
  [env.ORGANIZATION_ID],
);
await client.end();
const itemsOf = Map.groupBy(rows, ({ caller_id }) => `${env.ORGANIZATION_ID}:${caller_id}`);
const app = Fastify({ logger: false });
app.get("/health", () => ({ ok: true }));
app.get("/memory/all", () => ({ items: [] }));
app.post<{ Body: { k: number; filters: { user_id: string } } }>("/memory/query", async (request) => {
  if (env.ANSWERS_AFTER_MS === "never") return new Promise(() => {});
  await sleep(env.ANSWERS_AFTER_MS);
  const { k, filters } = request.body;
  const items = itemsOf.get(filters.user_id) ?? [];
  return { matches: items.slice(0, k).map(({ remote_id: id }) => ({ id, content: "" })) };
});

process.on("disconnect", () => process.exit(0));
const url = await app.listen({ host: "127.0.0.1", port: 0 });
process.send?.({ apiUrl: url });
