import type { ReactNode } from "react";
import { ConflictCard } from "../conflicts/conflict-card.tsx";
import type { Memory } from "../memory-words.ts";
import { PanelSection } from "./panel-section.tsx";

/** What a memory stands against, to be settled here. */
export function ConflictSection({ memory, against }: { memory: Memory; against: readonly Memory[] }): ReactNode {
  return (
    <PanelSection title="In conflict">
      <ConflictCard attribute={memory.attribute} sides={[memory, ...against]} />
    </PanelSection>
  );
}
