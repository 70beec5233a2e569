import { connectDatabase } from "@elaaoms/db/connect";
import { readRunningService } from "@elaaoms/db/embedded/data-folder-lock";
import { sessions, users } from "@elaaoms/db/schema/index";
import { eq, inArray } from "drizzle-orm";
import type { Service } from "../service/start-service.ts";

/** As if this person had signed in an hour ago. */
export async function ageSignIns({ dataFolder }: Service, email: string): Promise<void> {
  const url = readRunningService(dataFolder)?.databaseUrl;
  if (!url) throw new Error("No service runs on the data folder.");
  const connection = connectDatabase({ url, poolSize: 1, applicationName: "e2e", onConnectionLost: () => {} });
  const person = connection.db.select({ id: users.id }).from(users).where(eq(users.email, email));
  const createdAt = new Date(Date.now() - 3_600_000);
  await connection.db.update(sessions).set({ createdAt }).where(inArray(sessions.userId, person));
  await connection.close();
}
