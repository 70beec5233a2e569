"use client";

import { useMutation } from "@tanstack/react-query";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { ImportanceNumber } from "#components/words/importance-number.tsx";
import { StatusBadge } from "#components/words/status-badge.tsx";
import { samples } from "#features/simulator/samples.ts";
import { parseTranscript } from "#features/simulator/transcript-text.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { EngineDraft } from "./engine-fields.tsx";
import { describeUsage, formatMilliseconds, type InForce, providerNames, type Trial } from "./provider-words.ts";

const own = "own";

interface TrialSectionProps {
  /** What is being chosen: the first to be asked, then the fallback where there is one. */
  drafts: readonly EngineDraft[];
  defaults: InForce["defaultModels"];
}

/** Reads a sample with what is being chosen, saved or not, and shows the result, how long it took and what it cost. */
export function TrialSection({ drafts, defaults }: TrialSectionProps): ReactNode {
  const [tried, setTried] = useState<EngineDraft | null>(null);
  const [text, setText] = useState(samples[0].text);
  const [problem, setProblem] = useState<string | null>(null);
  const trial = useMutation(useTRPC().providers.test.mutationOptions());
  const sample = samples.find((one) => one.text === text);

  function run(draft: EngineDraft): void {
    const parsed = parseTranscript(text);
    setProblem(parsed.outcome === "invalid" ? parsed.problem : null);
    if (parsed.outcome === "invalid") return;
    const { provider, model, apiKey } = draft;
    setTried(draft);
    trial.mutate({
      provider,
      ...(provider !== "local" && model.trim() && { model: model.trim() }),
      ...(provider !== "local" && apiKey.trim() && { apiKey: apiKey.trim() }),
      turns: parsed.turns,
      language: sample?.language ?? null,
    });
  }

  // A result says nothing of a key or model that was typed after it. A key that was saved has left its field.
  const isStillChosen = drafts.some(
    ({ provider, model, apiKey }) =>
      provider === tried?.provider && model === tried.model && (apiKey === tried.apiKey || apiKey === ""),
  );
  return (
    <div className="grid max-w-2xl gap-4">
      <Select
        label="Sample"
        options={[
          ...samples.map(({ id, title }) => ({ value: id, label: title })),
          { value: own, label: "My own words" },
        ]}
        value={sample?.id ?? own}
        onChange={(id) => setText(samples.find((one) => one.id === id)?.text ?? "")}
      />
      <TextArea
        label="Transcript"
        hint='A line a turn, beginning with "Agent:" or "Caller:". Read under the privacy rules; nothing of it is stored.'
        problem={problem}
        value={text}
        onChange={(event) => setText(event.target.value)}
        rows={7}
        className="font-mono text-[13px] leading-5"
      />
      <div className="flex flex-wrap gap-2">
        {drafts.map((draft, index) => (
          <Button key={draft.provider} disabled={trial.isPending} onClick={() => run(draft)}>
            {trial.isPending && tried?.provider === draft.provider
              ? "Reading…"
              : `Test ${providerNames[draft.provider]}${index > 0 ? ", the fallback" : ""}`}
          </Button>
        ))}
      </div>
      <div role="status" className="grid gap-3 empty:hidden">
        {trial.error && isStillChosen ? <p className="text-pretty text-critical">{trial.error.message}</p> : null}
        {trial.data && !trial.isPending && isStillChosen ? (
          <TrialResult trial={trial.data} defaults={defaults} />
        ) : null}
      </div>
    </div>
  );
}

function TrialResult({ trial, defaults }: { trial: Trial; defaults: InForce["defaultModels"] }): ReactNode {
  const took = formatMilliseconds(trial.milliseconds);
  const model = trial.provider === "local" ? null : (trial.model ?? defaults[trial.provider]);
  const by = model ? `${providerNames[trial.provider]}, ${model}` : providerNames[trial.provider];
  if (trial.outcome === "failed") {
    return (
      <div className="grid justify-items-start gap-2 rounded-lg border border-critical-line bg-critical-tint px-3 py-2.5">
        <StatusBadge tone="critical" icon={TriangleAlert}>
          {`No reading after ${took}`}
        </StatusBadge>
        <p className="font-medium">{trial.what}</p>
        <code className="font-mono text-[13px] [overflow-wrap:anywhere]">{trial.message}</code>
      </div>
    );
  }
  const { memories, summary, callerName, masked } = trial;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge tone="positive" icon={CircleCheck}>
          {`Read in ${took}`}
        </StatusBadge>
        <span className="text-ink-soft">
          {by}. {describeUsage(trial)}
        </span>
      </p>
      {summary ? <p className="text-pretty">{summary}</p> : null}
      {callerName ? <p className="text-ink-soft">Caller: {callerName}</p> : null}
      {masked > 0 ? (
        <p className="text-ink-soft">
          {masked} {masked === 1 ? "place was" : "places were"} masked before it was read.
        </p>
      ) : null}
      {memories.length === 0 ? <p className="text-ink-soft">It found nothing to remember.</p> : null}
      {memories.length > 0 ? (
        <ul aria-label="What it would remember" className="divide-y divide-line rounded-lg border border-line">
          {memories.map(({ content, type, importance, evidence }) => (
            <li key={content} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 px-3 py-2">
              <span className="text-pretty">{content}</span>
              <ImportanceNumber value={importance} />
              <span className="col-span-2 text-ink-soft text-xs">
                {type}
                {evidence.map(({ turn, quote }) => (
                  <span key={`${turn}/${quote}`}>
                    {" · turn "}
                    {turn + 1}: <q className="font-mono">{quote}</q>
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
