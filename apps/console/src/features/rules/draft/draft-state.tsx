import type { ReactNode } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button } from "#components/ui/button.tsx";
import { categoryName } from "#components/words/category-name.ts";
import { changedCategories, changedCustom } from "./rules-draft.ts";
import type { RulesEditing } from "./use-rules-draft.ts";

/** What is not saved yet, what went wrong with saving, and the ways out. */
export function DraftState({ editing }: { editing: RulesEditing }): ReactNode {
  const { draft, discard, error, conflict } = editing;
  const changed = [...changedCategories(draft).map(categoryName), ...changedCustom(draft)];
  return (
    // As near to its heading as a description would be.
    <div className="-mt-2.5 grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 text-pretty text-ink-soft">
          {changed.length > 0
            ? `Not saved: ${changed.join(", ")}.`
            : "Rules hold for what comes. What is stored is changed when you apply them to it."}
        </p>
        {changed.length > 0 ? (
          // The line is no higher with it, so that the rules below stay where they are.
          <Button size="sm" className="-my-1" onClick={discard}>
            Discard changes
          </Button>
        ) : null}
      </div>
      {conflict ? (
        <div role="alert" className="grid gap-3 rounded-lg border border-critical-line bg-critical-tint px-4 py-3">
          <p className="text-pretty">
            <strong className="font-semibold">Somebody else has saved rules meanwhile.</strong> Nothing of yours was
            saved, and nothing of it is lost. Put your changes on top of theirs, look, and save again.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button size="sm" variant="primary" onClick={conflict.keepMine}>
              Put mine on top
            </Button>
            <Button size="sm" onClick={conflict.takeTheirs}>
              Take theirs
            </Button>
          </div>
        </div>
      ) : null}
      {error ? (
        <p role="alert" className="text-pretty text-critical">
          The rules were not saved. {describeError(error).detail}
        </p>
      ) : null}
    </div>
  );
}
