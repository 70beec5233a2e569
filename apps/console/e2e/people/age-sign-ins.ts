import { connectDatabase } from "@elaaoms/db/connect";
import { readRunningService } from "@elaaoms/db/embedded/data-folder-lock";
import { sessions } from "@elaaoms/db/schema/index";
import type { Service } from "../service/start-service.ts";

/** As if everybody had signed in an hour ago. */
export async function ageSignIns({ dataFolder }: Service): Promise<void> {
  const url = readRunningService(dataFolder)?.databaseUrl;
  if (!url) throw new Error("No service runs on the data folder.");
  const connection = connectDatabase({ url, poolSize: 1, applicationName: "e2e", onConnectionLost: () => {} });
  await connection.db.update(sessions).set({ createdAt: new Date(Date.now() - 3_600_000) });
  await connection.close();
}
