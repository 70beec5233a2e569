import { textSchema } from "@elaaoms/core/text";
import { type CallerExport, exportCaller } from "@elaaoms/services/callers/export-caller";
import { renderCallerExport } from "@elaaoms/services/callers/render-caller-export";
import type { ServiceContext } from "@elaaoms/services/context";
import { performPrivacyRequest } from "@elaaoms/services/privacy-requests/perform-privacy-request";
import { z } from "zod";
import { contextOf, type V1Scope } from "../v1/scope.ts";

const id = textSchema.pipe(z.string().min(1).max(128));
const format = z.enum(["json", "html"]);
const body = z.union([z.object({ requestId: id, format }), z.object({ callerId: id, format })]);

/** Everything about a caller, for the caller: to answer a request of the queue, or without one. */
export function registerCallerDownload(scope: V1Scope): void {
  scope.post(
    "/caller-export",
    { config: { permission: "privacy_requests.manage" }, schema: { body } },
    async (request, reply) => {
      const exported = await exportFor(contextOf(request), request.body);
      const isPage = request.body.format === "html";
      return reply
        .header("content-type", isPage ? "text/html; charset=utf-8" : "application/json; charset=utf-8")
        .header("content-disposition", `attachment; filename="${exported.caller.id}.${request.body.format}"`)
        .send(isPage ? renderCallerExport(exported) : JSON.stringify(exported, null, 2));
    },
  );
}

async function exportFor(ctx: ServiceContext, asked: z.output<typeof body>): Promise<CallerExport> {
  if ("callerId" in asked) return exportCaller({ ctx, input: { callerId: asked.callerId } });
  const { requestId } = asked;
  const exported = await performPrivacyRequest({ ctx, input: { requestId, kinds: ["access", "portability"] } });
  if (!exported) throw new Error("A request for access answered without an export.");
  return exported;
}
