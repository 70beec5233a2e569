import type { ReactNode } from "react";
import { CopyButton } from "#components/ui/copy-button.tsx";

const textClass =
  "max-h-64 overflow-y-auto whitespace-pre-wrap p-3 font-mono text-xs leading-5 [overflow-wrap:anywhere]";

/** Several lines that are there to be copied. */
export function CopyBlock({ text, label }: { text: string; label: string }): ReactNode {
  return (
    <div className="rounded-lg border border-line bg-sunken">
      <div className="flex items-center justify-between border-line border-b py-1 pr-1 pl-3">
        <span className="text-ink-soft text-xs">{label}</span>
        <CopyButton text={text} label={label} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus to be scrolled by keys */}
      <pre tabIndex={0} className={textClass}>
        {text}
      </pre>
    </div>
  );
}
