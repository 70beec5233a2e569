import { CircleCheck, CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import type { Outputs } from "#trpc/types.ts";

type Hooks = Outputs["agents"]["list"][number]["hooks"];

const moments: readonly { hook: keyof Hooks; word: string; name: string }[] = [
  { hook: "clientData", word: "Before", name: "Before calls" },
  { hook: "searchMemory", word: "During", name: "During calls" },
  { hook: "postCall", word: "After", name: "After calls" },
];

/** At which of the three moments of its latest calls an agent was heard. */
export function HeardMoments({ hooks }: { hooks: Hooks }): ReactNode {
  return (
    <span className="flex items-center gap-3">
      {moments.map(({ hook, word, name }) => {
        const isHeard = hooks[hook] !== null;
        const Icon = isHeard ? CircleCheck : CircleDashed;
        return (
          <span
            key={hook}
            title={`${name}: ${isHeard ? "heard" : "not heard"}`}
            className={`inline-flex items-center gap-1 ${isHeard ? "" : "text-ink-soft"}`}
          >
            <Icon aria-hidden="true" className={`size-3.5 ${isHeard ? "text-positive" : ""}`} />
            {word}
            <span className="sr-only">{isHeard ? "heard" : "not heard"}</span>
          </span>
        );
      })}
    </span>
  );
}
