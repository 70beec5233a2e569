import { textSchema } from "@elaaoms/core/text";
import { exportCaller } from "@elaaoms/services/callers/export-caller";
import { markCaller } from "@elaaoms/services/callers/mark-caller";
import { type CallerView, readCaller } from "@elaaoms/services/callers/read-caller";
import { renderCallerExport } from "@elaaoms/services/callers/render-caller-export";
import { restrictCaller } from "@elaaoms/services/callers/restrict-caller";
import { previewErasure, requestErasure } from "@elaaoms/services/erasure/request-erasure";
import { readPrivacyRequest } from "@elaaoms/services/privacy-requests/read-privacy-request";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { registerCallerList } from "./caller-list.ts";
import { callerMarks, toCallerMarks } from "./caller-marks.ts";
import { memorySchema, toMemoryResource } from "./memory-resource.ts";
import { privacyRequestSchema, toPrivacyRequestResource } from "./privacy-request-resource.ts";
import { contextOf, refusals, type V1Scope } from "./scope.ts";

const callerSchema = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    names_heard: z.array(z.string()).describe("More than one: several people use the number."),
    language: z.string().nullable(),
    identities: z.array(z.object({ kind: z.string(), value: z.string() })),
    ...callerMarks,
    conversations: z.number().int(),
    created_at: z.iso.datetime(),
    last_call_at: z.iso.datetime().nullable(),
    greeting: z.string().nullable().describe("What the next call is greeted with."),
    memories: z.array(memorySchema).describe("What is held to be true today, most important first."),
  })
  .meta({ id: "Caller" });

const callerPath = z.object({ caller_id: textSchema.pipe(z.string().min(1).max(256)) });

export function registerCallers(scope: V1Scope): void {
  registerCallerList(scope);
  registerRead(scope);
  registerMarks(scope);
  registerExport(scope);
  registerErasure(scope);
  registerRestriction(scope);
}

function registerRead(scope: V1Scope): void {
  scope.get(
    "/callers/:caller_id",
    {
      config: { permission: "callers.read" },
      schema: {
        tags: ["Callers"],
        summary: "Read what is known of a caller",
        description: "By number (E.164 or any common spelling, URL-encoded), user id, or our own caller id.",
        params: callerPath,
        response: { 200: successSchema(callerSchema), ...refusals(404) },
      },
    },
    async (request) => {
      const view = await readCaller({ ctx: contextOf(request), input: { callerId: request.params.caller_id } });
      return success(request, "Caller read.", toResource(view));
    },
  );
}

const marksBody = z
  .object({
    vip: z.boolean().optional(),
    test: z.boolean().optional(),
    high_frequency: z.boolean().optional(),
    name: textSchema.pipe(z.string().trim().min(1).max(200)).nullable().optional(),
  })
  .refine((body) => Object.values(body).some((value) => value !== undefined), "Names nothing to change");

function registerMarks(scope: V1Scope): void {
  scope.patch(
    "/callers/:caller_id",
    {
      config: { permission: "callers.change" },
      schema: {
        tags: ["Callers"],
        summary: "Mark or name a caller",
        description: "What is not named stays. Agents are told from the next answer on.",
        params: callerPath,
        body: marksBody,
        response: { 200: successSchema(callerSchema), ...refusals(400, 404) },
      },
    },
    async (request) => {
      const ctx = contextOf(request);
      const { caller_id: callerId } = request.params;
      const { high_frequency: highFrequency, ...rest } = request.body;
      await markCaller({ ctx, input: { ...rest, callerId, highFrequency } });
      return success(request, "Caller marked.", toResource(await readCaller({ ctx, input: { callerId } })));
    },
  );
}

function toResource(view: CallerView): z.infer<typeof callerSchema> {
  return {
    id: view.caller.id,
    name: view.caller.name,
    names_heard: view.caller.namesHeard,
    language: view.caller.language,
    identities: view.identities,
    ...toCallerMarks(view.caller),
    conversations: view.conversations,
    created_at: view.caller.createdAt.toISOString(),
    last_call_at: view.caller.lastCallAt?.toISOString() ?? null,
    greeting: view.brief?.greeting ?? null,
    memories: view.memories.map(toMemoryResource),
  };
}

const erasureBody = z
  .object({
    reason: textSchema.pipe(z.string().trim().min(1).max(500)).optional().describe("For the audit log."),
    suppress: z
      .boolean()
      .default(false)
      .describe("The person objects: their calls are neither read nor stored from now on."),
    at_elevenlabs: z.boolean().default(false).describe("Delete the conversations at ElevenLabs as well."),
    dry_run: z.boolean().default(false).describe("Count what would be deleted, and delete nothing."),
  })
  .nullish()
  .transform((body) => body ?? { suppress: false, at_elevenlabs: false, dry_run: false });

function registerErasure(scope: V1Scope): void {
  scope.delete(
    "/callers/:caller_id",
    {
      config: { permission: "privacy_requests.manage" },
      schema: {
        tags: ["Callers"],
        summary: "Erase a caller",
        description:
          "Everything of the caller, in every store, verified and certified (Art. 17 GDPR). From the answer on no agent is told anything; the rest is deleted in the background: follow the privacy request.",
        params: callerPath,
        body: erasureBody,
        response: {
          200: successSchema(z.object({ caller_id: z.string(), counts: z.record(z.string(), z.number().int()) })),
          202: successSchema(privacyRequestSchema),
          ...refusals(400, 404, 409),
        },
      },
    },
    async (request, reply) => {
      const ctx = contextOf(request);
      const { caller_id: callerId } = request.params;
      const { reason, suppress, at_elevenlabs: atElevenLabs, dry_run: isDryRun } = request.body;
      if (isDryRun) {
        const preview = await previewErasure({ ctx, input: { callerId } });
        const data = { caller_id: preview.callerId, counts: preview.counts };
        return reply.status(200).send(success(request, "This is what would be deleted.", data));
      }
      const { requestId } = await requestErasure({ ctx, input: { callerId, reason, suppress, atElevenLabs } });
      const view = await readPrivacyRequest({ ctx, input: { requestId } });
      return reply.status(202).send(success(request, "The erasure has begun.", toPrivacyRequestResource(view)));
    },
  );
}

const restriction = z.object({
  restricted: z.boolean().describe("False lifts it."),
  reason: textSchema.pipe(z.string().trim().min(1).max(500)).optional().describe("For the audit log."),
});

function registerRestriction(scope: V1Scope): void {
  scope.post(
    "/callers/:caller_id/restriction",
    {
      config: { permission: "privacy_requests.manage" },
      schema: {
        tags: ["Callers"],
        summary: "Restrict a caller's data, or lift that",
        description:
          "What is stored stays, and is neither told to agents nor processed (Art. 18 GDPR). Calls that come in are kept and not learned from.",
        params: callerPath,
        body: restriction,
        response: { 200: successSchema(z.object({ restricted: z.boolean() })), ...refusals(400, 404, 409) },
      },
    },
    async (request) => {
      const { restricted, reason } = request.body;
      const input = { callerId: request.params.caller_id, restricted, reason };
      await restrictCaller({ ctx: contextOf(request), input });
      return success(request, restricted ? "Caller restricted." : "Restriction lifted.", { restricted });
    },
  );
}

function registerExport(scope: V1Scope): void {
  scope.get(
    "/callers/:caller_id/export",
    {
      config: { permission: "privacy_requests.manage" },
      schema: {
        tags: ["Callers"],
        summary: "Export everything about a caller",
        description:
          "For the person (Art. 15 and 20 GDPR): identities, conversations with transcripts, memories with evidence and history, and what agents were given. `format=html` is a page to read.",
        params: callerPath,
        querystring: z.object({ format: z.enum(["json", "html"]).default("json") }),
        response: { 200: z.unknown().describe("The export"), ...refusals(400, 404) },
      },
    },
    async (request, reply) => {
      const exported = await exportCaller({
        ctx: contextOf(request),
        input: { callerId: request.params.caller_id },
      });
      if (request.query.format === "json") return success(request, "Caller exported.", exported);
      return reply.type("text/html; charset=utf-8").send(renderCallerExport(exported));
    },
  );
}
