"use client";

import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import type { Memory } from "./memory-words.ts";
import { newestQuotes } from "./newest-quotes.ts";

interface EvidenceListProps {
  /** Oldest first. */
  evidence: Memory["evidence"];
  /** How many quotes stand there before somebody asks for the rest. */
  shown?: number;
}

/** What was said, word for word, the newest first and the same words once; each quote leads to its place in the transcript. */
export function EvidenceList({ evidence, shown = 2 }: EvidenceListProps): ReactNode {
  const [isWhole, setIsWhole] = useState(false);
  const quotes = isWhole ? evidence.toReversed() : newestQuotes(evidence, shown);
  const hidden = evidence.length - quotes.length;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-1.5">
      <ul className="grid max-w-full gap-1.5">
        {quotes.map(({ conversationId, turn, quote }) => (
          <li key={`${conversationId}/${turn}/${quote}`}>
            <Link
              href={`/conversations/${encodeURIComponent(conversationId)}?turn=${turn}`}
              prefetch={false}
              className="inline-flex max-w-full items-start gap-1.5 rounded-r border-line-strong border-l-2 pl-2.5 text-ink-soft hover:border-accent hover:text-ink"
            >
              <q className="min-w-0 font-mono text-[13px] leading-5 [overflow-wrap:anywhere]">{quote}</q>
              <ArrowUpRight aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
              <span className="sr-only">Open in the transcript</span>
            </Link>
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <button
          type="button"
          onClick={() => setIsWhole(true)}
          className="cursor-pointer rounded border-transparent border-l-2 pl-2.5 text-ink-soft text-xs underline decoration-line-strong underline-offset-2 hover:text-ink"
        >
          {hidden} more
        </button>
      ) : null}
    </div>
  );
}
