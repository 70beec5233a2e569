import type { ComponentProps, ReactNode } from "react";
import { classNames } from "#components/class-names.ts";
import { controlClass, Field } from "./field.tsx";

interface TextFieldProps extends Omit<ComponentProps<"input">, "id"> {
  label: string;
  hint?: ReactNode;
  /** What is wrong with what was entered. */
  problem?: string | null | undefined;
}

/** A line to write in. Required unless `required={false}`. */
export function TextField({ label, hint, problem, className, ...input }: TextFieldProps): ReactNode {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => <input className={classNames(controlClass, "h-9", className)} required {...input} {...control} />}
    </Field>
  );
}
