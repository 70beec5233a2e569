"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { describeError } from "#components/describe-error.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SidePanel } from "#components/ui/side-panel.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { CertificateDownload } from "#features/erasure/certificate-download.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { stepsOf } from "../request-steps.ts";
import { kindWords, type PrivacyRequest } from "../request-words.ts";
import { useRequestChange } from "../use-request-change.ts";
import { AnswerStep } from "./answer-step.tsx";
import { DoStep } from "./do-step.tsx";
import { EditableWords } from "./editable-words.tsx";
import { PersonStep } from "./person-step.tsx";
import { RequestFacts } from "./request-facts.tsx";
import { RequestMenu } from "./request-menu.tsx";

/** A request, and the steps in which it is answered. */
export function RequestPanel({ requestId }: { requestId: string }): ReactNode {
  const query = useQuery(useTRPC().privacyRequests.read.queryOptions({ requestId }));
  const request = query.data;
  return (
    <SidePanel
      title={request ? `Request: ${kindWords[request.kind].name.toLowerCase()}` : "Request"}
      closeHref="/requests"
      actions={request ? <RequestMenu request={request} /> : null}
    >
      {request ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <RequestFacts request={request} />
          <RequestBody request={request} />
        </div>
      ) : query.error ? (
        <ErrorState error={query.error} title="The request could not be loaded" onRetry={query.refetch} />
      ) : (
        <div className="grid gap-3" aria-hidden="true">
          <Skeleton className="h-6 w-1/2" />
          <Skeleton className="h-32 w-full" />
          <Skeleton className="h-24 w-full" />
        </div>
      )}
    </SidePanel>
  );
}

function RequestBody({ request }: { request: PrivacyRequest }): ReactNode {
  const { callerId } = request;
  // From the moment at which an erasure began its page tells how it goes.
  if (request.deleted && callerId) return <ErasureState request={request} callerId={callerId} />;
  const steps = stepsOf(request);
  if (steps.length === 0) return null;
  return (
    <>
      <ol>
        {steps.map(({ kind, isDone }, index) => {
          const Step = stepParts[kind];
          return <Step key={kind} request={request} number={index + 1} isDone={isDone} />;
        })}
      </ol>
      {request.subject === null ? null : <Notes request={request} />}
    </>
  );
}

const stepParts = { person: PersonStep, deed: DoStep, answer: AnswerStep };

function ErasureState({ request, callerId }: { request: PrivacyRequest; callerId: string }): ReactNode {
  return (
    <div className="grid gap-3">
      {request.certificate ? null : (
        <p role="status" className="text-pretty text-ink-soft">
          {request.error
            ? "The erasure has run into something, and is taken up again by itself until nothing is left."
            : "The erasure runs. No agent is told anything of the person any more."}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Link href={`/callers/${callerId}/erase?request=${request.id}`} className={buttonClass({})}>
          {request.certificate ? "See the certificate" : "See how it goes"}
        </Link>
        {request.certificate ? <CertificateDownload certificate={request.certificate} /> : null}
      </div>
    </div>
  );
}

function Notes({ request }: { request: PrivacyRequest }): ReactNode {
  const change = useRequestChange();
  return (
    <section aria-labelledby="request-notes" className="grid gap-2 border-line border-t pt-4">
      <h3 id="request-notes" className="font-medium">
        Notes
      </h3>
      <EditableWords
        label="For whoever works on it"
        value={request.notes}
        action="Keep note"
        problem={change.error ? describeError(change.error).detail : null}
        onSave={(notes) => change.mutate({ requestId: request.id, notes })}
      />
    </section>
  );
}
