import { type ComponentProps, type ReactNode, useId } from "react";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "onChange"> {
  label: ReactNode;
  hint?: ReactNode;
  /** Only a screen reader gets the label: for rows of a list. */
  hideLabel?: boolean;
  /** Some of what it stands for is chosen. */
  indeterminate?: boolean;
  onChange?: (checked: boolean) => void;
}

/** On or off. */
export function Checkbox({
  label,
  hint,
  hideLabel,
  indeterminate = false,
  onChange,
  ...input
}: CheckboxProps): ReactNode {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <input
        {...input}
        id={id}
        type="checkbox"
        ref={(element) => {
          if (element) element.indeterminate = indeterminate;
        }}
        onChange={(event) => onChange?.(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
        {...(hint ? { "aria-describedby": `${id}-hint` } : {})}
      />
      <div className={hideLabel ? "sr-only" : "min-w-0"}>
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <p id={`${id}-hint`} className="text-pretty text-ink-soft">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
