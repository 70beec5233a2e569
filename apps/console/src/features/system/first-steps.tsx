import { ArrowUpRight, BookOpen, FlaskConical, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { FrameLink } from "#components/frame/frame-link.tsx";
import { Card } from "#components/ui/card.tsx";

/** What to do next with a service that works: be a caller, read the API. */
export function FirstSteps({ apiReferenceUrl }: { apiReferenceUrl: string | undefined }): ReactNode {
  return (
    <Card>
      <ul className="divide-y divide-line">
        <Step
          icon={FlaskConical}
          title="Simulator"
          detail="Be a caller: what an agent is told before and during a call, and what is learned after it."
          href="/simulator"
        />
        <Step
          icon={BookOpen}
          title="API reference"
          detail="Memories, callers and conversations for other programs."
          href={apiReferenceUrl}
        />
      </ul>
    </Card>
  );
}

interface StepProps {
  icon: LucideIcon;
  title: string;
  detail: string;
  /** Undefined while it is not known. */
  href: string | undefined;
}

function Step({ icon: Icon, title, detail, href }: StepProps): ReactNode {
  const Way = href?.startsWith("/") ? FrameLink : "a";
  return (
    <li className="group relative grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 px-4 py-4 hover:bg-sunken/60">
      <Icon aria-hidden="true" className="mt-0.5 size-4 text-ink-soft" />
      <div className="min-w-0">
        <h3 className="font-medium">
          {href ? (
            <Way
              href={href}
              className="rounded text-accent underline-offset-4 after:absolute after:inset-0 group-hover:underline"
            >
              {title}
            </Way>
          ) : (
            title
          )}
        </h3>
        <p className="mt-0.5 text-pretty text-ink-soft">{detail}</p>
      </div>
      <ArrowUpRight aria-hidden="true" className="mt-0.5 size-4 text-ink-soft" />
    </li>
  );
}
