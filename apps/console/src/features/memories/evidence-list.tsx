import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Memory } from "./memory-words.ts";

/** What was said, word for word; each quote leads to its place in the transcript. */
export function EvidenceList({ evidence }: { evidence: Memory["evidence"] }): ReactNode {
  return (
    <ul className="grid gap-1.5">
      {evidence.map(({ conversationId, turn, quote }) => (
        <li key={`${conversationId}/${turn}/${quote}`}>
          <Link
            href={`/conversations/${encodeURIComponent(conversationId)}?turn=${turn}`}
            prefetch={false}
            className="group inline-flex max-w-full items-start gap-1.5 rounded border-line-strong border-l-2 pl-2.5 text-ink-soft hover:text-ink"
          >
            <q className="min-w-0 font-mono text-[13px] leading-5 [overflow-wrap:anywhere]">{quote}</q>
            <ArrowUpRight aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
            <span className="sr-only">Open in the transcript</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
