import type { Container } from "../src/container.ts";

type Pool = Container["connection"]["pool"];

/** What tables held at one moment, by name, as JSON that Postgres reads back. */
export type TableCopies = ReadonlyMap<string, string>;

/** Copies every table of the service as it stands: what a backup of this moment holds. */
export async function copyTables(pool: Pool): Promise<TableCopies> {
  const { rows } = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const copies = new Map<string, string>();
  for (const { name } of rows) {
    const copy = await pool.query<{ content: string }>(
      `select coalesce(json_agg(t), '[]')::text as content from "${name}" t`,
    );
    copies.set(name, copy.rows[0]?.content ?? "[]");
  }
  return copies;
}

/** Writes copies into the empty tables of a database, without asking its triggers, as a restore does. */
export async function restoreTables(pool: Pool, copies: TableCopies): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("set session_replication_role = replica");
    for (const [name, content] of copies) {
      const { rows } = await client.query<{ columns: string }>(
        `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
         where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
        [name],
      );
      const columns = rows[0]?.columns;
      await client.query(
        `insert into "${name}" (${columns}) select ${columns} from json_populate_recordset(null::"${name}", $1::json)`,
        [content],
      );
    }
  } finally {
    client.release(true);
  }
}
