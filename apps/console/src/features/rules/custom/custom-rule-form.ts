import type { ClientError } from "#trpc/types.ts";
import { type CustomRule, isHidingByDefault } from "../draft/rules-draft.ts";

/** A custom rule as it is written in a form. */
export interface CustomRuleForm {
  name: string;
  kind: CustomRule["match"]["kind"];
  /** A line each. */
  keywords: string;
  pattern: string;
  action: CustomRule["action"];
  beforeModel: boolean;
  givenToAgents: boolean;
}

export const emptyForm: CustomRuleForm = {
  ...{ name: "", kind: "keywords", keywords: "", pattern: "" },
  ...{ action: "redact", beforeModel: true, givenToAgents: false },
};

export function toForm({ name, match, action, beforeModel, givenToAgents }: CustomRule): CustomRuleForm {
  return {
    ...{ name, action, beforeModel, givenToAgents, kind: match.kind },
    keywords: match.kind === "keywords" ? match.keywords.join("\n") : "",
    pattern: match.kind === "pattern" ? match.pattern : "",
  };
}

export function withFormAction(form: CustomRuleForm, action: CustomRule["action"]): CustomRuleForm {
  return { ...form, action, beforeModel: isHidingByDefault(action), givenToAgents: false };
}

export function toRule(form: CustomRuleForm, id: string): CustomRule {
  const { name, kind, keywords, pattern, action, beforeModel, givenToAgents } = form;
  const words = keywords.split("\n").map((word) => word.trim());
  return {
    ...{ id, name: name.trim(), action, beforeModel, givenToAgents },
    match: kind === "keywords" ? { kind, keywords: words.filter(Boolean) } : { kind, pattern },
  };
}

export type FormField = "name" | "keywords" | "pattern";

/** What the service says is wrong with a rule that was sent alone, by the field that it is about. */
export function problemsOf(error: ClientError): Partial<Record<FormField | "rule", string>> {
  const details = error.data?.details ?? [];
  const problems: Partial<Record<FormField | "rule", string>> = {};
  for (const { path, message } of details) {
    const field = (["name", "keywords", "pattern"] as const).find((one) => path.split(".").includes(one));
    problems[field ?? "rule"] ??= message;
  }
  return details.length > 0 ? problems : { rule: error.message };
}
