import { type ReactNode, useId } from "react";

/** What a control needs to be tied to its label, its hint and what is wrong with it. */
interface ControlProps {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong with what was entered. */
  problem?: string | null | undefined;
  /** The control, given what ties it to its words. */
  children: (control: ControlProps) => ReactNode;
}

/** The look of everything that is written in. */
export const controlClass =
  "w-full rounded-lg border border-line-strong bg-surface px-3 text-ink placeholder:text-ink-soft aria-invalid:border-critical disabled:opacity-60";

/** A control with its label above and what to know about it below. */
export function Field({ label, hint, problem, children }: FieldProps): ReactNode {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ");
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {children({ id, ...(described && { "aria-describedby": described }), ...(problem && { "aria-invalid": true }) })}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-pretty text-ink-soft">
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} role="alert" className="mt-1 text-pretty text-critical">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
