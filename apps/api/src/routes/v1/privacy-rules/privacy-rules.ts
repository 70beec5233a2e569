import { textSchema } from "@elaaoms/core/text";
import { readRules } from "@elaaoms/services/privacy-rules/read-rules";
import { saveRules } from "@elaaoms/services/privacy-rules/save-rules";
import { testRules } from "@elaaoms/services/privacy-rules/test-rules";
import { z } from "zod";
import { success, successSchema } from "../../../wrapper.ts";
import { contextOf, refusals, type V1Scope } from "../scope.ts";
import { rulesBody, rulesSchema, toRulesInput, toRulesResource } from "./rules-resource.ts";
import { registerStoredMemories } from "./stored-memories.ts";

const tags = ["Privacy rules"];

export function registerPrivacyRules(scope: V1Scope): void {
  registerReadAndSave(scope);
  registerTest(scope);
  registerStoredMemories(scope);
}

function registerReadAndSave(scope: V1Scope): void {
  const answer = successSchema(rulesSchema);
  scope.get(
    "/privacy-rules",
    {
      config: { permission: "privacy_rules.read" },
      schema: {
        tags,
        summary: "Read the privacy rules",
        description: "What holds for each kind of personal data, defaults included, and the rules of your own.",
        response: { 200: answer, ...refusals() },
      },
    },
    async (request) => {
      const rules = await readRules({ ctx: contextOf(request) });
      return success(request, "Privacy rules read.", toRulesResource(rules));
    },
  );
  scope.put(
    "/privacy-rules",
    {
      config: { permission: "privacy_rules.change" },
      schema: {
        tags,
        summary: "Replace the privacy rules",
        description:
          "All of them at once. They hold for what comes, and at once for what agents are told of what was marked before. What is stored stays as it is until they are applied to it. With `version`, a change that somebody else made in between is answered with 409.",
        body: rulesBody.extend({ version: z.number().int().optional() }),
        response: { 200: answer, ...refusals(400, 409) },
      },
    },
    async (request) => {
      const { version, ...rules } = request.body;
      const saved = await saveRules({ ctx: contextOf(request), input: { rules: toRulesInput(rules), version } });
      return success(request, "Privacy rules saved.", toRulesResource(saved));
    },
  );
}

function registerTest(scope: V1Scope): void {
  const text = textSchema.pipe(z.string().min(1).max(20_000));
  const turn = z.object({ role: z.enum(["caller", "agent"]), text: textSchema.pipe(z.string().max(4_000)) });
  const found = z.object({
    category: z.string(),
    kind: z.string(),
    rule: z.string().nullable().describe("The id of the rule of your own that found it."),
    action: z.string(),
    before_model: z.boolean(),
    placeholder: z.string(),
    reason: z.string(),
    confidence: z.number(),
    spans: z.array(z.object({ turn: z.number().int(), start: z.number().int(), end: z.number().int() })),
  });
  scope.post(
    "/privacy-rules/test",
    {
      config: { permission: "privacy_rules.read" },
      schema: {
        tags,
        summary: "Try rules on a text",
        description:
          "Shows what is found and what becomes of it, by rules that are sent or by those in force. The text is neither stored nor logged.",
        body: z
          .object({
            text: text.optional(),
            turns: z.array(turn).min(1).max(200).optional(),
            rules: rulesBody.optional(),
          })
          .refine((body) => (body.text === undefined) !== (body.turns === undefined), {
            path: ["text"],
            message: "Give either text or turns",
          }),
        response: {
          200: successSchema(
            z.object({
              matches: z.array(found),
              before_model: z.array(z.string()).describe("Each turn as a model is shown it."),
              stored: z.array(z.string()).describe("Each turn as it is stored."),
            }),
          ),
          ...refusals(400),
        },
      },
    },
    async (request) => {
      const { text: given, turns, rules } = request.body;
      const explained = await testRules({
        ctx: contextOf(request),
        input: { text: given ?? turns ?? "", rules: rules && toRulesInput(rules) },
      });
      return success(request, "Rules tried.", {
        matches: explained.matches.map(({ beforeModel, spans, ...match }) => ({
          ...match,
          before_model: beforeModel,
          spans: spans.map((span) => ({ ...span })),
        })),
        before_model: [...explained.beforeModel],
        stored: [...explained.stored],
      });
    },
  );
}
