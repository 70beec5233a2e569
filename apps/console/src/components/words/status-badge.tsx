import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export type Tone = "neutral" | "positive" | "caution" | "critical";

const toneClasses: Record<Tone, string> = {
  neutral: "bg-sunken text-ink-soft",
  positive: "bg-positive-tint text-positive",
  caution: "bg-caution-tint text-caution",
  critical: "bg-critical-tint text-critical",
};

/** A state, as icon and word; the colour only repeats what they say. */
export function StatusBadge(props: { tone: Tone; icon: LucideIcon; children: string }): ReactNode {
  const Icon = props.icon;
  return (
    <span
      className={`inline-flex h-6 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-full pr-2.5 pl-2 font-medium text-xs ${toneClasses[props.tone]}`}
    >
      <Icon aria-hidden="true" className="size-3.5" strokeWidth={2.25} />
      {props.children}
    </span>
  );
}
