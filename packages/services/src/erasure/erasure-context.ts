import type { AuditContext } from "../audit/record-event.ts";
import type { OrganizationScope, ServiceContext } from "../context.ts";

/** What erasing needs of a service context, so that a command-line tool can do it, too. */
export type ErasureContext = AuditContext &
  Pick<
    ServiceContext,
    | "db"
    | "secretBox"
    | "erasureDigest"
    | "log"
    | "platformConversations"
    | "backupRetentionDays"
    | "openMemory"
    | "mirrorDigest"
  > & {
    queue: Pick<ServiceContext["queue"], "enqueue" | "forgetConversations">;
    organization: Pick<OrganizationScope, "id" | "settings">;
  };
