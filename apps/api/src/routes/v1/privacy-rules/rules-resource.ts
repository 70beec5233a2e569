import { sensitivityCategories } from "@elaaoms/core/memory";
import { textSchema } from "@elaaoms/core/text";
import type { PrivacyRulesView } from "@elaaoms/services/privacy-rules/read-rules";
import type { RulesInput } from "@elaaoms/services/privacy-rules/rules/rules-input";
import { z } from "zod";

const category = z.enum(sensitivityCategories);
const action = z
  .enum(["allow", "flag", "redact", "block"])
  .describe("Keep; keep marked as sensitive; replace the words by a placeholder; do not store what holds it.");
const beforeModel = z.boolean().describe("Hidden from models, too. Left out: yes for redact and block.");
const givenToAgents = z.boolean().describe("Agents are told what is flagged; that they were is audited.");
const nameOf = <Text extends z.ZodType<string>>(text: Text) =>
  text.describe("The category that it finds; stands in its placeholder.");
const matchOf = <Text extends z.ZodType<string>>(text: Text) =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("keywords"), keywords: z.array(text) }),
    z.object({ kind: z.literal("pattern"), pattern: text.describe("In RE2 syntax.") }),
  ]);

/** Rules as they are sent. */
export const rulesBody = z.object({
  categories: z
    .partialRecord(
      category,
      z.object({ action, before_model: beforeModel.optional(), given_to_agents: givenToAgents.default(false) }),
    )
    .default({})
    .describe("A category that is left out has its default."),
  custom: z
    .array(
      z.object({
        name: nameOf(textSchema),
        action,
        match: matchOf(textSchema),
        id: z.string().optional().describe("Of a rule that stays; left out for a new one."),
        before_model: beforeModel.optional(),
        given_to_agents: givenToAgents.default(false),
      }),
    )
    .default([]),
});

const inForce = { action, before_model: z.boolean(), given_to_agents: z.boolean() };

/** Rules as they are shown: with nothing left open. */
export const rulesSchema = z
  .object({
    version: z.number().int().describe("Raised with every change; 0 while the defaults hold."),
    categories: z.record(category, z.object({ ...inForce, is_default: z.boolean() })),
    custom: z.array(z.object({ id: z.string(), name: nameOf(z.string()), match: matchOf(z.string()), ...inForce })),
  })
  .meta({ id: "PrivacyRules" });

/** Names, lengths and patterns are checked by the service, for every transport alike. */
export function toRulesInput({ categories, custom: rules }: z.infer<typeof rulesBody>): RulesInput {
  const camel = <Rule extends { before_model?: boolean | undefined; given_to_agents: boolean }>({
    before_model,
    given_to_agents,
    ...rule
  }: Rule) => ({ ...rule, beforeModel: before_model, givenToAgents: given_to_agents });
  return {
    categories: Object.fromEntries(Object.entries(categories).map(([name, rule]) => [name, rule && camel(rule)])),
    custom: rules.map(camel),
  };
}

export function toRulesResource({ version, categories, custom: rules }: PrivacyRulesView): z.infer<typeof rulesSchema> {
  return {
    version,
    categories: Object.fromEntries(
      Object.entries(categories).map(([name, rule]) => [
        name,
        {
          action: rule.action,
          before_model: rule.beforeModel,
          given_to_agents: rule.givenToAgents,
          is_default: rule.isDefault,
        },
      ]),
    ) as z.infer<typeof rulesSchema>["categories"],
    custom: rules.map(({ id, name, action: does, match: finds, beforeModel: hidden, givenToAgents: given }) => ({
      ...{ id, name, action: does, match: finds, before_model: hidden, given_to_agents: given },
    })),
  };
}
