import { instantSchema } from "@elaaoms/core/instant";
import { showGivenIdentity } from "@elaaoms/services/callers/viewing/show-identity";
import { previewErasure } from "@elaaoms/services/erasure/request-erasure";
import { createPrivacyRequest } from "@elaaoms/services/privacy-requests/create-privacy-request";
import { privacyRequestKinds, privacyRequestStates } from "@elaaoms/services/privacy-requests/kinds";
import { listAssignees } from "@elaaoms/services/privacy-requests/list-assignees";
import { listPrivacyRequests } from "@elaaoms/services/privacy-requests/list-privacy-requests";
import { performPrivacyRequest } from "@elaaoms/services/privacy-requests/perform-privacy-request";
import { readPrivacyRequest } from "@elaaoms/services/privacy-requests/read-privacy-request";
import { updatePrivacyRequest } from "@elaaoms/services/privacy-requests/update-privacy-request";
import { z } from "zod";
import { externalId, ownId, paging, reason, words } from "./inputs.ts";
import { protectedProcedure, router } from "./procedures.ts";

const requestsProcedure = protectedProcedure("privacy_requests.manage");
const requestInput = z.object({ requestId: ownId });

const listInput = z.object({
  kind: z.enum(privacyRequestKinds).optional(),
  state: z.enum(privacyRequestStates).optional(),
  /** Those that wait for an answer, or those that have one. */
  open: z.boolean().optional(),
  urgency: z.enum(["on_time", "due_soon", "overdue"]).optional(),
  assignee: externalId.optional(),
  callerId: externalId.optional(),
  ...paging,
});

const creation = z.object({
  kind: z.enum(privacyRequestKinds),
  subject: externalId,
  callerId: externalId.optional(),
  identityVerification: words.optional(),
  receivedAt: instantSchema.optional(),
  assignee: externalId.optional(),
  notes: words.optional(),
});

const change = z.object({
  requestId: ownId,
  state: z.enum(["in_progress", "waiting", "completed", "refused"]).optional(),
  outcome: words.optional(),
  assignee: externalId.nullable().optional(),
  notes: words.nullable().optional(),
  identityVerification: words.nullable().optional(),
  legalHold: z.boolean().optional(),
  callerId: externalId.optional(),
  extension: z.object({ reason }).optional(),
});

const corrections = z.array(z.object({ memoryId: ownId, content: words }));

/** An erasure, also one that somebody asks for who objects, is begun by `erasures.begin`, which asks whom it is about. */
const performance = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("rectification"), requestId: ownId, corrections: corrections.min(1).max(100) }),
  z.object({ kind: z.literal("restriction"), requestId: ownId }),
  z.object({ kind: z.literal("objection"), requestId: ownId }),
]);

function withShownSubject<View extends { subject: string | null }>(view: View): View {
  return { ...view, subject: view.subject === null ? null : showGivenIdentity(view.subject) };
}

export const privacyRequestsRouter = router({
  list: requestsProcedure.input(listInput).query(async ({ ctx, input }) => {
    const { items, ...rest } = await listPrivacyRequests({ ctx, input });
    return { ...rest, items: items.map(withShownSubject) };
  }),

  read: requestsProcedure
    .input(requestInput)
    .query(async ({ ctx, input }) => withShownSubject(await readPrivacyRequest({ ctx, input }))),

  /** Who may be given a request. */
  listAssignees: requestsProcedure.query(({ ctx }) => listAssignees({ ctx })),

  create: requestsProcedure.input(creation).mutation(({ ctx, input }) => createPrivacyRequest({ ctx, input })),
  update: requestsProcedure.input(change).mutation(({ ctx, input }) => updatePrivacyRequest({ ctx, input })),

  /** How much each store holds of a caller: what a request is about, and nothing is changed. */
  preview: requestsProcedure
    .input(z.object({ callerId: ownId }))
    .query(({ ctx, input }) => previewErasure({ ctx, input })),

  /** Does what a request asks for; of an objection, without erasing anything. */
  perform: requestsProcedure.input(performance).mutation(async ({ ctx, input }) => {
    const { kind, ...rest } = input;
    await performPrivacyRequest({ ctx, input: { ...rest, kinds: [kind], erase: false } });
  }),
});
