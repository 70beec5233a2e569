import pg from "pg";
import type { Database } from "./connect.ts";

/** Where nothing is changed or removed, and where things may be removed and not changed. */
const appendOnly = ["audit_events", "audit_heads"];
const notChanged = ["audit_private_values"];
const schemas = "public, pgboss";

/** The role that a connection string logs in as. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

/** Makes a login role without any rights, or sets the password of the one that is there. */
export async function ensureLoginRole(ownerUrl: string, role: string, password: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const name = pg.escapeIdentifier(role);
    const { rows } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
    if (rows.length === 0) await client.query(`create role ${name}`);
    const rights = "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";
    await client.query(`alter role ${name} with ${rights} password ${pg.escapeLiteral(password)}`);
  });
}

/**
 * Gives the role that the service runs under what it needs and no more: rows of all tables, those of the audit log to append
 * and read alone, nothing to create. To be called by the owner after every migration, one process at a time.
 */
export async function grantServiceRights(ownerUrl: string, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const rows = "select, insert, update, delete";
  await withClient(ownerUrl, async (client) => {
    await client.query("begin");
    for (const statement of [
      "revoke create on schema public from public",
      `revoke create on schema ${schemas} from ${name}`,
      `grant usage on schema ${schemas} to ${name}`,
      `grant ${rows} on all tables in schema ${schemas} to ${name}`,
      `grant usage, select on all sequences in schema ${schemas} to ${name}`,
      `alter default privileges in schema ${schemas} grant ${rows} on tables to ${name}`,
      `alter default privileges in schema ${schemas} grant usage, select on sequences to ${name}`,
      `revoke all on ${appendOnly.join(", ")} from ${name}`,
      `grant select, insert on ${appendOnly.join(", ")} to ${name}`,
      `revoke update on ${notChanged.join(", ")} from ${name}`,
    ]) {
      await client.query(statement);
    }
    await client.query("commit");
  });
}

/** Whether the role of a connection could take away the protection of the audit tables, as their owner or a superuser. */
export async function mayUnprotectAudit(db: Database): Promise<boolean> {
  const { rows } = await db.execute<{ may: boolean }>(
    `select bool_or(pg_has_role(current_user, c.relowner, 'member')) as may
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relname in ('audit_events', 'audit_heads')`,
  );
  return rows[0]?.may ?? false;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "elaaoms-migrate" });
  client.on("error", () => {});
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
