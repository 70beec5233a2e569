import { ChevronRight, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";
import { FrameLink } from "#components/frame/frame-link.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

interface AttentionItemProps {
  icon: LucideIcon;
  href: string;
  /** Begins with the count of what waits, where something does; null while it comes. */
  sentence: string | null;
  isUrgent?: boolean;
}

/** One thing that may wait for a person, and the way there. As high with one line as with two, so that nothing moves. */
export function AttentionItem({ icon: Icon, href, sentence, isUrgent = false }: AttentionItemProps): ReactNode {
  const [, count, rest] = sentence?.match(/^([\d,]+)?(.*)$/) ?? [];
  const waits = isUrgent || count !== undefined;
  return (
    <li className="group relative flex min-h-14 items-center gap-3 bg-surface px-4 py-2 hover:bg-sunken lg:last:odd:col-span-full">
      {isUrgent ? (
        <TriangleAlert aria-label="Needs attention" className="size-4 shrink-0 text-caution" />
      ) : (
        <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
      )}
      {sentence === null ? (
        <Skeleton className="h-5 min-w-0 max-w-64 flex-1" />
      ) : (
        <FrameLink
          href={href}
          className={classNames(
            "min-w-0 text-pretty after:absolute after:inset-0",
            waits ? "text-ink" : "text-ink-soft",
          )}
        >
          {count ? <b className="font-semibold text-base tabular-nums leading-5">{count}</b> : null}
          {rest}
        </FrameLink>
      )}
      <ChevronRight aria-hidden="true" className="ml-auto size-4 shrink-0 text-ink-soft group-hover:text-ink" />
    </li>
  );
}
