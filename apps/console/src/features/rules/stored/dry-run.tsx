"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { describeError } from "#components/describe-error.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { counted } from "#components/words/counted.ts";
import type { RulesDraft } from "../draft/rules-draft.ts";
import { type DryRunResult, useDryRun } from "./use-dry-run.ts";

const changes = [
  { change: "block", title: "Deleted" },
  { change: "redact", title: "Reworded" },
  { change: "flag", title: "Marked sensitive" },
  { change: "unflag", title: "Mark taken off" },
  { change: "none", title: "As they are" },
] as const;

const titles: Record<string, string> = Object.fromEntries(changes.map(({ change, title }) => [change, title]));

/** What the rules on the page would change of what is stored. */
export function DryRun({ draft }: { draft: RulesDraft }): ReactNode {
  const { result, lookAnew, lookOn, stop, isLooking, error, isOutdated } = useDryRun(draft);
  const isThrough = result !== null && result.nextCursor === null;
  return (
    <div className="grid gap-3">
      {result ? <Result result={result} /> : null}
      {isOutdated ? (
        <p className="text-pretty text-caution">The rules on this page were changed since. Look again.</p>
      ) : null}
      {error ? (
        <p role="alert" className="text-pretty text-critical">
          {describeError(error).detail}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {result && !isThrough && !isOutdated ? (
          <Button onClick={isLooking ? stop : lookOn}>
            {isLooking ? "Stop looking" : "Look through all the rest"}
          </Button>
        ) : null}
        <Button disabled={isLooking} onClick={lookAnew}>
          {result ? "Look again" : "See what would change"}
        </Button>
      </div>
    </div>
  );
}

function Result({ result: { counts, looked, examples, nextCursor } }: { result: DryRunResult }): ReactNode {
  return (
    <div className="grid gap-3">
      <p role="status" className="text-pretty">
        {`Looked through ${counted(looked, "memory")}${nextCursor ? " so far" : ", all that are stored"}. Nothing was changed.`}
      </p>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-5">
        {changes.map(({ change, title }) => (
          <div
            key={change}
            className="flex flex-col justify-between bg-surface px-3 py-2 last:col-span-2 sm:last:col-span-1"
          >
            <dt className="text-ink-soft text-xs">{title}</dt>
            <dd className="font-semibold text-base tabular-nums">{counts[change].toLocaleString("en")}</dd>
          </div>
        ))}
      </dl>
      {examples.length > 0 ? <Examples examples={examples} /> : null}
    </div>
  );
}

function Examples({ examples }: Pick<DryRunResult, "examples">): ReactNode {
  return (
    <Card>
      <ul aria-label="Examples" className="divide-y divide-line">
        {examples.map(({ memoryId, change, text }) => (
          <li key={memoryId}>
            <Link
              href={`/memories/${memoryId}`}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 hover:bg-sunken"
            >
              <Badge>{titles[change]}</Badge>
              <span className="min-w-0 text-pretty [overflow-wrap:anywhere]">
                {text ?? <span className="text-ink-soft">Its words are not shown: they would be deleted.</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
