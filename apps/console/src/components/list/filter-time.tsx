"use client";

import { Check, ChevronDown } from "lucide-react";
import { Popover } from "radix-ui";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { chipClass } from "./filter-chip.ts";
import { anyTime, describeRange, isAnyTime, type Span, spanNames, spans, type TimeRange } from "./time-range.ts";

interface FilterTimeProps {
  /** What the time is of: "Last said". */
  label: string;
  value: TimeRange;
  onChange: (value: TimeRange) => void;
}

const choices: readonly { when: Span | null; name: string }[] = [
  { when: null, name: "Any time" },
  ...spans.map((when) => ({ when, name: spanNames[when] })),
];

/** A time: any, the last days, or from one day to another. The chip says which. */
export function FilterTime({ label, value, onChange }: FilterTimeProps): ReactNode {
  const [open, setOpen] = useState(false);
  const chosen = describeRange(value, new Date());
  const choose = (next: Partial<TimeRange>) => {
    onChange({ ...anyTime, ...next });
    setOpen(false);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button type="button" className={chipClass(chosen !== null)}>
          {chosen ? `${label}: ${chosen}` : label}
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          className="z-50 w-64 rounded-lg border border-line bg-surface p-1 shadow-lg"
        >
          {choices.map(({ when, name }) => {
            const isChosen = when === null ? isAnyTime(value) : value.when === when;
            return (
              <button
                key={name}
                type="button"
                aria-pressed={isChosen}
                onClick={() => choose({ when })}
                className="-outline-offset-2 flex h-8 w-full cursor-pointer items-center gap-2 rounded-md px-2 hover:bg-sunken"
              >
                <Check aria-hidden="true" className={isChosen ? "size-4" : "invisible size-4"} />
                {name}
              </button>
            );
          })}
          <DaysForm key={`${value.from} ${value.to}`} value={value} onChange={choose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** From one day to another. Told when both are as they are meant: a year that is half typed is a year, too. */
function DaysForm({
  value,
  onChange,
}: Pick<FilterTimeProps, "value"> & { onChange: (days: Partial<TimeRange>) => void }) {
  const id = useId();
  const [from, setFrom] = useState(value.from ?? "");
  const [to, setTo] = useState(value.to ?? "");
  const days = [
    { name: "From", id: `${id}-from`, day: from, set: setFrom, bounds: { max: to || undefined } },
    { name: "To", id: `${id}-to`, day: to, set: setTo, bounds: { min: from || undefined } },
  ];

  function submit(event: FormEvent): void {
    event.preventDefault();
    onChange({ from: from || null, to: to || null });
  }

  return (
    <form onSubmit={submit} className="mt-1 grid gap-2 border-line border-t px-2 pt-2.5 pb-1.5">
      {days.map(({ name, id: field, day, set, bounds }) => (
        <div key={name} className="grid grid-cols-[3rem_minmax(0,1fr)] items-center">
          <label htmlFor={field} className="text-ink-soft">
            {name}
          </label>
          <input
            id={field}
            type="date"
            value={day}
            {...bounds}
            onChange={(event) => set(event.target.value)}
            className={`${controlClass} h-8 tabular-nums`}
          />
        </div>
      ))}
      <Button type="submit" size="sm" disabled={from === "" && to === ""}>
        Show these days
      </Button>
    </form>
  );
}
