import { suppressions } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import { ensureCaller } from "../callers/ensure-caller.ts";
import { findCaller, readCallerIdentity } from "../callers/find-caller.ts";
import type { ServiceContext } from "../context.ts";
import { identityDigest } from "../erasure/erasure-digests.ts";

/** Whose an imported memory is, or why it is nobody's. */
export type ImportOwner = { callerId: string } | { refusal: string };

/**
 * Owners by what the client calls them; callers nobody knows yet are created. What can be asked of all of them at once is one
 * statement a hundred, because an import names up to a thousand.
 */
export async function resolveOwners(ctx: ServiceContext, names: Iterable<string>): Promise<Map<string, ImportOwner>> {
  const raws = [...new Set(names)];
  // Reads of one moment share a statement.
  const found = await Promise.all(raws.map((raw) => findCaller(ctx, raw)));
  const unknown = raws.filter((_, index) => !found[index]);
  const identities = new Map(
    unknown.map((raw) => [raw, raw.startsWith("caller_") ? null : readCallerIdentity(ctx, raw)]),
  );
  const objected = await selectObjected(
    ctx,
    [...identities.values()].flatMap((identity) => (identity ? [identityDigest(ctx, identity)] : [])),
  );
  const owners = new Map<string, ImportOwner>();
  for (const [index, raw] of raws.entries()) {
    const caller = found[index];
    const identity = identities.get(raw);
    if (caller) owners.set(raw, { callerId: caller.id });
    else if (!identity) owners.set(raw, { refusal: "caller_id names nobody: it is anonymous or unusable." });
    else if (objected.has(identityDigest(ctx, identity).toString("hex")))
      owners.set(raw, { refusal: "caller_id names somebody who has objected: nothing of them is stored." });
    else owners.set(raw, { callerId: await ensureCaller(ctx, identity) });
  }
  return owners;
}

async function selectObjected(ctx: ServiceContext, digests: readonly Buffer[]): Promise<Set<string>> {
  if (digests.length === 0) return new Set();
  const rows = await ctx.db
    .select({ digest: suppressions.digest })
    .from(suppressions)
    .where(and(eq(suppressions.organizationId, ctx.organization.id), inArray(suppressions.digest, [...digests])));
  return new Set(rows.map(({ digest }) => digest.toString("hex")));
}
