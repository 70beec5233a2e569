"use client";

import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Section } from "#components/ui/section.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";
import { useChangeSettings } from "../organization/use-change-settings.ts";
import { SettingsPage } from "../settings-page.tsx";

type Report = Outputs["settings"]["readRetention"];

/** How long data is to be kept, and what is older than that. */
export function RetentionScreen(): ReactNode {
  const report = useQuery(useTRPC().settings.readRetention.queryOptions());
  return (
    <SettingsPage>
      <Section
        title="Policy"
        description="How long your organization means to keep what calls have taught. Nothing is deleted by itself, whatever its age."
      >
        {report.data ? (
          <PolicyForm key={report.data.months} months={report.data.months} />
        ) : (
          <Skeleton className="h-24 w-96 max-w-full" />
        )}
      </Section>
      <Section title="Older than the policy" description="For whoever decides what to erase. Test callers are counted.">
        {report.data ? <Figures report={report.data} /> : null}
        {report.isPending ? <Skeleton className="h-24 w-full" /> : null}
        {report.error && !report.data ? (
          <ErrorState error={report.error} title="The report could not be made" onRetry={report.refetch} />
        ) : null}
      </Section>
    </SettingsPage>
  );
}

function PolicyForm({ months }: { months: number | null }): ReactNode {
  const [text, setText] = useState(months?.toString() ?? "");
  const change = useChangeSettings();
  const wanted = text === "" ? null : Number(text);

  function submit(event: FormEvent): void {
    event.preventDefault();
    change.mutate({ retentionMonths: wanted });
  }

  return (
    <form className="grid max-w-md gap-4" onSubmit={submit}>
      <TextField
        label="Months"
        type="number"
        min={1}
        max={240}
        required={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        hint="Leave it empty for no policy."
        problem={change.error?.message}
      />
      <Button
        type="submit"
        variant="primary"
        className="justify-self-start"
        disabled={wanted === months || change.isPending}
      >
        Save policy
      </Button>
    </form>
  );
}

function Figures({ report }: { report: Report }): ReactNode {
  const { older, before } = report;
  if (older === null || before === null) return <p className="text-ink-soft">Without a policy nothing is too old.</p>;
  const rows = [
    { label: "Callers who have not called since", count: older.callers },
    { label: "Conversations from before", count: older.conversations },
    { label: "Memories that no call has stated since", count: older.memories },
  ];
  return (
    <>
      <p className="mb-3">
        From before <Timestamp at={before} show="date" />:
      </p>
      <dl className="max-w-md divide-y divide-line rounded-xl border border-line bg-surface">
        {rows.map(({ label, count }) => (
          <div key={label} className="flex justify-between gap-4 px-4 py-2.5">
            <dt>{label}</dt>
            <dd className="font-medium tabular-nums">{count.toLocaleString("en")}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
