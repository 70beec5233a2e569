import { ServiceError } from "@elaaoms/core/errors";
import { applyRules, readRun } from "@elaaoms/services/privacy-rules/apply-rules";
import { previewRules } from "@elaaoms/services/privacy-rules/preview-rules";
import type { RunView } from "@elaaoms/services/privacy-rules/stored/run-view";
import { z } from "zod";
import { success, successSchema } from "../../../wrapper.ts";
import { contextOf, refusals, type V1Scope } from "../scope.ts";
import { rulesBody, toRulesInput } from "./rules-resource.ts";

const tags = ["Privacy rules"];
const whole = z.number().int();

const runSchema = z
  .object({
    id: z.string(),
    status: z
      .enum(["running", "completed", "outdated"])
      .describe("Outdated: the rules were changed before it was through."),
    version: whole.describe("Of the rules that are applied."),
    requested_at: z.iso.datetime(),
    finished_at: z.iso.datetime().nullable(),
    callers: z.object({ done: whole, total: whole }),
    memories: z.object({ blocked: whole, redacted: whole, flagged: whole, unflagged: whole }),
    conversations_changed: whole,
  })
  .meta({ id: "PrivacyRuleRun" });

function toRunResource(run: RunView): z.infer<typeof runSchema> {
  return {
    ...{ id: run.id, status: run.status, version: run.version },
    requested_at: run.requestedAt.toISOString(),
    finished_at: run.finishedAt?.toISOString() ?? null,
    ...{ callers: run.callers, memories: run.memories },
    conversations_changed: run.conversationsChanged,
  };
}

/** What rules do to what is stored already. */
export function registerStoredMemories(scope: V1Scope): void {
  registerPreview(scope);
  registerApply(scope);
}

function registerPreview(scope: V1Scope): void {
  const change = z.enum(["block", "redact", "flag", "unflag", "none"]);
  scope.post(
    "/privacy-rules/preview",
    {
      config: { permission: "privacy_rules.read" },
      schema: {
        tags,
        summary: "See what rules would change of what is stored",
        description: "A page of the stored memories, by id: counts and up to 20 examples. Changes nothing.",
        body: z.object({
          rules: rulesBody.optional().describe("Rules that are not saved yet; those in force when left out."),
          cursor: z.string().max(64).optional(),
          limit: z.number().int().min(1).max(1_000).default(500).describe("Memories to look at."),
        }),
        response: {
          200: successSchema(
            z.object({
              counts: z.record(change, whole),
              examples: z.array(
                z.object({
                  memory_id: z.string(),
                  caller_id: z.string(),
                  change,
                  text: z.string().nullable().describe("As it would read, what is sensitive hidden; null: deleted."),
                }),
              ),
              next_cursor: z.string().nullable(),
            }),
          ),
          ...refusals(400),
        },
      },
    },
    async (request) => {
      const { rules, ...page } = request.body;
      const preview = await previewRules({
        ctx: contextOf(request),
        input: { ...page, rules: rules && toRulesInput(rules) },
      });
      return success(request, "Nothing was changed: a preview.", {
        counts: preview.counts,
        examples: preview.examples.map(({ memoryId, callerId, ...rest }) => ({
          ...{ memory_id: memoryId, caller_id: callerId },
          ...rest,
        })),
        next_cursor: preview.nextCursor,
      });
    },
  );
}

function registerApply(scope: V1Scope): void {
  scope.post(
    "/privacy-rules/apply",
    {
      config: { permission: "privacy_rules.change" },
      schema: {
        tags,
        summary: "Apply the rules to what is stored",
        description:
          "In the background, a caller at a time: memories, quotes, what they said before corrections, transcripts, summaries, briefs. It cannot be undone.",
        response: { 202: successSchema(runSchema), ...refusals() },
      },
    },
    async (request, reply) => {
      const run = await applyRules({ ctx: contextOf(request) });
      return reply.status(202).send(success(request, "The rules are being applied.", toRunResource(run)));
    },
  );
  scope.get(
    "/privacy-rules/apply",
    {
      config: { permission: "privacy_rules.read" },
      schema: {
        tags,
        summary: "How far the rules are applied",
        description: "The run that was asked for last.",
        response: { 200: successSchema(runSchema), ...refusals(404) },
      },
    },
    async (request) => {
      const run = await readRun({ ctx: contextOf(request) });
      if (!run) throw new ServiceError("NOT_FOUND", "The rules were never applied to what is stored.");
      return success(request, "Run read.", toRunResource(run));
    },
  );
}
