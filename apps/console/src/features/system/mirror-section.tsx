"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button } from "#components/ui/button.tsx";
import { Progress } from "#components/ui/meter.tsx";
import { Section } from "#components/ui/section.tsx";
import { useProgress } from "#features/progress/use-progress.ts";
import { useTRPC } from "#trpc/client.tsx";

/** How much of the organization the OpenMemory server holds, and the button that gives it the rest. */
export function MirrorSection(): ReactNode {
  const [asked, setAsked] = useState(0);
  // Each time that somebody asks it is watched anew: it had come to its end before.
  const { progress, detail, error } = useProgress({ kind: "openmemory_mirror", id: `asked-${asked}` });
  const backfill = useMutation(
    useTRPC().openMemory.backfill.mutationOptions({ onSuccess: () => setAsked((before) => before + 1) }),
  );
  const problem = backfill.error ?? error;
  return (
    <Section
      title="Mirror at OpenMemory"
      description="Which callers the OpenMemory server holds as they are here. Give it the rest after it was set up anew."
    >
      <div className="grid gap-4">
        {progress ? (
          <Progress
            label={progress.state === "completed" ? "Everything is mirrored" : "Mirroring callers"}
            done={progress.done}
            total={progress.total}
            {...(detail && { detail })}
          />
        ) : null}
        <div>
          <Button size="sm" disabled={backfill.isPending} onClick={() => backfill.mutate()}>
            Mirror what is missing
          </Button>
        </div>
        <p role="alert" className="text-pretty text-critical empty:hidden">
          {problem ? describeError(problem).detail : null}
        </p>
      </div>
    </Section>
  );
}
