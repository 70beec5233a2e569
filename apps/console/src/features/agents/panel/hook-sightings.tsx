import { CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { RelativeTime } from "#components/words/relative-time.tsx";
import { PanelSection } from "#features/memories/panel/panel-section.tsx";
import type { Outputs } from "#trpc/types.ts";

type Hooks = Outputs["agents"]["read"]["hooks"];

const moments: readonly { hook: keyof Hooks; title: string; heard: string; unheard: string }[] = [
  {
    hook: "clientData",
    title: "Before the call",
    heard: "asked who is calling",
    unheard: "Never asked who is calling: it greets everybody as a stranger.",
  },
  {
    hook: "searchMemory",
    title: "During the call",
    heard: "searched its memory",
    unheard: "Its tool has never searched: it is not attached, or no caller gave it a reason.",
  },
  {
    hook: "postCall",
    title: "After the call",
    heard: "delivered a transcript",
    unheard: "No transcript has come: nothing is learned from its calls.",
  },
];

/** Which of the three webhooks an agent uses, as far as its latest calls show. */
export function HookSightings({ hooks }: { hooks: Hooks }): ReactNode {
  const isIncomplete = Object.values(hooks).includes(null);
  return (
    <PanelSection title="What was heard of it">
      <ul className="grid gap-2">
        {moments.map(({ hook, title, heard, unheard }) => {
          const at = hooks[hook];
          const Icon = at ? CircleCheck : CircleDashed;
          return (
            <li key={hook} className="flex items-start gap-2.5">
              <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${at ? "text-positive" : "text-ink-soft"}`} />
              <p className="text-pretty">
                <span className="font-medium">{title}: </span>
                {at ? (
                  <>
                    {heard} <RelativeTime at={at} />
                  </>
                ) : (
                  <span className="text-ink-soft">{unheard}</span>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      {isIncomplete ? (
        <p className="mt-2 text-pretty text-ink-soft">
          Calls of the simulator do not count.{" "}
          <Link href="/agents/connect" className="text-accent underline underline-offset-2">
            How to connect what is missing
          </Link>
        </p>
      ) : null}
    </PanelSection>
  );
}
