"use client";

import { PhoneOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { type SampleCall, samples } from "../samples.ts";
import { parseTranscript } from "../transcript-text.ts";
import { isComplete, type Line, useSimulatedCall } from "../use-simulated-call.ts";
import { CallProgress } from "./call-progress.tsx";
import { Moment } from "./moment.tsx";

const own = "own";

interface AfterCallProps {
  line: Line;
  onSample: (sample: SampleCall) => void;
}

/** Sends a transcript as the platform does after a call, and shows what is learned from it. */
export function AfterCall({ line, onSample }: AfterCallProps): ReactNode {
  const [text, setText] = useState(samples[0].text);
  const [language, setLanguage] = useState<string>(samples[0].language);
  const [problem, setProblem] = useState<string | null>(null);
  const simulated = useSimulatedCall();
  const chosen = samples.find((sample) => sample.text === text);
  return (
    <Moment
      icon={PhoneOff}
      title="After the call"
      detail="The post-call webhook, signed: the transcript arrives, and what matters in it is remembered."
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const parsed = parseTranscript(text);
          setProblem(parsed.outcome === "invalid" ? parsed.problem : null);
          // What became of an earlier try says nothing of this one.
          simulated.reset();
          if (parsed.outcome === "parsed") simulated.send(line, { turns: parsed.turns, language });
        }}
      >
        <div className="grid gap-3 sm:grid-cols-2">
          <Select
            label="Sample"
            options={[
              ...samples.map(({ id, title }) => ({ value: id, label: title })),
              { value: own, label: "My own words" },
            ]}
            value={chosen?.id ?? own}
            onChange={(id) => {
              const sample = samples.find((one) => one.id === id);
              setText(sample?.text ?? "");
              if (!sample) return;
              setLanguage(sample.language);
              onSample(sample);
            }}
          />
          <Select
            label="Language"
            options={[
              { value: "en", label: "English" },
              { value: "de", label: "German" },
              { value: "es", label: "Spanish" },
            ]}
            value={language}
            onChange={setLanguage}
          />
        </div>
        <TextArea
          label="Transcript"
          hint='A line a turn, beginning with "Agent:" or "Caller:".'
          problem={problem}
          value={text}
          onChange={(event) => setText(event.target.value)}
          rows={10}
          className="font-mono text-[13px] leading-5"
        />
        <Button
          type="submit"
          variant="primary"
          className="justify-self-start"
          disabled={simulated.isSending || !isComplete(line)}
        >
          Send the call
        </Button>
      </form>
      <CallProgress simulated={simulated} />
    </Moment>
  );
}
