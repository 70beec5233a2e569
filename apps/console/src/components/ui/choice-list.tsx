import { type ReactNode, useId } from "react";

export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
  /** What choosing it means. */
  detail?: string;
}

interface ChoiceListProps<Value extends string> {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
}

/** One of a few, each with what choosing it means. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>): ReactNode {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{props.label}</legend>
      <div className="divide-y divide-line rounded-lg border border-line-strong">
        {props.choices.map(({ value, label, detail }) => (
          <label key={value} className="flex cursor-pointer items-start gap-3 px-3 py-2 has-checked:bg-accent-tint">
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
              className="mt-0.5 size-4 accent-accent"
            />
            <span>
              <span className="block font-medium">{label}</span>
              {detail ? <span className="block text-pretty text-ink-soft">{detail}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
