"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useDelayed } from "#components/use-delayed.ts";
import type { RulesDraft } from "../draft/rules-draft.ts";
import { Findings } from "./findings.tsx";
import { readSample } from "./read-sample.ts";
import { useExplanation } from "./use-explanation.ts";

const typingMs = 350;
const longest = 20_000;
const example = `Caller: I'd like to pay. My number is four one one one, one one one one
Agent: Sorry, is that the card number?
Caller: Yes. One one one one, one one one one.
Agent: And how are you today?
Caller: Well, my diabetes is under control.`;

/** Shows what the rules, as they stand on the page, make of a text. Nothing of it is kept. */
export function Tester({ draft }: { draft: RulesDraft }): ReactNode {
  const [pasted, setPasted] = useState("");
  const settled = useDelayed(pasted.trim() === "" ? "" : pasted, typingMs);
  const explained = useExplanation(settled === "" ? null : readSample(settled), draft);
  return (
    <div className="grid gap-4">
      <TextArea
        label="Text or dialogue"
        hint="For a dialogue, begin lines with “Caller:” and “Agent:”. Nothing of it is kept."
        rows={6}
        required={false}
        maxLength={longest}
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
        placeholder="She has diabetes and lives at 12 Birch Road."
      />
      {pasted === "" ? (
        <Button size="sm" className="justify-self-start" onClick={() => setPasted(example)}>
          Try an example
        </Button>
      ) : null}
      <Findings {...explained} isWaiting={settled !== "" && (explained.isWaiting || settled !== pasted)} />
    </div>
  );
}
