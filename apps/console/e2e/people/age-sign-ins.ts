import { sessions, users } from "@elaaoms/db/schema/index";
import { eq, inArray } from "drizzle-orm";
import { connectToDatabase } from "../service/connect-to-database.ts";
import type { Service } from "../service/start-service.ts";

/** As if this person had signed in an hour ago. */
export async function ageSignIns(service: Service, email: string): Promise<void> {
  const { db, close } = connectToDatabase(service);
  const person = db.select({ id: users.id }).from(users).where(eq(users.email, email));
  const createdAt = new Date(Date.now() - 3_600_000);
  await db.update(sessions).set({ createdAt }).where(inArray(sessions.userId, person));
  await close();
}
