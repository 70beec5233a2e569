import type { ComponentProps, ReactNode } from "react";
import { classNames } from "#components/class-names.ts";
import { controlClass, Field } from "./field.tsx";

interface TextAreaProps extends Omit<ComponentProps<"textarea">, "id"> {
  label: string;
  hint?: ReactNode;
  problem?: string | null | undefined;
}

/** Some lines to write in. */
export function TextArea({ label, hint, problem, className, ...area }: TextAreaProps): ReactNode {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <textarea rows={3} className={classNames(controlClass, "py-2", className)} {...area} {...control} />
      )}
    </Field>
  );
}
