import { PauseCircle } from "lucide-react";
import type { ReactNode } from "react";
import { RelativeTime } from "#components/words/relative-time.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { CallerMarks } from "../caller-marks.tsx";
import { type CallerDetail, identityKind } from "../caller-words.ts";

/** Who a caller is, in a few lines: numbers, marks and figures. */
export function CallerSummary({ detail, conflicts }: { detail: CallerDetail; conflicts: number }): ReactNode {
  const { caller, identities } = detail;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {identities.length === 0 ? (
          <span className="text-ink-soft">Called with a withheld number; no later call leads here.</span>
        ) : null}
        {identities.map(({ kind, value, shown }) => (
          <span key={`${kind} ${value}`} className="inline-flex items-baseline gap-1.5">
            <span className="text-ink-soft text-xs">{identityKind(kind)}</span>
            <span className="font-mono [overflow-wrap:anywhere]">{shown}</span>
          </span>
        ))}
        <CallerMarks caller={caller} conflicts={conflicts} />
      </div>
      {caller.restrictedAt ? (
        <p className="flex items-start gap-2 rounded-lg border border-line-strong px-3 py-2">
          <PauseCircle aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-soft" />
          <span className="text-pretty">
            Restricted since <Timestamp at={caller.restrictedAt} />: what is stored is kept, agents are told nothing of
            it, and new calls are kept without being learned from.
          </span>
        </p>
      ) : null}
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-3 lg:grid-cols-5">
        <Figure name="Calls">{detail.conversations.toLocaleString("en")}</Figure>
        <Figure name="Memories that hold">{detail.memories.length.toLocaleString("en")}</Figure>
        <Figure name="Last call">
          {caller.lastCallAt === null ? "None yet" : <RelativeTime at={caller.lastCallAt} />}
        </Figure>
        <Figure name="Known since">
          <Timestamp at={detail.firstCallAt ?? caller.createdAt} show="date" />
        </Figure>
        <Figure name="Language">{caller.language === null ? "Not known" : languageName(caller.language)}</Figure>
      </dl>
    </div>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div className="bg-surface px-4 py-3 max-lg:last:odd:col-span-full">
      <dt className="text-ink-soft text-xs">{name}</dt>
      <dd className="mt-0.5 font-medium text-base tabular-nums">{children}</dd>
    </div>
  );
}

const languages = new Intl.DisplayNames("en", { type: "language" });

function languageName(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}
