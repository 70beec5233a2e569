import { systemClock } from "@elaaoms/core/clock";
import { newId } from "@elaaoms/core/ids";
import type { AuditContext } from "./record-event.ts";

/** Who acts from the installation's own command line: whoever holds its keys. */
export function operatorContext(organizationId: string): AuditContext {
  return {
    organization: { id: organizationId },
    actor: { kind: "operator", id: "command_line", auth: "operator", ip: null },
    requestId: newId("request"),
    clock: systemClock,
  };
}
