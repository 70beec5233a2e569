"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useMay } from "#features/session/use-session.ts";
import { type ConversationState, callerName, channelNames, formatDuration } from "../conversation-words.ts";

const linkClass = "underline decoration-line-strong underline-offset-2 hover:decoration-ink";

const deliveryNames: Record<string, string> = {
  post_call_transcription: "Transcript",
  post_call_audio: "Recording",
  call_initiation_failure: "Failure to reach the person",
};

/** Who spoke with whom, when, and what came of it from the platform. */
export function ConversationFacts({ conversation }: { conversation: ConversationState }): ReactNode {
  const { id, agent, caller, at, durationSeconds, channel, direction, language, deliveries } = conversation;
  const mayOpenAgent = useMay("agents.manage");
  const agentName = agent.name ?? agent.id;
  return (
    <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 gap-y-2">
      <Fact name="Agent">
        {mayOpenAgent ? (
          <Link href={`/agents/${encodeURIComponent(agent.id)}`} prefetch={false} className={linkClass}>
            {agentName}
          </Link>
        ) : (
          agentName
        )}
      </Fact>
      {caller ? (
        <Fact name="Caller">
          <Link href={`/callers/${caller.id}`} prefetch={false} className={linkClass}>
            {callerName({ caller })}
          </Link>
        </Fact>
      ) : null}
      <Fact name="Began">
        <Timestamp at={at} />
        {durationSeconds === null ? "" : `, ${formatDuration(durationSeconds)} long`}
      </Fact>
      {channel ? (
        <Fact name="Channel">
          {channelNames[channel] ?? channel}
          {direction ? `, ${direction}` : ""}
          {language ? `, in ${languageName(language)}` : ""}
        </Fact>
      ) : null}
      {deliveries.length > 0 ? (
        <Fact name="Delivered">
          <ul>
            {deliveries.map(({ type, receivedAt }) => (
              <li key={`${type}/${receivedAt}`}>
                {deliveryNames[type] ?? type}, <Timestamp at={receivedAt} />
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
      <Fact name="Id">
        <span className="flex items-start gap-1">
          <code className="py-1 font-mono text-[13px] text-ink-soft [overflow-wrap:anywhere]">{id}</code>
          <CopyButton text={id} label="the conversation's id" />
        </span>
      </Fact>
    </dl>
  );
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}
