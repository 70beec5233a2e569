"use client";

import { Brain } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useEffect } from "react";
import { classNames } from "#components/class-names.ts";
import { MaskedText } from "#components/words/masked-text.tsx";
import { MemoryText } from "#features/memories/memory-text.tsx";
import { type ConversationContent, formatDuration } from "../conversation-words.ts";
import { markQuotes } from "./mark-quotes.ts";
import { scrollToTurn, turnElementId, usePointedTurn } from "./turn-link.tsx";

type Turn = NonNullable<ConversationContent["turns"]>[number];
type Memory = ConversationContent["memories"][number];

interface TranscriptProps {
  turns: readonly Turn[];
  memories: readonly Memory[];
  conversationId: string;
}

/** What was said, turn by turn, with what each turn taught. The turn that the URL points at is marked and scrolled to. */
export function Transcript({ turns, memories, conversationId }: TranscriptProps): ReactNode {
  const [pointed] = usePointedTurn();
  useEffect(() => {
    if (pointed !== null) scrollToTurn(pointed);
  }, [pointed]);
  return (
    <ol className="grid grid-cols-[minmax(0,1fr)] gap-1">
      {turns.map((turn) => {
        const resting = memories.flatMap((memory) => {
          const quotes = memory.evidence
            .filter((one) => one.conversationId === conversationId && one.turn === turn.turn)
            .map(({ quote }) => quote);
          return quotes.length > 0 ? { memory, quotes } : [];
        });
        return <TurnItem key={turn.turn} turn={turn} resting={resting} isPointedAt={turn.turn === pointed} />;
      })}
    </ol>
  );
}

interface TurnItemProps {
  turn: Turn;
  resting: readonly { memory: Memory; quotes: readonly string[] }[];
  isPointedAt: boolean;
}

function TurnItem({ turn, resting, isPointedAt }: TurnItemProps): ReactNode {
  const quotes = resting.flatMap((one) => one.quotes);
  return (
    <li
      id={turnElementId(turn.turn)}
      aria-current={isPointedAt ? "true" : undefined}
      className={classNames(
        "grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 rounded-lg px-2 py-1.5",
        isPointedAt && "bg-accent-tint ring-2 ring-accent",
      )}
    >
      <span className="pt-px text-ink-soft text-xs leading-5">
        <span className="block font-medium">{turn.role === "agent" ? "Agent" : "Caller"}</span>
        <span className="block tabular-nums">{formatDuration(turn.seconds)}</span>
      </span>
      <div className="min-w-0">
        <p className="text-pretty [overflow-wrap:anywhere]">
          {turn.parts.map((part, index) =>
            part.kind === "masked" ? (
              <span key={index} className="[&>*]:align-middle">
                {" "}
                <MaskedText categories={[part.category]} />{" "}
              </span>
            ) : (
              markQuotes(part.text, quotes).map(({ text, isQuoted }, piece) =>
                isQuoted ? (
                  <mark
                    key={`${index}/${piece}`}
                    className="bg-transparent text-inherit underline decoration-2 decoration-accent underline-offset-4"
                  >
                    {text}
                  </mark>
                ) : (
                  text
                ),
              )
            ),
          )}
        </p>
        {resting.length > 0 ? (
          <ul className="mt-1 grid gap-0.5">
            {resting.map(({ memory }) => (
              <li key={memory.id} className="flex items-start gap-1.5 text-ink-soft text-xs leading-5">
                <Brain aria-hidden="true" className="mt-1 size-3 shrink-0" />
                <span className="sr-only">Taught: </span>
                <Link
                  href={`/memories/${memory.id}`}
                  prefetch={false}
                  className="underline-offset-2 hover:text-ink hover:underline"
                >
                  <MemoryText memory={memory} />
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}
