import { textSchema } from "@elaaoms/core/text";
import { withdrawObjection } from "@elaaoms/services/objections/withdraw-objection";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { contextOf, refusals, type V1Scope } from "./scope.ts";

export function registerSuppressions(scope: V1Scope): void {
  scope.delete(
    "/suppressions/:caller_id",
    {
      config: { permission: "privacy_requests.manage" },
      schema: {
        tags: ["Privacy"],
        summary: "Withdraw an objection",
        description:
          "Calls of this number or id are read and stored again from now on. What was erased does not come back.",
        params: z.object({ caller_id: textSchema.pipe(z.string().min(1).max(256)) }),
        response: { 200: successSchema(z.object({ suppressed: z.literal(false) })), ...refusals(404) },
      },
    },
    async (request) => {
      await withdrawObjection({ ctx: contextOf(request), input: { subject: request.params.caller_id } });
      return success(request, "Objection withdrawn.", { suppressed: false as const });
    },
  );
}
