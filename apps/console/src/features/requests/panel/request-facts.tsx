"use client";

import { useQuery } from "@tanstack/react-query";
import { Scale } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Select } from "#components/ui/select.tsx";
import { IdText } from "#components/words/id-text.tsx";
import { StatusBadge } from "#components/words/status-badge.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useMe } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { deedWords, isOpen, kindWords, type PrivacyRequest, stateWords, subjectOf } from "../request-words.ts";
import { TimeLeft } from "../time-left.tsx";
import { useRequestChange } from "../use-request-change.ts";

/** Who asks for what since when, who works on it, and until when it has to be answered. */
export function RequestFacts({ request }: { request: PrivacyRequest }): ReactNode {
  const state = stateWords[request.state];
  const ended = !isOpen(request);
  const outcome = request.outcome ?? (request.state === "completed" ? deedWords[request.kind] : undefined);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <StatusBadge tone={state.tone} icon={state.icon}>
          {state.name}
        </StatusBadge>
        <TimeLeft request={request} />
        {request.legalHold ? <Badge icon={Scale}>Legal hold</Badge> : null}
      </div>
      <p className="text-pretty text-ink-soft">{kindWords[request.kind].detail}</p>
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-2 [&_dt]:text-ink-soft">
        <dt>Person</dt>
        <dd className="[overflow-wrap:anywhere]">
          {request.subject === null ? subjectOf(request) : <IdText>{request.subject}</IdText>}
          {ended && request.subject !== null && request.callerId !== null ? (
            <>
              {", "}
              <Link
                href={`/callers/${request.callerId}`}
                className="text-accent underline decoration-line-strong underline-offset-2 hover:decoration-current"
              >
                {request.callerName ?? "open the caller"}
              </Link>
            </>
          ) : null}
        </dd>
        <dt>Received</dt>
        <dd>
          <Timestamp at={request.receivedAt} show="date" />
        </dd>
        <dt>{request.completedAt ? "Answered" : "Answer by"}</dt>
        <dd>
          <Timestamp at={request.completedAt ?? request.dueAt} show="date" />
          {request.extendedAt && !request.completedAt ? (
            <span className="text-ink-soft">, extended: {request.extensionReason}</span>
          ) : null}
        </dd>
        {outcome ? <Words name={request.state === "refused" ? "Ground" : "Outcome"}>{outcome}</Words> : null}
        {ended && request.identityVerification ? <Words name="Verified">{request.identityVerification}</Words> : null}
        {ended && request.notes ? <Words name="Notes">{request.notes}</Words> : null}
        <dt>History</dt>
        <dd>
          <Link href={`/audit?target=${request.id}`} className="text-accent hover:underline">
            In the audit log
          </Link>
        </dd>
      </dl>
      {!ended && request.deleted === null ? <AssigneeSelect request={request} /> : null}
    </div>
  );
}

function Words({ name, children }: { name: string; children: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

const nobody = "";

function AssigneeSelect({ request }: { request: PrivacyRequest }): ReactNode {
  const me = useMe();
  const change = useRequestChange();
  const assignees = useQuery(useTRPC().privacyRequests.listAssignees.queryOptions()).data ?? [];
  const options = [
    { value: nobody, label: "Nobody" },
    ...assignees.map(({ userId, name }) => {
      return { value: userId, label: userId === me.person.id ? `${name} (you)` : name };
    }),
  ];
  // A request of another program may be given to somebody whom the console does not know.
  const current = request.assignee ?? nobody;
  if (!options.some(({ value }) => value === current)) options.push({ value: current, label: current });
  return (
    <Select
      label="Assignee"
      options={options}
      value={current}
      disabled={change.isPending}
      onChange={(assignee) => change.mutate({ requestId: request.id, assignee: assignee === nobody ? null : assignee })}
    />
  );
}
