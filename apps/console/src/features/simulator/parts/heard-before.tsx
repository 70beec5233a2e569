import { Volume2 } from "lucide-react";
import type { ReactNode } from "react";
import type { HeardBefore } from "../answers.ts";

/** What an agent is told before a call, as it hears it. */
export function HeardBeforeView({ heard }: { heard: HeardBefore }): ReactNode {
  const { isKnown, greeting, firstMessage, lastCall, sections, ownVariables } = heard;
  return (
    <div className="grid gap-3">
      {isKnown ? (
        <p className="flex items-start gap-2 rounded-lg bg-accent-tint px-3 py-2.5">
          <Volume2 aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" />
          <q className="text-pretty">{firstMessage ?? greeting}</q>
        </p>
      ) : (
        <p className="rounded-lg bg-sunken px-3 py-2.5">
          Nobody knows this caller yet: the agent greets as it always does.
        </p>
      )}
      {isKnown && firstMessage === null ? (
        <p className="text-pretty text-ink-soft">
          As <code className="font-mono text-[13px]">memory_greeting</code>, for the prompt: this agent does not let the
          first message be set.
        </p>
      ) : null}
      {lastCall ? (
        <p className="text-pretty">
          <span className="text-ink-soft">Last call: </span>
          {lastCall}
        </p>
      ) : null}
      {sections.map(({ title, entries }) => (
        <section key={title}>
          <p className="text-ink-soft text-xs">{title}</p>
          <ul className="mt-0.5 list-disc pl-5">
            {entries.map((entry) => (
              <li key={entry} className="text-pretty [overflow-wrap:anywhere]">
                {entry}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {ownVariables.length > 0 ? (
        <section>
          <p className="text-ink-soft text-xs">The agent's own variables</p>
          <dl className="mt-0.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 font-mono text-[13px]">
            {ownVariables.map(([name, value]) => (
              <div key={name} className="contents">
                <dt>{name}</dt>
                <dd className="text-ink-soft [overflow-wrap:anywhere]">{value || '""'}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </div>
  );
}
