"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { DownloadButton } from "#features/downloads/download-button.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { needsVerification, type PrivacyRequest } from "../request-words.ts";
import { useRefreshRequests } from "../use-request-change.ts";
import { Rectification } from "./rectification.tsx";
import { Step, type StepPlace } from "./step.tsx";
import { StoredCounts } from "./stored-counts.tsx";

interface DoProps {
  request: PrivacyRequest;
  /** Null for somebody of whom nothing is stored, who may object all the same. */
  callerId: string | null;
}

/** Does what the request asks for. */
export function DoStep({ request, ...place }: { request: PrivacyRequest } & StepPlace): ReactNode {
  // The page that erases asks how they were verified, too.
  const isBlocked =
    request.kind !== "erasure" && needsVerification(request.kind) && request.identityVerification === null;
  return (
    <Step {...place} title={titles[request.kind]}>
      {isBlocked ? (
        <p className="text-pretty text-ink-soft">First note how it was made sure who they are.</p>
      ) : (
        <Doing request={request} callerId={request.callerId} />
      )}
    </Step>
  );
}

const titles: Record<PrivacyRequest["kind"], string> = {
  access: "Hand out what is stored",
  portability: "Hand out what is stored",
  erasure: "Erase",
  rectification: "Correct what is wrong",
  restriction: "Restrict",
  objection: "Stop recording",
};

function Doing({ request, callerId }: DoProps): ReactNode {
  switch (request.kind) {
    case "access":
    case "portability":
      return (
        <>
          <HandOut request={request} />
          {callerId ? <StoredCounts callerId={callerId} /> : null}
        </>
      );
    case "erasure":
      return <EraseLink request={request} callerId={callerId} words="Preview and erase" />;
    case "rectification":
      return callerId ? <Rectification request={request} callerId={callerId} /> : null;
    case "restriction":
      return (
        <>
          <Perform request={{ kind: "restriction", requestId: request.id }} action="Restrict caller">
            What is stored stays. Agents are told nothing of it, and new calls are kept without being learned from.
          </Perform>
          {callerId ? <StoredCounts callerId={callerId} /> : null}
        </>
      );
    case "objection":
      return (
        <>
          <Perform
            request={{ kind: "objection", requestId: request.id }}
            action={callerId ? "Stop recording, keep what is stored" : "Stop recording"}
          >
            {callerId
              ? "Calls from now on are neither read nor stored. What is stored already is restricted."
              : "Calls under this number or id are neither read nor stored from now on. Of the request only that is kept."}
          </Perform>
          <EraseLink request={request} callerId={callerId} words="Stop recording and erase" />
        </>
      );
  }
}

function HandOut({ request }: { request: PrivacyRequest }): ReactNode {
  const refresh = useRefreshRequests();
  const formats = [
    { format: "html", words: "Download as a page" },
    { format: "json", words: "Download as JSON" },
  ];
  return (
    <>
      <p className="text-pretty text-ink-soft">
        Everything about the person, with where each memory comes from. Every download is recorded.
        {request.performedAt ? (
          <>
            {" "}
            Downloaded last <Timestamp at={request.performedAt} />.
          </>
        ) : null}
      </p>
      <div className="flex flex-wrap gap-2">
        {formats.map(({ format, words }) => (
          <DownloadButton
            key={format}
            size="sm"
            path="caller-export"
            body={{ requestId: request.id, format }}
            done="The export is downloaded and recorded."
            onDone={() => void refresh()}
          >
            {words}
          </DownloadButton>
        ))}
      </div>
    </>
  );
}

function EraseLink({ request, callerId, words }: DoProps & { words: string }): ReactNode {
  if (callerId === null) return null;
  return (
    <>
      {request.legalHold ? (
        <p className="text-pretty text-caution">
          A legal hold forbids erasing. The menu above lifts it; until then the page shows what is stored.
        </p>
      ) : null}
      <div>
        <Link
          href={`/callers/${callerId}/erase?request=${request.id}`}
          className={buttonClass({ size: "sm", variant: request.legalHold ? "secondary" : "danger" })}
        >
          {words}
        </Link>
      </div>
    </>
  );
}

function Perform(props: {
  request: { kind: "restriction" | "objection"; requestId: string };
  action: string;
  children: ReactNode;
}): ReactNode {
  const refresh = useRefreshRequests();
  const perform = useMutation(useTRPC().privacyRequests.perform.mutationOptions({ onSuccess: refresh }));
  return (
    <>
      <p className="text-pretty text-ink-soft">{props.children}</p>
      <div>
        <Button size="sm" disabled={perform.isPending} onClick={() => perform.mutate(props.request)}>
          {props.action}
        </Button>
      </div>
      <p role="alert" className="text-critical empty:hidden">
        {perform.error ? describeError(perform.error).detail : null}
      </p>
    </>
  );
}
