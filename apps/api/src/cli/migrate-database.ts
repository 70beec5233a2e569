import { connectDataFolder } from "@elaaoms/db/embedded/data-folder-database";
import { migrate } from "../boot.ts";
import { readEnv } from "../env.ts";

/** `pnpm db:migrate`: the step before processes of ROLE=api and ROLE=worker are started or replaced. */
const env = readEnv();
const folder = env.DATABASE_URL
  ? null
  : await connectDataFolder({ directory: env.dataDirectory, purpose: "pnpm db:migrate" });
try {
  await migrate(env.DATABASE_URL ?? folder?.url ?? "");
  process.stdout.write("The database is at the current schema.\n");
} finally {
  await folder?.close();
}
