import type { ReactNode } from "react";

/** An answer as it came over HTTP, folded away. */
export function RawAnswer({ answer }: { answer: { status: number; body?: unknown; milliseconds: number } }): ReactNode {
  return (
    <details>
      <summary className="cursor-pointer text-ink-soft text-xs">
        HTTP {answer.status} in {Math.max(1, Math.round(answer.milliseconds))} ms, as it came
      </summary>
      {/* Scrolls, so the keyboard has to reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus to be scrolled by keys */}
      <pre tabIndex={0} className="mt-2 max-h-80 overflow-auto rounded-lg bg-sunken p-3 font-mono text-xs leading-5">
        {JSON.stringify(answer.body, null, 2)}
      </pre>
    </details>
  );
}
