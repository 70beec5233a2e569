"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Section } from "#components/ui/section.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useInBrowser } from "#components/use-in-browser.ts";
import type { Outputs } from "#trpc/types.ts";
import { useChangeSettings } from "./use-change-settings.ts";

type Settings = Outputs["settings"]["read"];

const countryNames = new Intl.DisplayNames(["en"], { type: "region" });

/** All settings at once, saved together. */
export function OrganizationForm({ settings }: { settings: Settings }): ReactNode {
  const [draft, setDraft] = useState(settings);
  const change = useChangeSettings();
  const countries = useCountryOptions(settings.countries);
  const set = (values: Partial<Settings>) => setDraft({ ...draft, ...values });
  const isChanged = JSON.stringify(draft) !== JSON.stringify(settings);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { slug: _slug, countries: _countries, retentionMonths: _months, ...input } = draft;
    change.mutate(input);
  }

  return (
    <form onSubmit={submit}>
      <Section
        title="Organization"
        description="Its name in this console. The slug stands in webhook paths and never changes."
      >
        <div className="grid max-w-md gap-4">
          <TextField
            label="Name"
            value={draft.name}
            maxLength={120}
            hint={`Slug: ${settings.slug}`}
            onChange={(event) => set({ name: event.target.value })}
          />
        </div>
      </Section>
      <Section title="Callers" description="How numbers are read, and how much of a caller is remembered.">
        <div className="grid max-w-md gap-4">
          <Select
            label="Default country"
            hint="Of numbers that come without a country code. Without one, only international numbers are read."
            options={[{ value: "", label: "None" }, ...countries]}
            value={draft.defaultCountry ?? ""}
            onChange={(code) => set({ defaultCountry: code === "" ? null : code })}
          />
          <NumberField
            label="Active memories of one caller"
            hint="Above it the least important are archived: a search still finds them, agents are not told them before a call."
            value={draft.maxActiveMemories}
            min={10}
            max={1_000}
            onChange={(maxActiveMemories) => set({ maxActiveMemories })}
          />
          <NumberField
            label="Calls of one caller within an hour"
            hint="Above it a caller counts as one who calls very often, and their calls are read over time. 0 puts nobody off."
            value={draft.highFrequencyCalls}
            min={0}
            max={10_000}
            onChange={(highFrequencyCalls) => set({ highFrequencyCalls })}
          />
        </div>
      </Section>
      <Section title="Search" description="What agents get when they ask during a call.">
        <div className="grid max-w-md gap-4">
          <NumberField
            label="Relevance threshold"
            hint="From 0 to 1. Below this relevance of the agent's own best memory, a search goes on in other agents' memories of the caller."
            value={draft.relevanceThreshold}
            min={0}
            max={1}
            step={0.05}
            onChange={(relevanceThreshold) => set({ relevanceThreshold })}
          />
          <Checkbox
            label="Search shared memories only"
            hint="Of other agents, only memories that are shared are found."
            checked={draft.searchSharedOnly}
            onChange={(searchSharedOnly) => set({ searchSharedOnly })}
          />
        </div>
      </Section>
      <div className="sticky bottom-0 flex flex-wrap items-center justify-end gap-3 border-line border-t bg-canvas py-3">
        <p role="alert" className="mr-auto text-pretty text-critical empty:hidden">
          {change.error ? describeError(change.error).detail : null}
        </p>
        <Button onClick={() => setDraft(settings)} disabled={!isChanged}>
          Undo changes
        </Button>
        <Button type="submit" variant="primary" disabled={!isChanged || change.isPending}>
          Save settings
        </Button>
      </div>
    </form>
  );
}

/** Names as the browser has them; the server's may differ, so its HTML has the codes alone. */
function useCountryOptions(codes: readonly string[]): { value: string; label: string }[] {
  const inBrowser = useInBrowser();
  if (!inBrowser) return codes.map((code) => ({ value: code, label: code }));
  return codes
    .map((code) => ({ value: code, label: `${nameOf(code)} (${code})` }))
    .sort((first, second) => first.label.localeCompare(second.label));
}

// Some codes stand for no country that has a name: "AC", "TA".
function nameOf(code: string): string {
  return countryNames.of(code) ?? code;
}

interface NumberFieldProps {
  label: string;
  hint: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  onChange: (value: number) => void;
}

function NumberField({ value, onChange, ...field }: NumberFieldProps): ReactNode {
  return (
    <TextField
      type="number"
      inputMode="decimal"
      value={Number.isNaN(value) ? "" : value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
      className="tabular-nums"
      {...field}
    />
  );
}
