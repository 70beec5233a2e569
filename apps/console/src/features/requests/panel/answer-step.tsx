"use client";

import type { ReactNode } from "react";
import { describeError } from "#components/describe-error.ts";
import type { PrivacyRequest } from "../request-words.ts";
import { useRequestChange } from "../use-request-change.ts";
import { EditableWords } from "./editable-words.tsx";
import { Step } from "./step.tsx";

/** What the person was answered, which ends the request. */
export function AnswerStep({ request }: { request: PrivacyRequest }): ReactNode {
  const change = useRequestChange();
  return (
    <Step number={4} title="Answer" isDone={false}>
      <EditableWords
        label="What was done"
        hint="Sent by mail on Tuesday, with a letter. It ends the request."
        value={null}
        action="Mark as answered"
        problem={change.error ? describeError(change.error).detail : null}
        onSave={(outcome) => change.mutate({ requestId: request.id, state: "completed", outcome })}
      />
    </Step>
  );
}
