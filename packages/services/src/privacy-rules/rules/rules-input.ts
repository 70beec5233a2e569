import { type ErrorDetail, ServiceError } from "@elaaoms/core/errors";
import { isId, newId } from "@elaaoms/core/ids";
import { sensitivityCategories } from "@elaaoms/core/memory";
import { compilePolicy } from "@elaaoms/privacy/policy/compile-policy";
import { customRuleSchema, privacySettingsSchema } from "@elaaoms/privacy/policy/settings";
import { z } from "zod";
import type { PrivacyRules } from "./privacy-rules.ts";

const givenToAgents = z.boolean().default(false);
const categoryRule = z.object({
  action: customRuleSchema.shape.action,
  beforeModel: z.boolean().optional(),
  givenToAgents,
});

/** Rules as they are sent: all of them at once; a category that is left out has its default. */
export const rulesInputSchema = z.object({
  categories: z.partialRecord(z.enum(sensitivityCategories), categoryRule).default({}),
  custom: z
    .array(customRuleSchema.extend({ id: z.string().max(100).optional(), givenToAgents }))
    .max(100)
    .default([]),
});
export type RulesInput = z.infer<typeof rulesInputSchema>;

/**
 * Rules of an input, checked. Custom rules keep an id of ours and get one otherwise. `INVALID_PAYLOAD` naming field and, in
 * a pattern, the position.
 */
export function toRules(input: RulesInput, version: number): PrivacyRules {
  const { categories, custom } = parseRules(input);
  const rules: PrivacyRules = {
    version,
    categories,
    custom: custom.map((rule) => ({
      ...rule,
      id: isId("privacyRule", rule.id ?? "") ? (rule.id ?? "") : newId("privacyRule"),
    })),
  };
  const details = [...unusable(rules), ...uncompilable(rules)];
  if (details.length > 0) throw refusal(details);
  return rules;
}

function parseRules(input: RulesInput): RulesInput {
  const parsed = rulesInputSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw refusal(parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
}

function refusal(details: readonly ErrorDetail[]): ServiceError {
  const [first] = details;
  return new ServiceError("INVALID_PAYLOAD", first ? `${first.path}: ${first.message}` : "The rules are not valid.", {
    details,
  });
}

function unusable({ categories, custom }: PrivacyRules): ErrorDetail[] {
  const pointless = "Agents can only be given what is flagged";
  const builtIn = new Set<string>(sensitivityCategories);
  const ids = custom.map(({ id }) => id);
  return [
    ...Object.entries(categories).flatMap(([category, rule]) =>
      rule?.givenToAgents && rule.action !== "flag" ? [{ path: `categories.${category}`, message: pointless }] : [],
    ),
    ...custom.flatMap(({ id, name, action, givenToAgents: isGiven }, index) => [
      ...(isGiven && action !== "flag" ? [{ path: `custom.${index}`, message: pointless }] : []),
      ...(builtIn.has(name.trim().toLowerCase().replaceAll(" ", "_"))
        ? [{ path: `custom.${index}.name`, message: "A built-in category has this name" }]
        : []),
      ...(ids.indexOf(id) < index ? [{ path: `custom.${index}.id`, message: "Another rule has this id" }] : []),
    ]),
  ];
}

function uncompilable({ categories, custom }: PrivacyRules): ErrorDetail[] {
  const compiled = compilePolicy(privacySettingsSchema.parse({ categories, custom }));
  if (compiled.outcome === "compiled") return [];
  return compiled.errors.map(({ field, position, message }) => ({
    path: field,
    message: position === null ? message : `${message} (at character ${position})`,
  }));
}
