import type { ReactNode } from "react";
import { EvidenceList } from "../evidence-list.tsx";
import type { Memory } from "../memory-words.ts";
import { PanelSection } from "./panel-section.tsx";

/** What a memory rests on. */
export function EvidenceSection({ memory }: { memory: Memory }): ReactNode {
  return (
    <PanelSection title="What was said">
      {memory.evidence.length > 0 ? (
        <EvidenceList evidence={memory.evidence} shown={5} />
      ) : (
        <p className="text-ink-soft">
          {memory.masked
            ? "Masked with the memory: reveal it to see the quotes."
            : "Imported, without a call it rests on."}
        </p>
      )}
    </PanelSection>
  );
}
