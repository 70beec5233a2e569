import { connectDatabase, type DatabaseConnection } from "@elaaoms/db/connect";
import { readRunningService } from "@elaaoms/db/embedded/data-folder-lock";
import type { Service } from "./start-service.ts";

/** A connection to the running service's database, as the service has it. */
export function connectToDatabase({ dataFolder }: Service): DatabaseConnection {
  const url = readRunningService(dataFolder)?.databaseUrl;
  if (!url) throw new Error("No service runs on the data folder.");
  return connectDatabase({ url, poolSize: 1, applicationName: "e2e", onConnectionLost: () => {} });
}
