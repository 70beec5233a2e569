"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button } from "#components/ui/button.tsx";
import { Progress } from "#components/ui/meter.tsx";
import { counted } from "#components/words/counted.ts";
import { Timestamp } from "#components/words/timestamp.tsx";
import type { Outputs } from "#trpc/types.ts";
import { useVerification } from "./use-verification.ts";

type Verification = NonNullable<Outputs["audit"]["readVerification"]>;

/** Whether the whole chain holds, when that was checked, and the button that has it checked. */
export function ChainState(): ReactNode {
  const { verification, running, watched, verify } = useVerification();
  const problem = verify.error ?? watched.error;
  return (
    <div className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-2">
      <div className="min-w-0 flex-1" role="status">
        {running ? (
          <Progress
            label="Checking every event against the one before it"
            done={watched.progress?.done ?? running.events.checked}
            total={watched.progress?.total ?? running.events.total}
            {...(watched.detail && { detail: watched.detail })}
          />
        ) : (
          <LastCheck verification={verification} />
        )}
        {problem ? <p className="mt-1 text-critical">{describeError(problem).detail}</p> : null}
      </div>
      <Button size="sm" aria-disabled={running !== null} onClick={() => (running ? undefined : verify.mutate())}>
        Verify chain
      </Button>
    </div>
  );
}

function LastCheck({ verification }: { verification: Verification | null | undefined }): ReactNode {
  if (verification === undefined) return <p className="text-ink-soft">&nbsp;</p>;
  if (verification === null) {
    return <p className="text-pretty text-ink-soft">Nobody has had this chain of events checked yet.</p>;
  }
  const at = <Timestamp at={verification.finishedAt ?? verification.requestedAt} />;
  if (verification.status === "valid") {
    return (
      <p className="flex items-start gap-2">
        <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-positive" />
        <span className="text-pretty">
          <b className="font-medium">Chain verified up to event {verification.events.checked.toLocaleString("en")}</b>
          <span className="text-ink-soft">
            {" "}
            · {signaturesHold(verification.signedHeads ?? 0)} · {at}
          </span>
        </span>
      </p>
    );
  }
  return (
    <p className="flex items-start gap-2">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-critical" />
      <span className="text-pretty">
        <b className="font-medium text-critical">
          {verification.status === "broken"
            ? `The chain is broken at event ${verification.brokenSequence?.toLocaleString("en") ?? "–"}.`
            : "The check did not get to its end."}
        </b>{" "}
        {verification.problem} <span className="text-ink-soft">· {at}</span>
      </span>
    </p>
  );
}

function signaturesHold(count: number): string {
  if (count === 0) return "no signature yet";
  return counted(count, "signature holds", "signatures hold");
}
