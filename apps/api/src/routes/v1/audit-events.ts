import { Readable } from "node:stream";
import { auditEventSchema, outcomes, privateFields } from "@elaaoms/audit/audit-event";
import { instantSchema } from "@elaaoms/core/instant";
import { textSchema } from "@elaaoms/core/text";
import { auditActions } from "@elaaoms/services/audit/actions";
import { downloadEvents } from "@elaaoms/services/audit/download-events";
import type { AuditFilter } from "@elaaoms/services/audit/event-filter";
import { listEvents } from "@elaaoms/services/audit/list-events";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { contextOf, refusals, type V1Scope } from "./scope.ts";

const externalId = textSchema.pipe(z.string().trim().min(1).max(256));

const filterQuery = z.object({
  action: z.enum(auditActions).optional(),
  actor_id: externalId.optional(),
  caller_id: externalId
    .optional()
    .describe("A number in any spelling, a user id, or our own id, also of an erased caller."),
  target_id: externalId.optional(),
  outcome: z.enum(outcomes).optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
});

const listQuery = filterQuery.extend({
  cursor: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const eventSchema = auditEventSchema
  .extend({
    private: z
      .partialRecord(z.enum(privateFields), z.object({ salt: z.string(), value: z.string() }))
      .describe("Personal data with the salt of its commitment, as far as it has not been destroyed."),
  })
  .meta({ id: "AuditEvent" });

function toFilter(query: z.infer<typeof filterQuery>): AuditFilter {
  const { actor_id: actorId, caller_id: callerId, target_id: targetId, action, outcome, from, to } = query;
  return { action, actorId, callerId, targetId, outcome, from, to };
}

export function registerAuditEvents(scope: V1Scope): void {
  scope.get(
    "/audit-events",
    {
      config: { permission: "audit.read" },
      schema: {
        tags: ["Audit"],
        summary: "List audit events",
        description: "Newest first. `next_cursor` of a page is the `cursor` of the next.",
        querystring: listQuery,
        response: {
          200: successSchema(z.object({ items: z.array(eventSchema), next_cursor: z.string().nullable() })),
          ...refusals(400),
        },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query;
      const page = await listEvents({
        ctx: contextOf(request),
        input: { ...toFilter(request.query), cursor, limit },
      });
      const next = page.nextCursor === null ? null : String(page.nextCursor);
      return success(request, "Audit events listed.", { items: page.items, next_cursor: next });
    },
  );
  scope.get(
    "/audit-events/export",
    {
      config: { permission: "audit.read" },
      schema: {
        tags: ["Audit"],
        summary: "Export the audit chain",
        description:
          "JSON lines: a header, the events in their order with hashes and commitments, the signed heads, an end. `pnpm audit:verify` checks the file without the service.",
        querystring: filterQuery,
        response: { 200: z.unknown().describe("JSON lines, application/x-ndjson"), ...refusals(400) },
      },
    },
    async (request, reply) => {
      const lines = await downloadEvents({ ctx: contextOf(request), input: toFilter(request.query) });
      return reply
        .header("content-type", "application/x-ndjson; charset=utf-8")
        .header("content-disposition", 'attachment; filename="audit-events.jsonl"')
        .send(Readable.from(textOf(lines)));
    },
  );
}

async function* textOf(lines: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}
