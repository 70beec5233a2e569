"use client";

import { CalendarClock, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useNow } from "#components/viewer/use-now.ts";
import { StatusBadge } from "#components/words/status-badge.tsx";
import { describeTimeLeft, type PrivacyRequest } from "./request-words.ts";

/** How long there is to answer a request, louder as it gets short; when it was answered, once it is. */
export function TimeLeft({ request }: { request: Pick<PrivacyRequest, "dueAt" | "urgency"> }): ReactNode {
  const { dueAt, urgency } = request;
  const now = useNow();
  if (urgency === null) return <span className="text-ink-soft">Answered</span>;
  const words = describeTimeLeft(dueAt, now);
  if (urgency === "overdue") {
    return (
      <StatusBadge tone="critical" icon={TriangleAlert}>
        {words}
      </StatusBadge>
    );
  }
  if (urgency === "due_soon") {
    return (
      <StatusBadge tone="caution" icon={CalendarClock}>
        {words}
      </StatusBadge>
    );
  }
  return <span className="tabular-nums">{words}</span>;
}
