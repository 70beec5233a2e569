import {
  CircleCheck,
  CircleDashed,
  CircleSlash,
  Hourglass,
  type LucideIcon,
  PhoneOff,
  TriangleAlert,
} from "lucide-react";
import type { Tone } from "#components/words/status-badge.tsx";
import type { Outputs } from "#trpc/types.ts";

export type Conversation = Outputs["conversations"]["list"]["items"][number];
export type ConversationState = Outputs["conversations"]["readState"];
export type ConversationContent = Outputs["conversations"]["read"];
export type ConversationStatus = Conversation["status"];

interface StatusFace {
  word: string;
  tone: Tone;
  icon: LucideIcon;
  /** What it means for whoever sees it for the first time. */
  meaning: string;
}

export const statusFaces: Record<ConversationStatus, StatusFace> = {
  initiated: {
    word: "Announced",
    tone: "neutral",
    icon: CircleDashed,
    meaning: "The agent asked who is calling; the transcript has not come (yet).",
  },
  extraction_pending: {
    word: "Extracting",
    tone: "neutral",
    icon: Hourglass,
    meaning: "The transcript is here; what matters in it is being extracted, or waits for the next attempt.",
  },
  extraction_completed: {
    word: "Extracted",
    tone: "positive",
    icon: CircleCheck,
    meaning: "What mattered in it was remembered.",
  },
  extraction_failed: {
    word: "Extraction failed",
    tone: "critical",
    icon: TriangleAlert,
    meaning: "Every attempt failed. The transcript is kept and can be extracted again.",
  },
  failed: { word: "Did not take place", tone: "caution", icon: PhoneOff, meaning: "The person was not reached." },
  skipped: {
    word: "Not extracted",
    tone: "neutral",
    icon: CircleSlash,
    meaning: "There is a reason to learn nothing from it.",
  },
};
export const conversationStatuses = Object.keys(statusFaces) as ConversationStatus[];

export const channelNames: Record<string, string> = { phone: "Phone", whatsapp: "WhatsApp", sms: "SMS", web: "Web" };

/** "0:42", "12:05", "1:02:09" */
export function formatDuration(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

/** What a caller is called by: the name, else the number or id they called with. Null where one may not see it, or nobody can. */
export function callerName({ caller }: Pick<Conversation, "caller">): string | null {
  return caller && (caller.name ?? caller.identity ?? "Anonymous caller");
}
