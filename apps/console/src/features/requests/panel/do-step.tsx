"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { DownloadButton } from "#features/downloads/download-button.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { needsVerification, type PrivacyRequest } from "../request-words.ts";
import { useRefreshRequests } from "../use-request-change.ts";
import { Rectification } from "./rectification.tsx";
import { Step } from "./step.tsx";

interface DoProps {
  request: PrivacyRequest;
  callerId: string;
}

/** Does what the request asks for. */
export function DoStep({ request, callerId }: DoProps): ReactNode {
  const isBlocked = needsVerification(request.kind) && request.identityVerification === null;
  return (
    <Step number={3} title={titles[request.kind]} isDone={request.state === "in_progress"}>
      {isBlocked ? (
        <p className="text-pretty text-ink-soft">First note how it was made sure who they are.</p>
      ) : (
        <Doing request={request} callerId={callerId} />
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
      return <HandOut request={request} />;
    case "erasure":
      return <EraseLink request={request} callerId={callerId} words="Preview and erase" />;
    case "rectification":
      return <Rectification request={request} callerId={callerId} />;
    case "restriction":
      return (
        <Perform request={{ kind: "restriction", requestId: request.id }} action="Restrict caller">
          What is stored stays. Agents are told nothing of it, and new calls are kept without being learned from.
        </Perform>
      );
    case "objection":
      return (
        <>
          <Perform request={{ kind: "objection", requestId: request.id }} action="Stop recording, keep what is stored">
            Calls from now on are neither read nor stored. What is stored already is restricted.
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
  return (
    <div>
      <Link
        href={`/callers/${callerId}/erase?request=${request.id}`}
        className={buttonClass({ size: "sm", variant: "danger" })}
      >
        {words}
      </Link>
    </div>
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
