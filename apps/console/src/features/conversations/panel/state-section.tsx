"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { counted } from "#components/words/counted.ts";
import { RelativeTime } from "#components/words/relative-time.tsx";
import { StatusBadge } from "#components/words/status-badge.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { PanelSection } from "#features/memories/panel/panel-section.tsx";
import { useMay } from "#features/session/use-session.ts";
import { type ConversationState, statusFaces } from "../conversation-words.ts";

type Attempt = ConversationState["failedAttempts"][number];

/** How far a conversation is, and where it failed: why, what was tried, and what to do. */
export function StateSection({ conversation }: { conversation: ConversationState }): ReactNode {
  const { status, reason, memories, failedAttempts, isReadable } = conversation;
  const { tone, icon, word, meaning } = statusFaces[status];
  const [last] = failedAttempts;
  return (
    <>
      <div role="status" className="grid justify-items-start gap-1.5">
        <StatusBadge tone={tone} icon={icon}>
          {word}
        </StatusBadge>
        <p className="text-pretty text-ink-soft">
          {status === "extraction_completed" ? `${counted(memories, "memory")} from it.` : (reason ?? meaning)}
          {status === "extraction_pending" ? <Waiting conversation={conversation} /> : null}
        </p>
      </div>
      {status === "extraction_failed" && last ? <WhyItFailed attempt={last} isReadable={isReadable} /> : null}
      {failedAttempts.length > 0 ? <Tried attempts={failedAttempts} /> : null}
    </>
  );
}

function Waiting({ conversation }: { conversation: ConversationState }): ReactNode {
  const { attempts, attemptsAllowed, failedAttempts } = conversation;
  const next = failedAttempts[0]?.attempt === attempts ? failedAttempts[0].nextAttemptAt : null;
  if (attempts === 0) return null;
  return (
    <>
      {` Attempt ${attempts} of ${attemptsAllowed}.`}
      {next ? (
        <>
          {" The next one follows "}
          <RelativeTime at={next} />.
        </>
      ) : null}
    </>
  );
}

function WhyItFailed({ attempt, isReadable }: { attempt: Attempt; isReadable: boolean }): ReactNode {
  const mayChoose = useMay("providers.manage");
  return (
    <section aria-label="Why it failed" className="rounded-lg border border-critical-line bg-critical-tint px-3 py-2.5">
      <p className="font-medium">{attempt.what}</p>
      <p className="mt-1 text-pretty">{attempt.advice}</p>
      <p className="mt-2 text-pretty text-ink-soft">
        {isReadable ? "Nothing was lost: the transcript is kept." : "Nothing is left to read it from."}
      </p>
      {mayChoose && !attempt.passes ? (
        <p className="mt-2">
          <Link href="/providers" className="underline underline-offset-2">
            Open Providers
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function Tried({ attempts }: { attempts: readonly Attempt[] }): ReactNode {
  return (
    <PanelSection title="What was tried">
      <ol className="grid gap-2">
        {attempts.map(({ endedAt, attempt, what, message }) => (
          <li key={`${endedAt}/${attempt}`} className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3">
            <span className="text-ink-soft">Attempt {attempt}</span>
            <span>
              <span className="block text-pretty">{what}</span>
              <span className="block text-ink-soft">
                <Timestamp at={endedAt} /> · <code className="font-mono text-[13px]">{message}</code>
              </span>
            </span>
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}
