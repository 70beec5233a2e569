"use client";

import { Check, Copy, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";

const feedbackMs = 2_000;

type State = "idle" | "copied" | "failed";

const faces = {
  idle: { icon: Copy, word: "Copy", tone: "text-ink-soft group-hover:text-ink" },
  copied: { icon: Check, word: "Copied", tone: "text-positive" },
  failed: { icon: TriangleAlert, word: "Select it", tone: "text-caution" },
} as const;

const announcements: Record<State, string> = {
  idle: "",
  copied: "Copied to the clipboard",
  failed: "The browser does not allow copying here. Select the text and copy it yourself.",
};

/**
 * Copies a text and says so, to the eye and to a screen reader.
 *
 * @param label what is copied, for those who do not see what the button stands beside: "the client-data URL"
 */
export function CopyButton({ text, label }: { text: string; label: string }): ReactNode {
  const [state, setState] = useState<State>("idle");

  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), feedbackMs);
    return () => clearTimeout(timer);
  }, [state]);

  const face = faces[state];
  const Icon = face.icon;
  return (
    <>
      <button
        type="button"
        aria-label={`Copy ${label}`}
        onClick={async () => setState((await copyText(text)) ? "copied" : "failed")}
        className={`group inline-flex h-8 shrink-0 cursor-pointer items-center gap-1.5 rounded-md px-2 font-medium text-xs transition-colors hover:bg-line ${face.tone}`}
      >
        <Icon aria-hidden="true" className="size-3.5" strokeWidth={2.25} />
        {face.word}
      </button>
      <span role="status" className="sr-only">
        {announcements[state]}
      </span>
    </>
  );
}

// The clipboard is there in secure contexts only: not on a page served over plain HTTP from another machine.
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
