import { ServiceError } from "@elaaoms/core/errors";
import { setupLinks } from "@elaaoms/db/schema/index";
import { and, eq, gt } from "drizzle-orm";
import type { ServiceDependencies } from "../context.ts";
import { checkPassword } from "../people/check-password.ts";
import { createPerson } from "../people/create-person.ts";
import { joinOrganization } from "../people/join-organization.ts";
import type { NewPerson } from "../people/person-input.ts";
import { digestSecret } from "../secrets/secret-box.ts";
import { countAttempt } from "../sign-in/attempts.ts";

export interface RedeemSetupLinkInput {
  token: string;
  person: NewPerson;
  ip: string;
  requestId: string;
}

/**
 * Makes the first owner through the link that the terminal shows. They sign in afterwards like everybody.
 *
 * @throws ServiceError `NOT_FOUND` for a link that was used, has expired or never was; `INVALID_PAYLOAD` for a weak
 * password; `RATE_LIMITED`.
 */
export async function redeemSetupLink(deps: ServiceDependencies, input: RedeemSetupLinkInput): Promise<void> {
  const { token, person, ip, requestId } = input;
  await countAttempt(deps, [{ kind: "address", name: ip }]);
  await checkPassword(person.password, person);
  const passwordHash = await deps.passwords.hash(person.password);
  await deps.db.transaction(async (tx) => {
    // Deleted before anything else: of two who redeem it at once, one finds nothing.
    const [link] = await tx
      .delete(setupLinks)
      .where(and(eq(setupLinks.digest, digestSecret(token)), gt(setupLinks.expiresAt, deps.clock.now())))
      .returning();
    if (!link) {
      throw new ServiceError(
        "NOT_FOUND",
        "This link is not valid any more: each works once, for a day, until the service shows the next one. If it has made you the owner, sign in; else run pnpm owner:link where the service runs, for a new one.",
      );
    }
    const userId = await createPerson(tx, { ...person, passwordHash });
    const { organizationId } = link;
    await joinOrganization(tx, deps, { organizationId, userId, role: "owner", by: "setup_link", ip, requestId });
  });
}
