import { z } from "zod";
import type { MirrorContext } from "./mirror-context.ts";

/** Ids alone. Servers make summaries of users from other keys ("language", "ide_…"): ours must not be among them. */
const schema = z.object({
  source: z.literal("elaaoms"),
  installation: z.string(),
  organization_id: z.string(),
  caller_id: z.string(),
  memory_id: z.string(),
});

export interface ItemOwner {
  organizationId: string;
  callerId: string;
  memoryId: string;
}

export function toItemMetadata(
  { ctx, openMemory, callerId }: MirrorContext,
  memoryId: string,
): Record<string, unknown> {
  return {
    source: "elaaoms",
    installation: openMemory.installation,
    organization_id: ctx.organization.id,
    caller_id: callerId,
    memory_id: memoryId,
  } satisfies z.input<typeof schema>;
}

/** Which memory an item was added for; null for one that is not of this installation. */
export function readItemOwner(metadata: Record<string, unknown>, installation: string): ItemOwner | null {
  const { data } = schema.safeParse(metadata);
  if (!data || data.installation !== installation) return null;
  return { organizationId: data.organization_id, callerId: data.caller_id, memoryId: data.memory_id };
}
