"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { needsVerification, type PrivacyRequest } from "../request-words.ts";
import { useRequestChange } from "../use-request-change.ts";
import { EditableWords } from "./editable-words.tsx";
import { Step } from "./step.tsx";

/** Whom a request is about, and how it was made sure that they are who they say. */
export function PersonStep({ request }: { request: PrivacyRequest }): ReactNode {
  const change = useRequestChange();
  const isNeeded = needsVerification(request.kind);
  const isDone = request.callerId !== null && (!isNeeded || request.identityVerification !== null);
  return (
    <Step number={1} title="Verify who it is" isDone={isDone}>
      {request.callerId ? (
        <p>
          <Link href={`/callers/${request.callerId}`} className="text-accent hover:underline">
            Open the caller
          </Link>{" "}
          <span className="text-ink-soft">that “{request.subject}” leads to.</span>
        </p>
      ) : (
        <FindCaller request={request} />
      )}
      <EditableWords
        label="How it was made sure who they are"
        hint={
          isNeeded ? "Called back under the number, showed a document. Needed before anything is done." : "Optional."
        }
        value={request.identityVerification}
        action="Note verification"
        problem={change.error ? describeError(change.error).detail : null}
        onSave={(identityVerification) => change.mutate({ requestId: request.id, identityVerification })}
      />
    </Step>
  );
}

function FindCaller({ request }: { request: PrivacyRequest }): ReactNode {
  const change = useRequestChange();
  const [named, setNamed] = useState("");
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ requestId: request.id, callerId: named });
      }}
    >
      <p className="text-pretty text-ink-soft">
        Nothing is stored under “{request.subject}”. They may have called from another number, or never.
      </p>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label="Another number or id of theirs"
            value={named}
            onChange={(event) => setNamed(event.target.value)}
            autoComplete="off"
            maxLength={256}
          />
        </div>
        <Button type="submit" disabled={change.isPending}>
          Find
        </Button>
      </div>
      <p role="alert" className="text-critical empty:hidden">
        {change.error ? describeError(change.error).detail : null}
      </p>
    </form>
  );
}
