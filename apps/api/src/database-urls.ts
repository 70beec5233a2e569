import type { DataFolderDatabase } from "@elaaoms/db/embedded/data-folder-database";
import type { Env } from "./env.ts";

/** How the database is reached by whoever owns its tables, and by the service; the same where one role does both. */
export interface DatabaseUrls {
  owner: string;
  service: string;
}

/** Of the environment, or of the data folder where that names none. */
export function databaseUrlsOf(
  env: Pick<Env, "DATABASE_URL" | "DATABASE_MIGRATION_URL">,
  folder: Pick<DataFolderDatabase, "url" | "serviceUrl"> | null,
): DatabaseUrls {
  const service = env.DATABASE_URL ?? folder?.serviceUrl ?? "";
  return { owner: env.DATABASE_MIGRATION_URL ?? folder?.url ?? service, service };
}
