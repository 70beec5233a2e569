import { users } from "@elaaoms/db/schema/index";
import type { ServiceDependencies } from "../context.ts";

/** What signing in can be told before anybody has. */
export interface SetupState {
  /** Whether anybody has an account. Where nobody has, only the link on the terminal leads in. */
  hasPeople: boolean;
}

/** How far an installation is with its first account. */
export async function readSetupState({ db }: Pick<ServiceDependencies, "db">): Promise<SetupState> {
  const [person] = await db.select({ id: users.id }).from(users).limit(1);
  return { hasPeople: person !== undefined };
}
