"use client";

import { useMutation } from "@tanstack/react-query";
import { PhoneIncoming } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { readClientData, readMessage } from "../answers.ts";
import { isComplete, type Line } from "../use-simulated-call.ts";
import { HeardBeforeView } from "./heard-before.tsx";
import { Moment } from "./moment.tsx";
import { RawAnswer } from "./raw-answer.tsx";

/** What the agent would be told if this caller called now. */
export function BeforeCall({ line }: { line: Line }): ReactNode {
  const ask = useMutation(useTRPC().simulator.askClientData.mutationOptions());
  const answer = ask.data;
  const heard = answer && readClientData(answer.body);
  return (
    <Moment
      icon={PhoneIncoming}
      title="Before the call"
      detail="The client-data webhook: who is calling, and what is known."
    >
      <Button
        className="justify-self-start"
        disabled={ask.isPending || !isComplete(line)}
        onClick={() => ask.mutate(line)}
      >
        Ask who is calling
      </Button>
      <div role="status" className="grid gap-3 empty:hidden">
        {ask.error ? <p className="text-pretty text-critical">{ask.error.message}</p> : null}
        {heard ? <HeardBeforeView heard={heard} /> : null}
        {answer && !heard ? <p className="text-critical">{readMessage(answer.body) ?? "It was refused."}</p> : null}
        {answer ? <RawAnswer answer={answer} /> : null}
      </div>
    </Moment>
  );
}
