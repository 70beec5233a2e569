import { newId } from "@elaaoms/core/ids";
import type { ErasureContext } from "../erasure/erasure-context.ts";
import type { OrganizationDirectory } from "../organizations/organization-directory.ts";
import { type AppliedErasures, applyErasures } from "./apply-erasures.ts";
import { readErasureList } from "./erasure-list.ts";

export interface RestoreCheck extends AppliedErasures {
  organizations: number;
  /** Of the list, not of the restored data: made after the backup. */
  unknownOrganizations: number;
}

/**
 * Brings a restored database to where it holds nothing that was erased since its backup, by a list of `exportErasures`.
 * `INVALID_PAYLOAD` for a list that cannot be used; nothing is changed then.
 */
export async function checkRestored(
  dependencies: Omit<ErasureContext, "organization" | "actor" | "requestId"> & {
    organizations: Pick<OrganizationDirectory, "findById">;
  },
  { lines, signal }: { lines: AsyncIterable<string>; signal: AbortSignal },
): Promise<RestoreCheck> {
  const lists = await readErasureList(lines, dependencies.erasureDigest);
  const total: RestoreCheck = {
    organizations: 0,
    unknownOrganizations: 0,
    callersErased: 0,
    conversationsErased: 0,
    callersRestricted: 0,
    suppressions: 0,
  };
  for (const [organizationId, list] of lists) {
    const organization = await dependencies.organizations.findById(organizationId);
    if (!organization) {
      total.unknownOrganizations += 1;
      continue;
    }
    const actor = { kind: "operator", id: "command_line", auth: "operator", ip: null } as const;
    const ctx: ErasureContext = { ...dependencies, organization, actor, requestId: newId("request") };
    const applied = await applyErasures(ctx, list, signal);
    total.organizations += 1;
    total.callersErased += applied.callersErased;
    total.conversationsErased += applied.conversationsErased;
    total.callersRestricted += applied.callersRestricted;
    total.suppressions += applied.suppressions;
  }
  return total;
}
