import { z } from "zod";

/**
 * The life of a conversation. `initiated`: announced before the call, nothing heard since. `failed`: the call itself never
 * took place. `skipped`: it took place, and there is a reason not to learn from it.
 */
export const conversationStatuses = [
  "initiated",
  "extraction_pending",
  "extraction_completed",
  "extraction_failed",
  "failed",
  "skipped",
] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];
export const conversationStatusSchema = z.enum(conversationStatuses);

/** How the caller reached the agent. */
export const callChannels = ["phone", "whatsapp", "sms", "web"] as const;
export type CallChannel = (typeof callChannels)[number];

/** What callers call about, so that calls can be counted by it whatever their language and whoever read them. */
export const callTopics = [
  "order",
  "delivery",
  "return",
  "billing",
  "appointment",
  "booking",
  "cancellation",
  "technical_problem",
  "account",
  "complaint",
  "information",
] as const;
export type CallTopic = (typeof callTopics)[number];

/**
 * One turn of a conversation as we keep it. `turn` is its zero-based index in the delivery, so that evidence keeps
 * pointing at the right place. Tool calls and tool results are left out on purpose: an agent's search results must not
 * be remembered as if the caller had said them.
 */
export interface TranscriptTurn {
  turn: number;
  role: "agent" | "caller";
  message: string;
  /** Seconds from the start of the call. */
  seconds: number;
}

export type Transcript = readonly TranscriptTurn[];
