import type { Transaction } from "@elaaoms/db/connect";
import { conversations } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { dropDeliveries } from "./drop-deliveries.ts";

/** The call of a restricted caller is stored and not learned from, until somebody asks for it after the restriction. */
export async function keepUnread(
  tx: Transaction,
  ctx: ServiceContext,
  { conversationId, eventIds }: { conversationId: string; eventIds: readonly string[] },
): Promise<void> {
  await tx
    .update(conversations)
    .set({ status: "skipped", reason: "The caller's data is restricted.", updatedAt: ctx.clock.now() })
    .where(and(eq(conversations.organizationId, ctx.organization.id), eq(conversations.id, conversationId)));
  await dropDeliveries(tx, ctx, eventIds);
}
