import { Readable } from "node:stream";
import { instantSchema } from "@elaaoms/core/instant";
import { textSchema } from "@elaaoms/core/text";
import { auditActions } from "@elaaoms/services/audit/actions";
import { downloadEvents } from "@elaaoms/services/audit/download-events";
import { auditOutcomes } from "@elaaoms/services/audit/event-filter";
import { z } from "zod";
import { contextOf, type V1Scope } from "../v1/scope.ts";

const externalId = textSchema.pipe(z.string().trim().min(1).max(256));

const filter = z.object({
  actions: z.array(z.enum(auditActions)).min(1).max(auditActions.length).optional(),
  actorId: externalId.optional(),
  callerId: externalId.optional(),
  targetId: externalId.optional(),
  outcome: z.enum(auditOutcomes).optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
});

/** The audit chain as JSON lines, all of it or what a filter leaves; `pnpm audit:verify` checks the file. */
export function registerAuditDownload(scope: V1Scope): void {
  scope.post(
    "/audit-events",
    { config: { permission: "audit.read" }, schema: { body: filter } },
    async (request, reply) => {
      const lines = await downloadEvents({ ctx: contextOf(request), input: request.body });
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
