import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import { ServiceError } from "@elaaoms/core/errors";
import { callers } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../access/authorize-person.ts";
import { may } from "../access/permissions.ts";
import { findCallerByIdentity, readCallerIdentity } from "../callers/find-caller.ts";

export interface SimulatedCaller {
  /** E.164. */
  number: string;
  identity: CallerIdentity;
  /** Null for a number that nobody has called from. */
  callerId: string | null;
  isTest: boolean;
}

/**
 * Who somebody wants to be. Who may not read memories may only be somebody whom nobody knows, or a test caller: what the
 * webhooks answer would otherwise show them what real callers said. `INVALID_PAYLOAD` for what is no number; `FORBIDDEN`.
 */
export async function findSimulatedCaller(ctx: MemberContext, number: string): Promise<SimulatedCaller> {
  const identity = readCallerIdentity(ctx, number, "phone");
  if (identity?.kind !== "phone") {
    const message = "Expected a phone number with its country code, like +1 218 555 0187";
    throw new ServiceError("INVALID_PAYLOAD", `This is no phone number that calls. ${message}.`, {
      details: [{ path: "number", message }],
    });
  }
  const found = await findCallerByIdentity(ctx, identity);
  const isTest = found === null ? false : await isTestCaller(ctx, found.id);
  if (found && !isTest && !may(ctx.role, "memories.read")) throw realCaller();
  return { number: identity.value, identity, callerId: found?.id ?? null, isTest };
}

/** Nobody may put words into a real caller's mouth: they would be remembered as theirs. */
export function refuseRealCaller({ callerId, isTest }: SimulatedCaller): void {
  if (callerId !== null && !isTest) throw realCaller();
}

function realCaller(): ServiceError {
  return new ServiceError(
    "FORBIDDEN",
    "This number belongs to a real caller. Pick another one, or have the caller marked as a test caller.",
  );
}

export async function isTestCaller(
  { db, organization }: Pick<MemberContext, "db" | "organization">,
  callerId: string,
): Promise<boolean> {
  const [caller] = await db
    .select({ isTest: callers.isTest })
    .from(callers)
    .where(and(eq(callers.organizationId, organization.id), eq(callers.id, callerId)));
  return caller?.isTest ?? false;
}
