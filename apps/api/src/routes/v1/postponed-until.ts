import type { ConversationListItem } from "@elaaoms/services/conversations/list-conversations";
import { z } from "zod";

/** As REST names the time that a waiting conversation was put off to. */
export const postponedUntil = z.iso
  .datetime()
  .nullable()
  .describe("Not read before this time, because the caller calls very often; null when it is not put off.");

type WaitingConversation = Pick<ConversationListItem, "status" | "extractAfter" | "updatedAt">;

/** A time that had come when the conversation was asked for puts nothing off. */
export function toPostponedUntil({ status, extractAfter, updatedAt }: WaitingConversation): string | null {
  if (status !== "extraction_pending" || !extractAfter || extractAfter <= updatedAt) return null;
  return extractAfter.toISOString();
}
