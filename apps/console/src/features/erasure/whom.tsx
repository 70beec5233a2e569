import Link from "next/link";
import type { ReactNode } from "react";
import { Timestamp } from "#components/words/timestamp.tsx";
import { kindWords } from "#features/requests/request-words.ts";
import type { Dossier, Subject } from "./answers.ts";

const identityWords: Record<string, string> = { phone: "Phone", whatsapp: "WhatsApp", user: "User id" };

/** Who is to be erased, by everything that they are known by, and the request that asks for it. */
export function Whom(props: {
  dossier: Dossier;
  subject: Subject;
  request: Dossier["requests"][number] | undefined;
  askedFor: string;
}): ReactNode {
  const { dossier, subject, request, askedFor } = props;
  const merged = subject.counts.merged_callers ?? 0;
  return (
    <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 gap-y-2 [&_dt]:text-ink-soft">
      <dt>Name</dt>
      <dd>
        <Link href={`/callers/${dossier.callerId}`} className="text-accent hover:underline">
          {subject.name ?? "Not known"}
        </Link>
      </dd>
      {subject.identities.map(({ kind, value, shown }) => (
        <div key={`${kind} ${value}`} className="contents">
          <dt>{identityWords[kind] ?? kind}</dt>
          <dd className="font-mono text-[13px] [overflow-wrap:anywhere]">{shown}</dd>
        </div>
      ))}
      {merged > 0 ? (
        <>
          <dt>Made of</dt>
          <dd className="text-pretty">
            {`${merged + 1} callers that were merged. `}
            {askedFor === dossier.callerId
              ? "All of them are erased."
              : "The address of this page names one of them; all are erased."}
          </dd>
        </>
      ) : null}
      <dt>Stored since</dt>
      <dd>
        <Timestamp at={subject.firstStoredAt} show="date" />
      </dd>
      <dt>Last call</dt>
      <dd>{subject.lastCallAt ? <Timestamp at={subject.lastCallAt} show="date" /> : "None"}</dd>
      <dt>Answers</dt>
      <dd>
        {request ? (
          <Link href={`/requests/${request.id}`} className="text-accent hover:underline">
            {kindWords[request.kind].name} request of <Timestamp at={request.receivedAt} show="date" />
          </Link>
        ) : (
          "No request of the queue: one is noted with the erasure."
        )}
      </dd>
    </dl>
  );
}
