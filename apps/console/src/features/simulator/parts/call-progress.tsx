import { CircleCheck, Hourglass, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { ImportanceNumber } from "#components/words/importance-number.tsx";
import { StatusBadge } from "#components/words/status-badge.tsx";
import { MemoryText } from "#features/memories/memory-text.tsx";
import type { Outputs } from "#trpc/types.ts";
import type { SimulatedCall } from "../use-simulated-call.ts";

type Followed = Outputs["simulator"]["follow"];

/** How a call that was sent becomes memories: read live, and why where it does not. */
export function CallProgress({ simulated }: { simulated: SimulatedCall }): ReactNode {
  const { sent, call, problem } = simulated;
  return (
    <div className="grid gap-3">
      <p role="alert" className="text-pretty text-critical empty:hidden">
        {problem}
      </p>
      {sent ? (
        <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <State call={call} />
          <Link
            href={`/conversations/${sent.conversationId}`}
            prefetch={false}
            className="text-ink-soft underline decoration-line-strong underline-offset-2 hover:decoration-ink"
          >
            Open the conversation
          </Link>
        </div>
      ) : null}
      {call?.status === "extraction_failed" ? <Failure call={call} /> : null}
      {call?.status === "extraction_completed" ? <Remembered memories={call.memories} /> : null}
    </div>
  );
}

function State({ call }: { call: Followed | undefined }): ReactNode {
  if (call?.status === "extraction_completed") {
    const seconds = ((call.milliseconds ?? 0) / 1_000).toFixed(1);
    return (
      <StatusBadge tone="positive" icon={CircleCheck}>
        {`Remembered, ${seconds} s after its delivery`}
      </StatusBadge>
    );
  }
  if (call?.status === "extraction_failed") {
    return (
      <StatusBadge tone="critical" icon={TriangleAlert}>
        Extraction failed
      </StatusBadge>
    );
  }
  if (call && call.status !== "extraction_pending") {
    return <span className="text-ink-soft">{call.reason ?? "Nothing is learned from it."}</span>;
  }
  const [last] = call?.failedAttempts ?? [];
  return (
    <>
      <StatusBadge tone="neutral" icon={Hourglass}>
        Delivered, extracting
      </StatusBadge>
      {last ? <span className="text-ink-soft">{last.what} It is tried again.</span> : null}
    </>
  );
}

function Failure({ call }: { call: Followed }): ReactNode {
  const [last] = call.failedAttempts;
  if (!last) return null;
  return (
    <div className="rounded-lg border border-critical-line bg-critical-tint px-3 py-2.5">
      <p className="font-medium">{last.what}</p>
      <p className="mt-1 text-pretty">{last.advice}</p>
    </div>
  );
}

function Remembered({ memories }: { memories: Followed["memories"] }): ReactNode {
  if (memories.length === 0) return <p className="text-ink-soft">There was nothing in it to remember.</p>;
  return (
    <section aria-label="What was remembered">
      <ul className="divide-y divide-line rounded-lg border border-line">
        {memories.map((memory) => (
          <li key={memory.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 px-3 py-2">
            <span className="text-pretty [overflow-wrap:anywhere]">
              <MemoryText memory={memory} />
            </span>
            <ImportanceNumber value={memory.importance} />
            <span className="col-span-2 text-ink-soft text-xs">
              {memory.type}
              {memory.evidence.map(({ turn, quote }) => (
                <span key={`${turn}/${quote}`}>
                  {" · turn "}
                  {turn + 1}: <q className="font-mono">{quote}</q>
                </span>
              ))}
              {memory.reinforcementCount > 1 ? ` · said ×${memory.reinforcementCount}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
