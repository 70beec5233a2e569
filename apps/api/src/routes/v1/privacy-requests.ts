import { instantSchema } from "@elaaoms/core/instant";
import { textSchema } from "@elaaoms/core/text";
import { createPrivacyRequest } from "@elaaoms/services/privacy-requests/create-privacy-request";
import { privacyRequestKinds, privacyRequestStates } from "@elaaoms/services/privacy-requests/kinds";
import { listPrivacyRequests } from "@elaaoms/services/privacy-requests/list-privacy-requests";
import { performPrivacyRequest } from "@elaaoms/services/privacy-requests/perform-privacy-request";
import { readPrivacyRequest } from "@elaaoms/services/privacy-requests/read-privacy-request";
import { updatePrivacyRequest } from "@elaaoms/services/privacy-requests/update-privacy-request";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { privacyRequestSchema, toPrivacyRequestResource } from "./privacy-request-resource.ts";
import { contextOf, refusals, type V1Scope } from "./scope.ts";

const externalId = textSchema.pipe(z.string().trim().min(1).max(256));
const words = textSchema.pipe(z.string().trim().min(1).max(4_000));
const shortWords = textSchema.pipe(z.string().trim().min(1).max(500));
const requestPath = z.object({ id: textSchema.pipe(z.string().max(128)) });

export function registerPrivacyRequests(scope: V1Scope): void {
  registerList(scope);
  registerCreate(scope);
  registerRead(scope);
  registerUpdate(scope);
  registerPerform(scope);
}

const listQuery = z.object({
  kind: z.enum(privacyRequestKinds).optional(),
  state: z.enum(privacyRequestStates).optional(),
  urgency: z.enum(["on_time", "due_soon", "overdue"]).optional().describe("Of those that are not answered yet."),
  assignee: externalId.optional(),
  caller_id: externalId
    .optional()
    .describe("A number in any spelling, a user id, or our own id, also of an erased caller."),
  cursor: textSchema.pipe(z.string().max(512)).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const pageSchema = z.object({
  items: z.array(privacyRequestSchema),
  next_cursor: z.string().nullable(),
  counts: z
    .object({ open: z.number().int(), due_soon: z.number().int(), overdue: z.number().int() })
    .describe("Of the whole queue. Due soon: within seven days."),
});

function registerList(scope: V1Scope): void {
  scope.get(
    "/privacy-requests",
    {
      config: { permission: "privacy_requests.manage" },
      schema: {
        tags: ["Privacy"],
        summary: "List privacy requests",
        description: "The one due first comes first. `next_cursor` of a page is the `cursor` of the next.",
        querystring: listQuery,
        response: { 200: successSchema(pageSchema), ...refusals(400) },
      },
    },
    async (request) => {
      const { caller_id: callerId, ...filter } = request.query;
      const page = await listPrivacyRequests({ ctx: contextOf(request), input: { ...filter, callerId } });
      return success(request, "Privacy requests listed.", {
        items: page.items.map(toPrivacyRequestResource),
        next_cursor: page.nextCursor,
        counts: { open: page.counts.open, due_soon: page.counts.dueSoon, overdue: page.counts.overdue },
      });
    },
  );
}

const creation = z.object({
  kind: z.enum(privacyRequestKinds),
  subject: externalId.describe("How the person named themselves: a number, a user id, our own id, or a name."),
  caller_id: externalId.optional().describe("Whom it is about, where the subject does not lead to them."),
  identity_verification: words.optional(),
  received_at: instantSchema.optional().describe("When it arrived; now when absent. The clock runs from there."),
  assignee: externalId.optional(),
  notes: words.optional(),
});

function registerCreate(scope: V1Scope): void {
  scope.post(
    "/privacy-requests",
    {
      config: { permission: "privacy_requests.manage" },
      schema: {
        tags: ["Privacy"],
        summary: "Put a privacy request into the queue",
        description: "Starts its clock: due 28 days after it was received. Nothing is done to the caller yet.",
        body: creation,
        response: { 201: successSchema(privacyRequestSchema), ...refusals(400, 404) },
      },
    },
    async (request, reply) => {
      const ctx = contextOf(request);
      const {
        caller_id: callerId,
        identity_verification: identityVerification,
        received_at: receivedAt,
      } = request.body;
      const { kind, subject, assignee, notes } = request.body;
      const input = { kind, subject, assignee, notes, callerId, identityVerification, receivedAt };
      const view = await readPrivacyRequest({ ctx, input: await createPrivacyRequest({ ctx, input }) });
      return reply.status(201).send(success(request, "Privacy request received.", toPrivacyRequestResource(view)));
    },
  );
}

function registerRead(scope: V1Scope): void {
  scope.get(
    "/privacy-requests/:id",
    {
      config: { permission: "privacy_requests.manage" },
      schema: {
        tags: ["Privacy"],
        summary: "Read a privacy request",
        description: "How far it has come, what was deleted by store, and the certificate when it is done.",
        params: requestPath,
        response: { 200: successSchema(privacyRequestSchema), ...refusals(404) },
      },
    },
    async (request) => {
      const view = await readPrivacyRequest({ ctx: contextOf(request), input: { requestId: request.params.id } });
      return success(request, "Privacy request read.", toPrivacyRequestResource(view));
    },
  );
}

const change = z
  .object({
    state: z.enum(["in_progress", "waiting", "completed", "refused"]).optional(),
    outcome: words.optional().describe("Needed with `completed` and `refused`: what was done, or the ground."),
    assignee: externalId.nullable().optional(),
    notes: words.nullable().optional(),
    identity_verification: words.nullable().optional(),
    legal_hold: z.boolean().optional(),
    caller_id: externalId.optional(),
    extension: z
      .object({ reason: shortWords.describe("What the person was told.") })
      .optional()
      .describe("Two months more. Once, and within a month of the receipt."),
  })
  .refine((body) => Object.values(body).some((value) => value !== undefined), "Expected at least one field to change");

function registerUpdate(scope: V1Scope): void {
  scope.patch(
    "/privacy-requests/:id",
    {
      config: { permission: "privacy_requests.manage" },
      schema: {
        tags: ["Privacy"],
        summary: "Change how a privacy request stands",
        description: "What was answered is not changed any more, but for the legal hold.",
        params: requestPath,
        body: change,
        response: { 200: successSchema(privacyRequestSchema), ...refusals(400, 404, 409) },
      },
    },
    async (request) => {
      const ctx = contextOf(request);
      const { id: requestId } = request.params;
      const { caller_id: callerId, identity_verification: identityVerification, legal_hold: legalHold } = request.body;
      const { state, outcome, assignee, notes, extension } = request.body;
      const given = { state, outcome, assignee, notes, extension, callerId, identityVerification, legalHold };
      await updatePrivacyRequest({ ctx, input: { requestId, ...given } });
      const view = await readPrivacyRequest({ ctx, input: { requestId } });
      return success(request, "Privacy request changed.", toPrivacyRequestResource(view));
    },
  );
}

const performance = z
  .object({
    corrections: z
      .array(z.object({ memory_id: externalId, content: words }))
      .min(1)
      .max(100)
      .optional()
      .describe("Of a rectification."),
    erase: z.boolean().optional().describe("Of an objection: also erase what is stored (true)."),
    suppress: z.boolean().optional().describe("Of an erasure: the person objects as well (false)."),
    at_elevenlabs: z
      .boolean()
      .optional()
      .describe("Of an erasure: delete the conversations at ElevenLabs as well (false)."),
  })
  .nullish()
  .transform((body) => body ?? {});

function registerPerform(scope: V1Scope): void {
  scope.post(
    "/privacy-requests/:id/perform",
    {
      config: { permission: "privacy_requests.manage" },
      schema: {
        tags: ["Privacy"],
        summary: "Do what a privacy request asks for",
        description:
          "Access and portability: answers with the export. Rectification: corrects memories. Restriction and an objection that erases nothing complete the request; an erasure goes on in the background, and its certificate completes it.",
        params: requestPath,
        body: performance,
        response: {
          200: successSchema(z.object({ request: privacyRequestSchema, export: z.unknown() })),
          ...refusals(400, 404, 409),
        },
      },
    },
    async (request) => {
      const ctx = contextOf(request);
      const { id: requestId } = request.params;
      const { corrections, erase, suppress, at_elevenlabs: atElevenLabs } = request.body;
      const exported = await performPrivacyRequest({
        ctx,
        input: {
          requestId,
          corrections: corrections?.map(({ memory_id: memoryId, content }) => ({ memoryId, content })),
          ...{ erase, suppress, atElevenLabs },
        },
      });
      const view = await readPrivacyRequest({ ctx, input: { requestId } });
      const data = { request: toPrivacyRequestResource(view), export: exported };
      return success(request, "Privacy request performed.", data);
    },
  );
}
