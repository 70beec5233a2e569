import { Fragment, type ReactNode } from "react";
import { CopyButton } from "#components/ui/copy-button.tsx";

/** A text that is there to be copied, whole and selectable, with the button that does it. */
export function CopyField(props: { text: string; label: string; prompt?: string }): ReactNode {
  return (
    <div className="flex items-center gap-2 rounded-lg border border-line bg-sunken py-1 pr-1 pl-3">
      {props.prompt ? (
        <span aria-hidden="true" className="select-none font-mono text-[13px] text-ink-soft">
          {props.prompt}
        </span>
      ) : null}
      <code className="min-w-0 flex-1 py-1 font-mono text-[13px] leading-5 [overflow-wrap:anywhere]">
        {props.text.split(/(?<=[^/]\/)(?=[^/])/).map((part, index) => (
          // A URL that does not fit breaks behind a slash rather than in a word.
          <Fragment key={`${index}${part}`}>
            {index > 0 ? <wbr /> : null}
            {part}
          </Fragment>
        ))}
      </code>
      <CopyButton text={props.text} label={props.label} />
    </div>
  );
}
