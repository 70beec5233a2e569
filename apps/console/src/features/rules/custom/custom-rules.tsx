"use client";

import { Pencil, Plus, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { actionWords, describeEffect, describeModels } from "../categories/category-words.ts";
import type { CustomRule } from "../draft/rules-draft.ts";
import { CustomRuleDialog } from "./custom-rule-dialog.tsx";

interface CustomRulesProps {
  rules: readonly CustomRule[];
  /** Null for whoever may only read. */
  onChange: ((rules: CustomRule[]) => void) | null;
}

const mostRules = 100;

export function CustomRules({ rules, onChange }: CustomRulesProps): ReactNode {
  const [edited, setEdited] = useState<CustomRule | "new" | null>(null);

  function take(rule: CustomRule): void {
    const isNew = edited === "new";
    onChange?.(isNew ? [...rules, rule] : rules.map((one) => (one.id === rule.id ? rule : one)));
    setEdited(null);
  }

  return (
    <div className="grid gap-3">
      {rules.length > 0 ? (
        <Card>
          <ul className="divide-y divide-line">
            {rules.map((rule) => (
              <li key={rule.id} className="flex items-start gap-3 px-4 py-3">
                <RuleWords rule={rule} />
                {onChange ? (
                  <div className="flex shrink-0">
                    <Button
                      variant="quiet"
                      size="icon-sm"
                      aria-label={`Edit ${rule.name}`}
                      onClick={() => setEdited(rule)}
                    >
                      <Pencil aria-hidden="true" className="size-4" />
                    </Button>
                    <Button
                      variant="quiet"
                      size="icon-sm"
                      aria-label={`Remove ${rule.name}`}
                      onClick={() => onChange(rules.filter(({ id }) => id !== rule.id))}
                    >
                      <Trash2 aria-hidden="true" className="size-4" />
                    </Button>
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
        </Card>
      ) : (
        <p className="text-pretty text-ink-soft">
          None yet. A rule of your own finds what only you know to be sensitive: the name of a project, numbers of
          staff.
        </p>
      )}
      {onChange ? (
        <Button className="justify-self-start" disabled={rules.length >= mostRules} onClick={() => setEdited("new")}>
          <Plus aria-hidden="true" className="size-4" />
          Add rule
        </Button>
      ) : null}
      {edited ? (
        <CustomRuleDialog rule={edited === "new" ? null : edited} onDone={take} onClose={() => setEdited(null)} />
      ) : null}
    </div>
  );
}

function RuleWords({ rule }: { rule: CustomRule }): ReactNode {
  const { name, match, action } = rule;
  return (
    <div className="min-w-0 flex-1">
      <h3 className="flex flex-wrap items-center gap-2 font-medium">
        {name}
        <Badge>{actionWords[action]}</Badge>
      </h3>
      <p className="truncate text-ink-soft">
        {match.kind === "keywords" ? (
          match.keywords.join(", ")
        ) : (
          <code className="font-mono text-[13px]">{match.pattern}</code>
        )}
      </p>
      <p className="mt-1 text-pretty">
        {describeEffect(rule)} <span className="text-ink-soft">{describeModels(rule)}</span>
      </p>
    </div>
  );
}
