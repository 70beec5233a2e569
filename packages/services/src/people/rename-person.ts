import { users } from "@elaaoms/db/schema/index";
import { eq } from "drizzle-orm";
import type { PersonSession } from "../access/person-session.ts";
import type { ServiceDependencies } from "../context.ts";
import { recordPersonEvent } from "../sign-in/record-person-event.ts";

/** Changes how somebody is called, everywhere. Audited, without the names, in each organization that they belong to. */
export async function renamePerson(
  deps: ServiceDependencies,
  { session, name, ip, requestId }: { session: PersonSession; name: string; ip: string; requestId: string },
): Promise<void> {
  if (name === session.name) return;
  const { userId, strength } = session;
  await deps.db.update(users).set({ name, updatedAt: deps.clock.now() }).where(eq(users.id, userId));
  await recordPersonEvent(deps, { userId, action: "person.renamed", auth: strength, ip, requestId });
}
