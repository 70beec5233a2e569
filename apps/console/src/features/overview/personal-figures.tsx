import { EyeOff } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Meter } from "#components/ui/meter.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { categoryName } from "#components/words/category-name.ts";
import { describeMasked, type MemoryFigures } from "./sentences.ts";

/** What of all that is kept is personal, by category, and which of that is masked. */
export function PersonalFigures({ figures }: { figures: MemoryFigures | undefined }): ReactNode {
  const id = useId();
  const most = Math.max(1, ...(figures?.personal.map(({ memories }) => memories) ?? []));
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-xl border border-line bg-surface p-4">
      <h3 id={id} className="font-medium text-ink-soft">
        Personal memories by category
      </h3>
      <div className="mt-1 min-h-10 text-pretty">
        {figures ? describeMasked(figures) : <Skeleton className="h-5 w-3/4" />}
      </div>
      <ul className="mt-3 grid gap-3">
        {figures?.personal.map(({ category, memories, isMasked }) => (
          <li key={category} className="grid gap-1">
            <span className="flex items-center gap-2">
              <span className="first-letter:uppercase">{categoryName(category)}</span>
              {isMasked ? (
                <span className="inline-flex items-center gap-1 text-caution text-xs">
                  <EyeOff aria-hidden="true" className="size-3.5" />
                  masked
                </span>
              ) : null}
              <span className="ml-auto text-ink-soft tabular-nums">{memories.toLocaleString("en")}</span>
            </span>
            <Meter label={categoryName(category)} value={memories} max={most} />
          </li>
        ))}
      </ul>
    </section>
  );
}
