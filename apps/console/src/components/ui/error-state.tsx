"use client";

import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { describeError } from "#components/describe-error.ts";
import type { ClientError } from "#trpc/types.ts";
import { Button } from "./button.tsx";

interface ErrorStateProps {
  error: ClientError;
  /** What could not be done: "The callers could not be loaded" */
  title: string;
  onRetry?: (() => unknown) | undefined;
}

/** Stands where something could not be shown: what happened, what was kept, what to do. */
export function ErrorState({ error, title, onRetry }: ErrorStateProps): ReactNode {
  const { detail, requestId } = describeError(error);
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-16 text-center">
      <TriangleAlert aria-hidden="true" className="size-6 text-critical" />
      <div role="alert">
        <p className="mt-3 font-medium">{title}</p>
        <p className="mt-1 text-pretty text-ink-soft">{detail}</p>
      </div>
      {requestId ? (
        <p className="mt-2 text-ink-soft">
          Request id <code className="font-mono text-[13px] [overflow-wrap:anywhere]">{requestId}</code>
        </p>
      ) : null}
      {onRetry ? (
        <Button className="mt-4" onClick={() => void onRetry()}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}
