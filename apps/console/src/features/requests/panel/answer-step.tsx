"use client";

import type { ReactNode } from "react";
import { describeError } from "#components/describe-error.ts";
import type { PrivacyRequest } from "../request-words.ts";
import { useRequestChange } from "../use-request-change.ts";
import { EditableWords } from "./editable-words.tsx";
import { Step, type StepPlace } from "./step.tsx";

/** What the person was answered, which ends the request. */
export function AnswerStep({ request, ...place }: { request: PrivacyRequest } & StepPlace): ReactNode {
  const change = useRequestChange();
  return (
    <Step {...place} title="Answer">
      <EditableWords
        label="What was done"
        hint={`${exampleOf(request)} It ends the request.`}
        value={null}
        action="Mark as answered"
        problem={change.error ? describeError(change.error).detail : null}
        onSave={(outcome) => change.mutate({ requestId: request.id, state: "completed", outcome })}
      />
    </Step>
  );
}

function exampleOf({ subject, callerId }: PrivacyRequest): string {
  if (subject === null) return "The person was erased meanwhile, and told so.";
  return callerId === null
    ? "Where nothing is stored, the answer says so: they were told by letter that nothing is stored about them."
    : "Sent by mail on Tuesday, with a letter.";
}
