import { type ReactNode, useId } from "react";
import type { Action } from "../draft/rules-draft.ts";
import { actions, actionWords } from "./category-words.ts";

interface ActionChoiceProps {
  /** Of what: read by a screen reader before the choice. */
  label: string;
  value: Action;
  onChange: (action: Action) => void;
}

/** The four actions side by side, so that a column of them is read at a glance. */
export function ActionChoice({ label, value, onChange }: ActionChoiceProps): ReactNode {
  const name = useId();
  return (
    <fieldset className="min-w-0 max-sm:w-full">
      <legend className="sr-only">{label}</legend>
      <div className="inline-grid w-full grid-cols-4 gap-0.5 rounded-lg bg-sunken p-0.5 sm:w-64">
        {actions.map((action) => (
          <label
            key={action}
            className="relative flex h-7 cursor-pointer items-center justify-center rounded-md font-medium text-[13px] text-ink-soft hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-sm has-checked:ring-1 has-checked:ring-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-1"
          >
            <input
              type="radio"
              name={name}
              checked={action === value}
              onChange={() => onChange(action)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {actionWords[action]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
