import { type ComponentProps, type ReactNode, useId } from "react";

interface TextFieldProps extends Omit<ComponentProps<"input">, "id"> {
  label: string;
  hint?: string;
}

/** A line to write in, with its label above and what to know about it below. */
export function TextField({ label, hint, ...input }: TextFieldProps): ReactNode {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <input
        id={id}
        className="h-9 w-full rounded-lg border border-line-strong bg-surface px-3 text-ink"
        required
        {...(hint && { "aria-describedby": `${id}-hint` })}
        {...input}
      />
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-ink-soft">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
