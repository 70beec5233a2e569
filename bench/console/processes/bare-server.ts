import Fastify from "fastify";
import pg from "pg";
import { readBareEnv } from "../env.ts";

/*
 * What lists are measured against: the least that a handler on the same framework, driver and server can do for a page. It
 * reads fifty rows in the order of an index, checks nobody, counts and masks nothing.
 */

const env = readBareEnv();
const pool = new pg.Pool({ connectionString: env.DATABASE_URL, keepAlive: true });
const app = Fastify({ logger: { level: "info" }, disableRequestLogging: true });

app.post("/page", async () => {
  const { rows } = await pool.query(
    `select sequence, id, at, actor_kind, actor_id, action, target_id, caller_id, outcome, details from audit_events
     where organization_id = $1 order by sequence desc limit 50`,
    [env.ORGANIZATION_ID],
  );
  return { result: { data: { items: rows } } };
});

process.on("disconnect", () => process.exit(0));
const url = await app.listen({ host: "127.0.0.1", port: 0 });
process.send?.({ apiUrl: url });
