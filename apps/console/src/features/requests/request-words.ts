import { CircleCheck, CircleDashed, CircleSlash, Hourglass, Inbox, type LucideIcon } from "lucide-react";
import { counted } from "#components/words/counted.ts";
import type { Tone } from "#components/words/status-badge.tsx";
import type { Outputs } from "#trpc/types.ts";

export type PrivacyRequest = Outputs["privacyRequests"]["read"];
export type RequestKind = PrivacyRequest["kind"];
export type RequestState = PrivacyRequest["state"];

/** In the order in which people are most often asked for them. */
export const kindWords: Record<RequestKind, { name: string; detail: string }> = {
  erasure: { name: "Erasure", detail: "Everything about the person is deleted (Art. 17)." },
  access: { name: "Access", detail: "The person is told what is stored about them (Art. 15)." },
  rectification: { name: "Rectification", detail: "Something that is stored is wrong (Art. 16)." },
  restriction: { name: "Restriction", detail: "Stored, but neither told to agents nor learned from (Art. 18)." },
  portability: { name: "Portability", detail: "What is stored, in a form for machines (Art. 20)." },
  objection: { name: "Objection", detail: "The person’s calls are to be neither read nor stored (Art. 21)." },
};
export const kinds = Object.keys(kindWords) as RequestKind[];

export const stateWords: Record<RequestState, { name: string; tone: Tone; icon: LucideIcon }> = {
  received: { name: "Received", tone: "neutral", icon: Inbox },
  in_progress: { name: "In progress", tone: "neutral", icon: CircleDashed },
  waiting: { name: "Waiting", tone: "caution", icon: Hourglass },
  completed: { name: "Completed", tone: "positive", icon: CircleCheck },
  refused: { name: "Refused", tone: "neutral", icon: CircleSlash },
};

export function isOpen({ state }: Pick<PrivacyRequest, "state">): boolean {
  return state !== "completed" && state !== "refused";
}

/** What was done, of what needs no words of a person. */
export const deedWords: Partial<Record<RequestKind, string>> = {
  erasure: "Everything about the person was deleted.",
  restriction: "The caller was restricted.",
  objection: "Calls of the person are neither read nor stored from then on.",
};

/** How the person named themselves, and why that is not told any more. */
export function subjectOf({ subject, callerId }: Pick<PrivacyRequest, "subject" | "callerId">): string {
  if (subject !== null) return subject;
  return callerId === null ? "Forgotten: only the objection is kept" : "Forgotten: the person was erased";
}

/** What answers by itself is completed by being done. */
export function isAnsweredByHand(kind: RequestKind): boolean {
  return kind === "access" || kind === "portability" || kind === "rectification";
}

/** These tell or change what is stored for somebody who must be who they say. */
export function needsVerification(kind: RequestKind): boolean {
  return kind !== "restriction" && kind !== "objection";
}

const dayMs = 86_400_000;

/** A request that has just come has its whole time. */
const toleranceMs = 3_600_000;

/** "28 days left", "Due within a day", "2 days overdue". */
export function describeTimeLeft(dueAt: string, now: number): string {
  const left = new Date(dueAt).getTime() - now;
  if (left < 0) return left > -dayMs ? "Overdue" : `${days(-left)} overdue`;
  return left < dayMs ? "Due within a day" : `${days(left + toleranceMs)} left`;
}

function days(ms: number): string {
  const whole = Math.floor(ms / dayMs);
  return counted(whole, "day");
}
