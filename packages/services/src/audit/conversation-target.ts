import type { ServiceContext } from "../context.ts";
import { conversationDigest } from "../erasure/erasure-digests.ts";
import type { AuditEntry } from "./record-event.ts";

/**
 * A conversation as the target of an event. The platform's id leads to the call there, so the chain holds a keyed digest; the
 * id itself is kept apart and goes with the caller.
 */
export function conversationTarget(
  ctx: Pick<ServiceContext, "erasureDigest" | "organization">,
  conversationId: string,
): Required<Pick<AuditEntry, "target" | "targetName">> {
  const id = conversationDigest(ctx, conversationId).toString("hex");
  return { target: { kind: "conversation", id }, targetName: conversationId };
}
