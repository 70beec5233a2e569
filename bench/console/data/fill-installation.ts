import { systemClock } from "@elaaoms/core/clock";
import { writeBrief } from "@elaaoms/services/briefs/write-brief";
import { OrganizationDirectory } from "@elaaoms/services/organizations/organization-directory";
import { addAccesses, addRequests, appendAuditChain } from "./fill-administration.ts";
import { fillOrganization, storeStatements } from "./fill-organization.ts";
import { addOrganization, type OpenDatabase } from "./open-database.ts";
import { idOf } from "./spread.ts";

const measured = { number: 1, callers: 10_000, events: 100_000, requests: 300 } as const;
const beside = { number: 2, callers: 3_000 } as const;
/** Callers whose next call is looked at. */
const briefed = 20;

type Say = (step: string) => void;

/** Fills the organization that is measured and another one beside it, once. */
export async function fillInstallation(database: OpenDatabase, personIds: readonly string[], say: Say): Promise<void> {
  const { pool, db } = database.connection;
  const { rows } = await pool.query<{ done: boolean }>("select to_regclass('bench_filled') is not null as done");
  if (rows[0]?.done) return;
  const { organizationId } = database;
  const statements = await storeStatements(pool);
  const onProgress = everyFewSeconds(say);
  await fillOrganization(pool, { ...measured, organizationId, statements, onProgress });
  const other = await addOrganization(database, "Beside");
  await fillOrganization(pool, { ...beside, organizationId: other, statements, onProgress });
  const filling = { ...measured, organizationId, personIds };
  await appendAuditChain(pool, { ...filling, onProgress });
  await addRequests(pool, filling);
  await addAccesses(pool, filling);
  const organization = await new OrganizationDirectory({ db, secretBox: database.secretBox }).findById(organizationId);
  if (!organization) throw new Error("The organization is not there.");
  for (let index = 0; index < briefed; index += 1) {
    const id = idOf("caller", measured.number, index);
    await db.transaction((tx) => writeBrief(tx, { organization, clock: systemClock }, { id }));
  }
  await pool.query("vacuum analyze");
  await pool.query("create table bench_filled ()");
}

function everyFewSeconds(say: Say): (done: number, of: number) => void {
  let saidAt = performance.now();
  return (done, of) => {
    if (performance.now() - saidAt < 5_000) return;
    saidAt = performance.now();
    say(`  ${done.toLocaleString("en")} of ${of.toLocaleString("en")}`);
  };
}
