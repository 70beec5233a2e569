import type { Inputs, Outputs } from "#trpc/types.ts";

export type EventRow = Outputs["audit"]["list"]["items"][number];
export type AuditAction = NonNullable<Inputs["audit"]["list"]["actions"]>[number];
