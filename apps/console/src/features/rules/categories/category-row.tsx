import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { type Category, type CategoryRule, withAction } from "../draft/rules-draft.ts";
import { ActionChoice } from "./action-choice.tsx";
import { actionWords, categoryWords, describeEffect, describeModels } from "./category-words.ts";

interface CategoryRowProps {
  category: Category;
  rule: CategoryRule;
  isChanged: boolean;
  /** Null for whoever may only read. */
  onChange: ((rule: CategoryRule) => void) | null;
}

/** What is recognized, what becomes of it, and the means to decide otherwise. */
export function CategoryRow({ category, rule, isChanged, onChange }: CategoryRowProps): ReactNode {
  const { title, recognized } = categoryWords[category];
  return (
    <li className="grid gap-x-4 gap-y-2.5 px-4 py-3.5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <h3 className="flex items-center gap-2 font-medium">
            {title}
            {isChanged ? <Badge tone="accent">Not saved</Badge> : null}
          </h3>
          <p className="mt-0.5 text-pretty text-ink-soft">{recognized}</p>
        </div>
        {onChange ? (
          <ActionChoice
            label={`What happens to ${title.toLowerCase()}`}
            value={rule.action}
            onChange={(action) => onChange(withAction(rule, action))}
          />
        ) : (
          <Badge>{actionWords[rule.action]}</Badge>
        )}
      </div>
      <p className="text-pretty">
        {describeEffect(rule)}
        {onChange ? null : <span className="text-ink-soft"> {describeModels(rule)}</span>}
      </p>
      {onChange ? <Conditions title={title} rule={rule} onChange={onChange} /> : null}
    </li>
  );
}

interface ConditionsProps {
  title: string;
  rule: CategoryRule;
  onChange: (rule: CategoryRule) => void;
}

function Conditions({ title, rule, onChange }: ConditionsProps): ReactNode {
  const set = (values: Partial<CategoryRule>) => onChange({ ...rule, ...values, isDefault: false });
  const of = <span className="sr-only">: {title.toLowerCase()}</span>;
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-1.5">
      <Checkbox
        label={<>Hide from models{of}</>}
        checked={rule.beforeModel}
        onChange={(beforeModel) => set({ beforeModel })}
      />
      {rule.action === "flag" ? (
        <Checkbox
          label={<>Tell agents{of}</>}
          checked={rule.givenToAgents}
          onChange={(givenToAgents) => set({ givenToAgents })}
        />
      ) : null}
    </div>
  );
}
