import type { PersonSession } from "../access/person-session.ts";
import type { ServiceDependencies } from "../context.ts";
import { countAttempt } from "./attempts.ts";

/**
 * Counts an attempt with a password before it is checked. `RATE_LIMITED` when there were too many for this account, whether
 * it exists or not, or from this address.
 */
export async function admitSignIn(
  deps: ServiceDependencies,
  { email, ip }: { email: string; ip: string },
): Promise<void> {
  await countAttempt(deps, [
    { kind: "address", name: ip },
    { kind: "account", name: email },
  ]);
}

/** Counts an attempt with a one-time code by its address; by account the library counts, and locks for a quarter of an hour. */
export async function admitCode(
  deps: ServiceDependencies,
  { ip, session }: { ip: string; session: PersonSession | null },
): Promise<void> {
  if (!session) await countAttempt(deps, [{ kind: "address", name: ip }]);
}
