import type { OrganizationScope, ServiceContext } from "../../context.ts";
import type { OpenMemorySetup } from "../memory-server.ts";

/** What the mirror needs of a service context. */
export type MirrorServices = Pick<ServiceContext, "db" | "clock" | "openMemory" | "mirrorDigest"> & {
  queue: Pick<ServiceContext["queue"], "enqueue">;
  organization: Pick<OrganizationScope, "id">;
};

/** What bringing one caller's mirror in line needs. */
export interface MirrorContext {
  ctx: MirrorServices;
  openMemory: OpenMemorySetup;
  callerId: string;
  signal: AbortSignal;
}

/**
 * Who a memory belongs to on the server. Our own ids, which name nobody: neither number nor name of a caller ever goes there.
 */
export function userIdOf(organizationId: string, callerId: string): string {
  return `${organizationId}:${callerId}`;
}
