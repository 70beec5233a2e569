import type { Column } from "#components/list/columns.ts";
import { Badge } from "#components/ui/badge.tsx";
import { CallerName } from "#components/words/caller-name.tsx";
import { counted } from "#components/words/counted.ts";
import { IdText } from "#components/words/id-text.tsx";
import { RelativeTime } from "#components/words/relative-time.tsx";
import { StatusBadge } from "#components/words/status-badge.tsx";
import { type Conversation, channelNames, formatDuration, statusFaces } from "../conversation-words.ts";

/** The columns of a conversation's row. Callers are a column for those who may see them. */
export function conversationColumns({ showsCallers }: { showsCallers: boolean }): Column<Conversation>[] {
  return [
    {
      id: "state",
      header: "State",
      width: "10.5rem",
      card: "second",
      cell: ({ status }) => {
        const { tone, icon, word } = statusFaces[status];
        return (
          <StatusBadge tone={tone} icon={icon}>
            {word}
          </StatusBadge>
        );
      },
    },
    {
      id: "who",
      header: showsCallers ? "Caller" : "Conversation",
      width: "minmax(8rem,1.4fr)",
      card: "first",
      cell: (conversation) => (
        <span className="flex min-w-0 items-center gap-2">
          {showsCallers ? (
            <span className="truncate">
              {conversation.caller ? (
                <CallerName caller={conversation.caller} />
              ) : (
                <span className="text-ink-soft">Not known yet</span>
              )}
            </span>
          ) : (
            <span className="truncate">
              <IdText>{conversation.id}</IdText>
            </span>
          )}
          {conversation.isSimulated ? <Badge>simulated</Badge> : null}
        </span>
      ),
    },
    {
      id: "agent",
      header: "Agent",
      width: "minmax(6rem,1fr)",
      from: "wide",
      cell: ({ agent }) => <span className="truncate text-ink-soft">{agent.name ?? agent.id}</span>,
    },
    {
      id: "outcome",
      header: "Outcome",
      width: "minmax(8rem,2fr)",
      from: "medium",
      cell: (conversation) => <span className="truncate text-ink-soft">{describeOutcome(conversation)}</span>,
    },
    {
      id: "duration",
      header: "Length",
      width: "4rem",
      from: "medium",
      align: "end",
      cell: ({ durationSeconds }) => (
        <span className="text-ink-soft tabular-nums">
          {durationSeconds === null ? null : formatDuration(durationSeconds)}
        </span>
      ),
    },
    {
      id: "channel",
      header: "Channel",
      width: "5.5rem",
      from: "widest",
      cell: ({ channel }) => <span className="text-ink-soft">{channel && (channelNames[channel] ?? channel)}</span>,
    },
    { id: "at", header: "When", width: "6rem", card: "second", cell: ({ at }) => <RelativeTime at={at} /> },
  ];
}

/** What a call has come to: what it taught, or why nothing could be learned. Null while it is on its way. */
function describeOutcome({ status, memories, error, reason }: Conversation): string | null {
  if (status !== "extraction_completed") return error ?? reason;
  return counted(memories, "memory");
}
