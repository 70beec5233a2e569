import { textSchema } from "@elaaoms/core/text";
import { previewBrief } from "@elaaoms/services/briefs/preview-brief";
import { exportCaller } from "@elaaoms/services/callers/export-caller";
import { listCallers } from "@elaaoms/services/callers/list-callers";
import { listCalls } from "@elaaoms/services/callers/list-calls";
import { markCaller } from "@elaaoms/services/callers/mark-caller";
import { mergeCallers } from "@elaaoms/services/callers/merge-callers";
import { readActivity } from "@elaaoms/services/callers/read-activity";
import { readCaller } from "@elaaoms/services/callers/read-caller";
import { renderCallerExport } from "@elaaoms/services/callers/render-caller-export";
import { restrictCaller } from "@elaaoms/services/callers/restrict-caller";
import { splitCaller } from "@elaaoms/services/callers/split-caller";
import { type ShownIdentity, showIdentity } from "@elaaoms/services/callers/viewing/show-identity";
import { linkConversation } from "@elaaoms/services/conversations/link-conversation";
import { listConflicts } from "@elaaoms/services/memories/list-conflicts";
import { requestRestriction } from "@elaaoms/services/privacy-requests/request-restriction";
import { z } from "zod";
import { externalId, paging, reason, scrolling, withPageSize } from "./inputs.ts";
import { protectedProcedure, router } from "./procedures.ts";

const readProcedure = protectedProcedure("callers.read");
const changeProcedure = protectedProcedure("callers.change");
const privacyProcedure = protectedProcedure("privacy_requests.manage");
const ofCaller = z.object({ callerId: externalId });

function withShownIdentities<View extends { identities: readonly { kind: string; value: string }[] }>(
  view: View,
): Omit<View, "identities"> & { identities: ShownIdentity[] } {
  return { ...view, identities: view.identities.map(showIdentity) };
}

export const callersRouter = router({
  list: readProcedure
    .input(
      z.object({
        query: externalId.optional(),
        vip: z.boolean().optional(),
        test: z.boolean().optional(),
        highFrequency: z.boolean().optional(),
        restricted: z.boolean().optional(),
        conflicted: z.boolean().optional(),
        ...scrolling,
      }),
    )
    .query(async ({ ctx, input }) => {
      const { items, nextCursor } = await listCallers({ ctx, input: withPageSize(input) });
      return { items: items.map(withShownIdentities), nextCursor };
    }),

  /** Without the brief: {@link previewBrief} shows it as people may see it. */
  read: readProcedure.input(ofCaller).query(async ({ ctx, input }) => {
    const { brief: _brief, ...view } = await readCaller({ ctx, input });
    return { ...withShownIdentities(view), merged: view.merged.map(withShownIdentities) };
  }),

  listCalls: readProcedure.input(ofCaller.extend(paging)).query(({ ctx, input }) => listCalls({ ctx, input })),

  readActivity: readProcedure.input(ofCaller).query(({ ctx, input }) => readActivity({ ctx, input })),

  listConflicts: readProcedure.input(ofCaller).query(({ ctx, input }) => listConflicts({ ctx, input })),

  previewBrief: readProcedure
    .input(ofCaller.extend({ agentId: textSchema.pipe(z.string().max(256)).optional() }))
    .query(({ ctx, input }) => previewBrief({ ctx, input })),

  mark: changeProcedure
    .input(
      ofCaller.extend({
        vip: z.boolean().optional(),
        test: z.boolean().optional(),
        highFrequency: z.boolean().optional(),
        name: textSchema.pipe(z.string().trim().min(1).max(200)).nullable().optional(),
      }),
    )
    .mutation(({ ctx, input }) => markCaller({ ctx, input })),

  /** Everything of the other one comes to this one. */
  merge: changeProcedure
    .input(ofCaller.extend({ otherId: externalId, reason: reason.optional() }))
    .mutation(({ ctx, input }) => mergeCallers({ ctx, input })),

  /** Undoes a merge, or gives an identity to a caller of its own; answers who that is. */
  split: changeProcedure
    .input(
      ofCaller.extend({
        off: z.union([z.object({ mergedCallerId: externalId }), z.object({ identity: externalId })]),
        reason: reason.optional(),
      }),
    )
    .mutation(({ ctx, input }) => splitCaller({ ctx, input })),

  /** Files an anonymous conversation under a caller. */
  linkConversation: changeProcedure
    .input(ofCaller.extend({ conversationId: externalId, reason: reason.optional() }))
    .mutation(({ ctx, input }) => linkConversation({ ctx, input })),

  restrict: privacyProcedure
    .input(ofCaller.extend({ reason }))
    .mutation(({ ctx, input }) => requestRestriction({ ctx, input })),

  liftRestriction: privacyProcedure
    .input(ofCaller.extend({ reason }))
    .mutation(({ ctx, input }) => restrictCaller({ ctx, input: { ...input, restricted: false } })),

  /** A mutation: it is audited, and nothing of it is to be kept by whoever fetches queries again. */
  export: privacyProcedure
    .input(ofCaller.extend({ format: z.enum(["json", "html"]) }))
    .mutation(async ({ ctx, input }) => {
      const exported = await exportCaller({ ctx, input });
      return input.format === "html" ? renderCallerExport(exported) : JSON.stringify(exported, null, 2);
    }),
});
