import { Check } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "#components/class-names.ts";

/** Which step it is, and whether it is done. */
export interface StepPlace {
  number: number;
  isDone: boolean;
}

interface StepProps extends StepPlace {
  title: string;
  children: ReactNode;
}

/** One of the steps in which a request is answered, with a tick once it is done. */
export function Step({ number, title, isDone, children }: StepProps): ReactNode {
  const headingId = useId();
  return (
    <li aria-labelledby={headingId} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3">
      <span
        aria-hidden="true"
        className={classNames(
          "flex size-7 items-center justify-center rounded-full font-medium text-[13px] tabular-nums",
          isDone ? "bg-positive-tint text-positive" : "bg-sunken text-ink-soft",
        )}
      >
        {isDone ? <Check className="size-4" /> : number}
      </span>
      <div className="min-w-0 pb-6">
        <h3 id={headingId} className="flex min-h-7 items-center font-medium">
          {title}
          {isDone ? <span className="sr-only"> (done)</span> : null}
        </h3>
        <div className="mt-2 grid gap-3">{children}</div>
      </div>
    </li>
  );
}
