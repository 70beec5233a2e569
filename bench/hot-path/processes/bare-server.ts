import Fastify from "fastify";
import pg from "pg";
import { readBareEnv } from "../env.ts";

/*
 * What the service is measured against: the least that a handler on the same framework, driver, pool and server can do.
 * It answers the paths of the hooks, reads nothing but the id out of a body, checks nobody and logs no request.
 */

const env = readBareEnv();
const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL_SIZE, keepAlive: true });
const app = Fastify({ logger: { level: env.LOG_LEVEL }, disableRequestLogging: true });

/** One indexed read. */
for (const hook of ["client-data", "search-memory"]) {
  app.post<{ Body: { caller_id: string } }>(`/webhook/${hook}`, async (request) => {
    const { rows } = await pool.query(
      "select caller_id, created_at from caller_identities where organization_id = $1 and kind = 'phone' and value = $2",
      [env.ORGANIZATION_ID, request.body.caller_id],
    );
    return { status: "success", data: rows[0] ?? null };
  });
}

/** One insert. */
await app.register(async (scope) => {
  scope.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  scope.post<{ Body: Buffer }>("/webhook/post-call", async (request) => {
    await pool.query("insert into bench_deliveries (body) values ($1)", [request.body]);
    return { status: "success" };
  });
});

/** As the service tells it. */
app.get("/metrics", () => {
  const { user, system } = process.cpuUsage();
  return `process_cpu_seconds_total ${(user + system) / 1e6}\n`;
});

process.on("disconnect", () => process.exit(0));
const url = await app.listen({ host: "127.0.0.1", port: 0 });
process.send?.({ apiUrl: url });
