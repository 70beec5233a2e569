import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "#components/class-names.ts";
import { controlClass, Field } from "./field.tsx";

interface Option<Value extends string = string> {
  value: Value;
  label: string;
}

interface SelectProps<Value extends string> extends Omit<ComponentProps<"select">, "id" | "value" | "onChange"> {
  label: string;
  hint?: ReactNode;
  problem?: string | null | undefined;
  options: readonly Option<Value>[];
  value?: Value;
  onChange?: (value: Value) => void;
}

/**
 * One of several. The browser's own list: it is at home on a phone and with a screen reader, and costs no script. For
 * options that have to be explained take a `ChoiceList`.
 */
export function Select<Value extends string>(props: SelectProps<Value>): ReactNode {
  const { label, hint, problem, options, onChange, className, ...select } = props;
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <span className="relative block">
          <select
            className={classNames(controlClass, "h-9 appearance-none pr-9", className)}
            onChange={(event) => {
              const chosen = options.find(({ value }) => value === event.target.value);
              if (chosen) onChange?.(chosen.value);
            }}
            {...select}
            {...control}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden="true"
            className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3 size-4 text-ink-soft"
          />
        </span>
      )}
    </Field>
  );
}
