import { ArrowUpRight, BookOpen, SquareTerminal } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";

/** What to do next with a service that works: play some calls, read the API. */
export function FirstSteps({ apiReferenceUrl }: { apiReferenceUrl: string | undefined }): ReactNode {
  return (
    <Card>
      <ul className="divide-y divide-line">
        <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 px-4 py-4">
          <SquareTerminal aria-hidden="true" className="mt-0.5 size-4 text-ink-soft" />
          <div className="min-w-0">
            <h3 className="font-medium">Simulate three calls</h3>
            <p className="mt-0.5 text-pretty text-ink-soft">Run this where the service runs.</p>
          </div>
          <div className="col-span-2 mt-3 min-w-0 sm:col-span-1 sm:col-start-2">
            <CopyField prompt="$" text="pnpm simulate" label="the command that simulates calls" />
          </div>
        </li>
        <li className="group relative grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 px-4 py-4">
          <BookOpen aria-hidden="true" className="mt-0.5 size-4 text-ink-soft" />
          <div className="min-w-0">
            <h3 className="font-medium">
              {apiReferenceUrl ? (
                <a
                  href={apiReferenceUrl}
                  className="rounded text-accent underline-offset-4 after:absolute after:inset-0 group-hover:underline"
                >
                  API reference
                </a>
              ) : (
                "API reference"
              )}
            </h3>
            <p className="mt-0.5 text-pretty text-ink-soft">Memories, callers and conversations for other programs.</p>
          </div>
          <ArrowUpRight aria-hidden="true" className="mt-0.5 size-4 text-ink-soft" />
        </li>
      </ul>
    </Card>
  );
}
