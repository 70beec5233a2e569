import { systemClock } from "@elaaoms/core/clock";
import { newId } from "@elaaoms/core/ids";
import type { Database } from "@elaaoms/db/connect";
import type { Role } from "@elaaoms/services/access/roles";
import { createPerson } from "@elaaoms/services/people/create-person";
import { joinOrganization } from "@elaaoms/services/people/join-organization";
import { passwordHasher } from "../../auth/password-hasher.ts";
import { type ConsoleAddress, type ConsoleSession, openConsole, signIn } from "./console-session.ts";

/** Who works for the invented company. */
const names: Readonly<Record<Role, string>> = {
  owner: "Olu Adeyemi",
  admin: "Ada Brandt",
  privacy_officer: "Mira Castellan",
  compliance: "Caleb Winslow",
  developer: "Devi Raman",
};

export type Team = Readonly<Record<Role, { email: string; console: ConsoleSession }>>;

const emailOf = (role: Role, slug: string) => `${role.replace("_", "-")}@${slug}.example`;

/** Makes the owner, who invites a member of each other role through the console, and signs all of them in. */
export async function gatherTeam(options: {
  db: Database;
  organization: { id: string; slug: string };
  address: ConsoleAddress;
  password: string;
}): Promise<Team> {
  const { address, password, organization } = options;
  const owner = { email: emailOf("owner", organization.slug), password };
  await createOwner(options, owner.email);
  const ofOwner = await signIn(address, owner);
  const join = async (role: Exclude<Role, "owner">) => {
    const email = emailOf(role, organization.slug);
    const { token } = await ofOwner.members.invite.mutate({ email, role });
    await openConsole(address).invitations.accept.mutate({ token, newPerson: { name: names[role], password } });
    return { email, console: await signIn(address, { email, password }) };
  };
  return {
    owner: { email: owner.email, console: ofOwner },
    admin: await join("admin"),
    privacy_officer: await join("privacy_officer"),
    compliance: await join("compliance"),
    developer: await join("developer"),
  };
}

async function createOwner(
  { db, organization, password }: { db: Database; organization: { id: string }; password: string },
  email: string,
): Promise<void> {
  const passwordHash = await passwordHasher.hash(password);
  await db.transaction(async (tx) => {
    const userId = await createPerson(tx, { name: names.owner, email, passwordHash });
    const joining = { organizationId: organization.id, userId, role: "owner", by: "setup_link" } as const;
    await joinOrganization(tx, { clock: systemClock }, { ...joining, ip: null, requestId: newId("request") });
  });
}
