import { ServiceError } from "@elaaoms/core/errors";
import { memories, privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import { type CallerExport, exportCaller } from "../callers/export-caller.ts";
import { findCaller } from "../callers/find-caller.ts";
import { restrictCaller } from "../callers/restrict-caller.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { requestErasure } from "../erasure/request-erasure.ts";
import { correctMemory } from "../memories/correct-memory.ts";
import { recordObjection } from "../objections/record-objection.ts";
import type { PrivacyRequestKind } from "./kinds.ts";
import { isRequest, noSuchRequest, type PrivacyRequestRow } from "./read-privacy-request.ts";
import { isOpen, openStates } from "./request-states.ts";
import { findOrFileCaller } from "./require-caller.ts";

export interface PerformPrivacyRequestInput {
  requestId: string;
  /** What the request is taken for; refused when it asks for something else. */
  kinds?: readonly PrivacyRequestKind[] | undefined;
  /** Of a rectification: the new wording; what was said before is kept as history. */
  corrections?: readonly { memoryId: string; content: string }[] | undefined;
  /** Of an objection: erases what is stored, too, unless false. */
  erase?: boolean | undefined;
  /** Of an erasure: the person objects as well. */
  suppress?: boolean | undefined;
  /** Of an erasure: the conversations at the platform as well. */
  atElevenLabs?: boolean | undefined;
}

/** These tell or change what is stored for somebody who must be who they say. */
const needsVerification: ReadonlySet<string> = new Set(["access", "portability", "rectification", "erasure"]);

/**
 * Does what a request asks for, by the use case that does it elsewhere, with the request named in the audit log. Restriction
 * and an objection that erases nothing are completed with it, an erasure by its certificate; export and rectification leave
 * the request in progress, until the person has been answered. The export is the answer to `access` and `portability`.
 *
 * `NOT_FOUND`; `INVALID_PAYLOAD` for corrections that are missing or of another caller's memories; `CONFLICT` when the request
 * has ended, asks for something else, or nobody noted how the person was identified.
 */
export async function performPrivacyRequest({
  ctx,
  input,
}: ServiceCall<PerformPrivacyRequestInput>): Promise<CallerExport | null> {
  const [request] = await ctx.db.select().from(privacyRequests).where(isRequest(ctx, input.requestId));
  if (!request) throw noSuchRequest();
  if (!isOpen(request.state) || request.sealedSubject) {
    throw new ServiceError("CONFLICT", "The privacy request has ended, or is being performed.");
  }
  if (input.kinds && !input.kinds.includes(request.kind)) {
    throw new ServiceError("CONFLICT", `The privacy request asks for something else: ${request.kind}.`);
  }
  if (needsVerification.has(request.kind) && !request.identityVerification) {
    throw new ServiceError("CONFLICT", "It is not noted how the person's identity was verified.");
  }
  switch (request.kind) {
    case "access":
    case "portability":
      return handOut(ctx, request);
    case "rectification":
      await rectify(ctx, request, input.corrections ?? []);
      return null;
    case "restriction":
      await restrict(ctx, request);
      return null;
    case "erasure":
      await erase(ctx, request, { suppress: input.suppress ?? false, atElevenLabs: input.atElevenLabs ?? false });
      return null;
    case "objection":
      await takeObjection(ctx, request, input);
      return null;
  }
}

/** Whom the request is about; somebody who was not known when it arrived may be by now. `NOT_FOUND`. */
async function requireCaller(ctx: ServiceContext, { callerId, subject }: PrivacyRequestRow): Promise<string> {
  const named = callerId ?? subject;
  const found = named === null ? null : await findOrFileCaller(ctx, named);
  if (!found) throw new ServiceError("NOT_FOUND", "Nothing is stored about a caller of this name.");
  return found;
}

async function handOut(ctx: ServiceContext, request: PrivacyRequestRow): Promise<CallerExport> {
  const callerId = await requireCaller(ctx, request);
  const exported = await exportCaller({ ctx, input: { callerId, privacyRequestId: request.id } });
  await moveOn(ctx, request, { state: "in_progress", callerId });
  return exported;
}

async function rectify(
  ctx: ServiceContext,
  request: PrivacyRequestRow,
  corrections: readonly { memoryId: string; content: string }[],
): Promise<void> {
  const callerId = await requireCaller(ctx, request);
  const ids = [...new Set(corrections.map(({ memoryId }) => memoryId))];
  const owned = await ctx.db
    .select({ id: memories.id })
    .from(memories)
    .where(
      and(eq(memories.organizationId, ctx.organization.id), eq(memories.callerId, callerId), inArray(memories.id, ids)),
    );
  if (ids.length === 0 || owned.length < ids.length) {
    const message = "Takes memories of the caller whom the request is about";
    throw new ServiceError("INVALID_PAYLOAD", `corrections: ${message}.`, {
      details: [{ path: "corrections", message }],
    });
  }
  await moveOn(ctx, request, { state: "in_progress", callerId });
  for (const { memoryId, content } of corrections) {
    await correctMemory({ ctx, input: { memoryId, content, privacyRequestId: request.id } });
  }
}

async function restrict(ctx: ServiceContext, request: PrivacyRequestRow): Promise<void> {
  const callerId = await requireCaller(ctx, request);
  await restrictCaller({ ctx, input: { callerId, restricted: true, privacyRequestId: request.id } });
  await moveOn(ctx, request, { state: "completed", callerId });
}

async function erase(
  ctx: ServiceContext,
  request: PrivacyRequestRow,
  options: { suppress: boolean; atElevenLabs: boolean },
): Promise<void> {
  const callerId = await requireCaller(ctx, request);
  await requestErasure({ ctx, input: { ...options, callerId, requestId: request.id } });
}

/** Of somebody whom nobody knows, only the objection itself is kept. */
async function takeObjection(
  ctx: ServiceContext,
  request: PrivacyRequestRow,
  { erase: doesErase = true, atElevenLabs = false }: PerformPrivacyRequestInput,
): Promise<void> {
  const named = request.callerId ?? request.subject;
  if (named === null) throw new ServiceError("CONFLICT", "The request does not tell any more whom it is about.");
  const isKnown = (await findCaller(ctx, named)) !== null;
  const input = { requestId: request.id, subject: named, keepsKnown: !doesErase };
  const outcome = isKnown && doesErase ? "known" : await recordObjection({ ctx, input });
  if (outcome === "known") await erase(ctx, request, { suppress: true, atElevenLabs });
}

/** `CONFLICT` when it has ended meanwhile. */
async function moveOn(
  ctx: ServiceContext,
  request: PrivacyRequestRow,
  { state, callerId }: { state: "in_progress" | "completed"; callerId: string },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const now = ctx.clock.now();
    const moved = await tx
      .update(privacyRequests)
      .set({ state, callerId, performedAt: now, updatedAt: now, completedAt: state === "completed" ? now : null })
      .where(and(isRequest(ctx, request.id), inArray(privacyRequests.state, [...openStates])))
      .returning({ id: privacyRequests.id });
    if (moved.length === 0) throw new ServiceError("CONFLICT", "The privacy request has ended.");
    await recordEvent(tx, ctx, {
      action: "privacy_request.changed",
      target: { kind: "privacy_request", id: request.id },
      callerId,
      details: { fields: "state", from: request.state, to: state, performed: request.kind },
    });
  });
}
