import Link from "next/link";
import type { ReactNode } from "react";
import { ImportanceNumber } from "#components/words/importance-number.tsx";
import { MemoryText } from "#features/memories/memory-text.tsx";
import { typeNames } from "#features/memories/memory-words.ts";
import { PanelSection } from "#features/memories/panel/panel-section.tsx";
import type { ConversationContent } from "../conversation-words.ts";
import { TurnLink } from "./turn-link.tsx";

interface GivenMemoriesProps {
  memories: ConversationContent["memories"];
  conversationId: string;
}

/** The memories that a conversation gave or confirmed, each with the turns that it rests on. */
export function GivenMemories({ memories, conversationId }: GivenMemoriesProps): ReactNode {
  return (
    <PanelSection title="What was learned">
      {memories.length === 0 ? <p className="text-ink-soft">Nothing: there was nothing to remember.</p> : null}
      <ul className="divide-y divide-line">
        {memories.map((memory) => {
          const turns = new Set(
            memory.evidence.filter((one) => one.conversationId === conversationId).map(({ turn }) => turn),
          );
          return (
            <li key={memory.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-0.5 py-2 first:pt-0">
              <Link
                href={`/memories/${memory.id}`}
                prefetch={false}
                className="text-pretty decoration-line-strong underline-offset-2 [overflow-wrap:anywhere] hover:underline"
              >
                <MemoryText memory={memory} />
              </Link>
              <ImportanceNumber value={memory.importance} />
              <p className="col-span-2 flex flex-wrap gap-x-2 text-ink-soft text-xs">
                <span>{typeNames[memory.type]}</span>
                {memory.reinforcementCount > 1 ? <span>said ×{memory.reinforcementCount}</span> : null}
                {[...turns].map((turn) => (
                  <TurnLink key={turn} turn={turn} />
                ))}
              </p>
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
