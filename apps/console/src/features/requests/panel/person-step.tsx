"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { needsVerification, type PrivacyRequest } from "../request-words.ts";
import { useFoundCallers } from "../use-found-callers.tsx";
import { useRequestChange } from "../use-request-change.ts";
import { EditableWords } from "./editable-words.tsx";
import { Step, type StepPlace } from "./step.tsx";

/** Whom a request is about, and how it was made sure that they are who they say. */
export function PersonStep({ request, ...place }: { request: PrivacyRequest } & StepPlace): ReactNode {
  const change = useRequestChange();
  const isNeeded = needsVerification(request.kind);
  return (
    <Step {...place} title="Verify who it is">
      {request.callerId ? (
        <p className="[overflow-wrap:anywhere]">
          <span className="text-ink-soft">“{request.subject}” leads to</span>{" "}
          <Link
            href={`/callers/${request.callerId}`}
            className="text-accent underline decoration-line-strong underline-offset-2 hover:decoration-current"
          >
            {request.callerName ?? "a caller without a name"}
          </Link>
          .
        </p>
      ) : (
        <FindCaller request={request} />
      )}
      <EditableWords
        label="How it was made sure who they are"
        hint={isNeeded ? "Called back under the number, showed a document." : "Optional."}
        value={request.identityVerification}
        action="Note verification"
        problem={change.error ? describeError(change.error).detail : null}
        onSave={(identityVerification) =>
          change.mutate({
            ...{ requestId: request.id, identityVerification },
            // From here on somebody works on it.
            ...(request.state === "received" && { state: "in_progress" as const }),
          })
        }
      />
    </Step>
  );
}

function FindCaller({ request }: { request: PrivacyRequest }): ReactNode {
  const change = useRequestChange();
  const [named, setNamed] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useFoundCallers(named, { chosen, onChoose: setChosen });
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!found.isOpen) change.mutate({ requestId: request.id, callerId: found.callerId ?? named });
      }}
    >
      <p className="text-pretty text-ink-soft">
        Nothing is stored under “{request.subject}”. They may have called from another number, or never.
      </p>
      <TextField
        label="Another number, name or id of theirs"
        value={named}
        onChange={(event) => {
          setNamed(event.target.value);
          setChosen(null);
        }}
        autoComplete="off"
        maxLength={256}
      />
      {found.choice}
      <div>
        <Button type="submit" size="sm" disabled={change.isPending || found.isOpen}>
          It is this caller
        </Button>
      </div>
      <p role="alert" className="text-critical empty:hidden">
        {change.error ? describeError(change.error).detail : null}
      </p>
    </form>
  );
}
