import { connectDatabase } from "@elaaoms/db/connect";

const tablesStatement = `
  select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;

/**
 * Everything that every table of every schema holds, as text, the job queue's tables included: what a dump of the database
 * would give away, read as the owner of the tables, as a dump is. Bytes stand there twice, as they are and as the text that they spell.
 */
export async function dumpDatabase(ownerUrl: string): Promise<string> {
  const { pool, close } = connectDatabase({
    url: ownerUrl,
    poolSize: 1,
    applicationName: "elaaoms-test-dump",
    onConnectionLost: () => {},
  });
  const { rows: tables } = await pool.query<{ schema: string; name: string }>(tablesStatement);
  const parts: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await pool.query<Record<string, unknown>>(`select t.* from "${schema}"."${name}" t`);
    for (const row of rows) {
      const spelled = Object.values(row).flatMap((value) => (Buffer.isBuffer(value) ? value.toString("latin1") : []));
      parts.push(`${schema}.${name} ${JSON.stringify(row)} ${spelled.join(" ")}`);
    }
  }
  await close();
  return parts.join("\n");
}
