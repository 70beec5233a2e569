import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";

const tones = { neutral: "bg-sunken text-ink-soft", accent: "bg-accent-tint text-accent" };

/** A word about something, on grey. For states, which have a tone and an icon, take `StatusBadge`. */
export function Badge(props: { children: ReactNode; icon?: LucideIcon; tone?: keyof typeof tones }): ReactNode {
  const Icon = props.icon;
  return (
    <span
      className={classNames(
        "inline-flex h-5 shrink-0 items-center gap-1 whitespace-nowrap rounded px-1.5 font-medium text-xs",
        tones[props.tone ?? "neutral"],
      )}
    >
      {Icon ? <Icon aria-hidden="true" className="size-3" /> : null}
      {props.children}
    </span>
  );
}
