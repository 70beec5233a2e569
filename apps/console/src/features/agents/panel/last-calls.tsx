import Link from "next/link";
import type { ReactNode } from "react";
import { RelativeTime } from "#components/words/relative-time.tsx";
import { StatusBadge } from "#components/words/status-badge.tsx";
import { type Conversation, callerName, statusFaces } from "#features/conversations/conversation-words.ts";
import { PanelSection } from "#features/memories/panel/panel-section.tsx";

/** An agent's newest calls, each with the way to it. */
export function LastCalls({ calls, agentId }: { calls: readonly Conversation[]; agentId: string }): ReactNode {
  return (
    <PanelSection title="Last calls">
      {calls.length === 0 ? <p className="text-ink-soft">None yet.</p> : null}
      <ul className="divide-y divide-line">
        {calls.map((call) => {
          const { tone, icon, word } = statusFaces[call.status];
          return (
            <li key={call.id} className="flex items-center gap-3 py-1.5">
              <Link
                href={`/conversations/${encodeURIComponent(call.id)}`}
                prefetch={false}
                className="min-w-0 flex-1 truncate tabular-nums underline-offset-2 hover:underline"
              >
                {callerName(call) ?? call.id}
              </Link>
              <StatusBadge tone={tone} icon={icon}>
                {word}
              </StatusBadge>
              <span className="w-20 shrink-0 text-right text-ink-soft">
                <RelativeTime at={call.at} />
              </span>
            </li>
          );
        })}
      </ul>
      <p className="mt-2">
        <Link
          href={`/conversations?agent=${encodeURIComponent(agentId)}`}
          prefetch={false}
          className="text-accent underline-offset-2 hover:underline"
        >
          All its conversations
        </Link>
      </p>
    </PanelSection>
  );
}
