"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { PageContent } from "#components/frame/page-content.tsx";
import { PageHeader } from "#components/frame/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { CategoryList, CategoryListSkeleton } from "./categories/category-list.tsx";
import { CustomRules } from "./custom/custom-rules.tsx";
import { DraftState } from "./draft/draft-state.tsx";
import { isChanged, type Rules } from "./draft/rules-draft.ts";
import { useRulesDraft } from "./draft/use-rules-draft.ts";
import { RulesPart } from "./rules-part.tsx";
import { ApplyRules } from "./stored/apply-rules.tsx";
import { DryRun } from "./stored/dry-run.tsx";
import { Tester } from "./tester/tester.tsx";

const title = "Privacy rules";
const description = "What happens to personal data that callers tell";

/** What happens to personal data by category, rules of one's own, and what they do to a text and to what is stored. */
export function RulesScreen(): ReactNode {
  const { data, error, refetch } = useQuery(useTRPC().privacyRules.read.queryOptions());
  if (data) return <Editor rules={data} />;
  return (
    <>
      <PageHeader title={title} description={description} />
      {error ? (
        <ErrorState error={error} title="The rules could not be loaded" onRetry={refetch} />
      ) : (
        <PageContent>
          <CategoryListSkeleton />
        </PageContent>
      )}
    </>
  );
}

function Editor({ rules }: { rules: Rules }): ReactNode {
  const editing = useRulesDraft(rules);
  const mayChange = useMay("privacy_rules.change");
  const { draft, change } = editing;
  const hasChanges = isChanged(draft);
  return (
    <>
      <PageHeader
        title={title}
        description={description}
        action={
          mayChange ? (
            <Button variant="primary" disabled={!hasChanges || editing.isSaving} onClick={editing.save}>
              <span>
                Save<span className="max-sm:sr-only"> rules</span>
              </span>
            </Button>
          ) : null
        }
      />
      <PageContent className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_24rem] xl:grid-rows-[auto_1fr]">
        <RulesPart
          title="Categories"
          description={mayChange ? null : "Your role reads these rules and tries them; it does not change them."}
        >
          {mayChange ? <DraftState editing={editing} /> : null}
          <CategoryList draft={draft} onChange={mayChange ? (categories) => change({ categories }) : null} />
        </RulesPart>
        {/* The focus ring of what stands at the edge needs the room that the margin gives back. */}
        <div className="min-w-0 xl:sticky xl:top-19 xl:-m-1 xl:row-span-2 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto xl:p-1">
          <RulesPart title="Try them" description="The rules as they stand on this page, saved or not.">
            <Tester draft={draft} />
          </RulesPart>
        </div>
        <div className="grid min-w-0 gap-8">
          <RulesPart title="Rules of your own" description={null}>
            <CustomRules rules={draft.custom} onChange={mayChange ? (custom) => change({ custom }) : null} />
          </RulesPart>
          <RulesPart
            title="What is stored"
            description="A changed rule leaves it as it is until the rules are applied to it. Looking changes nothing, and is recorded."
          >
            <DryRun draft={draft} />
            <ApplyRules hasChanges={hasChanges} mayApply={mayChange} />
          </RulesPart>
        </div>
      </PageContent>
    </>
  );
}
