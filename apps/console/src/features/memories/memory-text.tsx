import type { ReactNode } from "react";
import { MaskedText } from "#components/words/masked-text.tsx";
import type { Memory } from "./memory-words.ts";

/** What a memory says, or the bar that stands for it. */
export function MemoryText({ memory }: { memory: Pick<Memory, "content" | "masked" | "sensitivity"> }): ReactNode {
  if (!memory.masked) return memory.content;
  return (
    <span className="[&>*]:align-middle">
      <MaskedText categories={memory.sensitivity} />
    </span>
  );
}
