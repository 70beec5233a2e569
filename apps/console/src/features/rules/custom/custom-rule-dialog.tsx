"use client";

import { useMutation } from "@tanstack/react-query";
import type { FormEvent, ReactNode } from "react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ChoiceList } from "#components/ui/choice-list.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { ActionChoice } from "../categories/action-choice.tsx";
import { describeEffect } from "../categories/category-words.ts";
import type { CustomRule } from "../draft/rules-draft.ts";
import {
  type CustomRuleForm,
  emptyForm,
  type FormField,
  problemsOf,
  toForm,
  toRule,
  withFormAction,
} from "./custom-rule-form.ts";

interface CustomRuleDialogProps {
  /** Null for a new one. */
  rule: CustomRule | null;
  onDone: (rule: CustomRule) => void;
  onClose: () => void;
}

/** A rule of the organization's own. The service says whether it can be used before it is taken over. */
export function CustomRuleDialog({ rule, onDone, onClose }: CustomRuleDialogProps): ReactNode {
  const [form, setForm] = useState(() => (rule ? toForm(rule) : emptyForm));
  const trpc = useTRPC();
  const checking = useMutation(trpc.privacyRules.test.mutationOptions());
  const problems = checking.error ? problemsOf(checking.error) : {};

  function change(next: CustomRuleForm): void {
    setForm(next);
    checking.reset();
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const written = toRule(form, rule?.id ?? `new-${crypto.randomUUID()}`);
    const checked = await checking
      .mutateAsync({ text: "-", rules: { categories: {}, custom: [written] } })
      .catch(() => null);
    if (checked) onDone(written);
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={rule ? `Edit ${rule.name}` : "Add a rule"}
      description="It holds beside the categories, and wins over them in the same place."
      wide
    >
      <form className="grid gap-4" onSubmit={submit}>
        <Words form={form} problems={problems} onChange={change} />
        <Consequences form={form} onChange={change} />
        <p role="alert" className="text-critical empty:hidden">
          {problems.rule}
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={checking.isPending}>
            {rule ? "Take over changes" : "Add rule"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface PartProps {
  form: CustomRuleForm;
  onChange: (form: CustomRuleForm) => void;
}

function Words({ form, problems, onChange }: PartProps & { problems: Partial<Record<FormField, string>> }): ReactNode {
  return (
    <>
      <TextField
        label="Name"
        hint={`Stands in the placeholder: [${form.name.trim() || "project"}].`}
        maxLength={40}
        autoComplete="off"
        value={form.name}
        problem={problems.name}
        onChange={(event) => onChange({ ...form, name: event.target.value })}
      />
      <ChoiceList
        label="What it finds"
        choices={[
          { value: "keywords", label: "Words", detail: "Whole words, whatever their case and accents." },
          { value: "pattern", label: "A pattern", detail: "In RE2 syntax, matched as written." },
        ]}
        value={form.kind}
        onChange={(kind) => onChange({ ...form, kind })}
      />
      {form.kind === "keywords" ? (
        <TextArea
          label="Words"
          hint="A line each; several words on a line are a phrase."
          required
          rows={4}
          value={form.keywords}
          problem={problems.keywords}
          onChange={(event) => onChange({ ...form, keywords: event.target.value })}
        />
      ) : (
        <TextField
          label="Pattern"
          hint="\bEMP-\d{5}\b finds staff numbers; (?i) in front ignores case."
          className="font-mono"
          maxLength={500}
          spellCheck={false}
          autoComplete="off"
          value={form.pattern}
          problem={problems.pattern}
          onChange={(event) => onChange({ ...form, pattern: event.target.value })}
        />
      )}
    </>
  );
}

function Consequences({ form, onChange }: PartProps): ReactNode {
  return (
    <div className="grid gap-2.5">
      <p className="font-medium">What happens to it</p>
      <ActionChoice
        label="What happens to it"
        value={form.action}
        onChange={(action) => onChange(withFormAction(form, action))}
      />
      <p className="text-pretty text-ink-soft">{describeEffect(form)}</p>
      <Checkbox
        label="Hide from models"
        checked={form.beforeModel}
        onChange={(beforeModel) => onChange({ ...form, beforeModel })}
      />
      {form.action === "flag" ? (
        <Checkbox
          label="Tell agents"
          checked={form.givenToAgents}
          onChange={(givenToAgents) => onChange({ ...form, givenToAgents })}
        />
      ) : null}
    </div>
  );
}
