import { dayMs } from "@elaaoms/core/clock";
import { ServiceError } from "@elaaoms/core/errors";
import { isId } from "@elaaoms/core/ids";
import { callers, privacyRequests } from "@elaaoms/db/schema/index";
import { and, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { findCaller } from "../callers/find-caller.ts";
import { type ShownIdentity, showIdentity } from "../callers/viewing/show-identity.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import type { PrivacyRequestKind } from "../privacy-requests/kinds.ts";
import { openStates } from "../privacy-requests/request-states.ts";
import { selectIdentities } from "./begin-erasure.ts";
import { selectHolds } from "./legal-holds.ts";
import { countStores } from "./stores.ts";

/** Everything that somebody has to see before they erase a caller, and where the erasure is once it has begun. */
export interface ErasureDossier {
  callerId: string;
  /** Null from the moment at which an erasure began. */
  subject: {
    name: string | null;
    identities: ShownIdentity[];
    firstStoredAt: Date;
    lastCallAt: Date | null;
    /** What is stored, by store. */
    counts: Record<string, number>;
    /** Requests by whose legal hold nothing may be erased. */
    holds: string[];
  } | null;
  /** Requests that an erasure would answer, the oldest first. */
  requests: {
    id: string;
    kind: PrivacyRequestKind;
    receivedAt: Date;
    dueAt: Date;
    identityVerification: string | null;
  }[];
  /** Of the erasure that runs, or ran last. */
  erasureRequestId: string | null;
  /** Whether conversations at the platform can be deleted as well. */
  reachesPlatform: boolean;
  /** Until when backups made today are kept at most; null where the operator has not said. */
  backupsUntil: Date | null;
}

/** `NOT_FOUND` when the organization neither knows such a caller nor has erased one with this id. */
export async function prepareErasure({ ctx, input }: ServiceCall<{ callerId: string }>): Promise<ErasureDossier> {
  const found = await findCaller(ctx, input.callerId);
  const callerId = found?.id ?? (isId("caller", input.callerId) ? input.callerId : null);
  if (callerId === null) throw noSuchCaller();
  const erasure = await selectErasure(ctx, callerId);
  const isStored = found !== null && !erasure?.runs;
  if (!isStored && !erasure) throw noSuchCaller();
  return {
    callerId,
    subject: isStored ? await selectSubject(ctx, callerId) : null,
    requests: isStored ? await selectAnswered(ctx, callerId) : [],
    erasureRequestId: erasure?.id ?? null,
    reachesPlatform: ctx.platformConversations !== null,
    backupsUntil:
      ctx.backupRetentionDays === null ? null : new Date(ctx.clock.now().getTime() + ctx.backupRetentionDays * dayMs),
  };
}

function noSuchCaller(): ServiceError {
  return new ServiceError("NOT_FOUND", "There is no such caller.");
}

async function selectSubject(ctx: ServiceContext, callerId: string): Promise<ErasureDossier["subject"]> {
  const identities = await selectIdentities(ctx.db, ctx, callerId);
  const [[caller], counts, holds] = await Promise.all([
    ctx.db
      .select({ name: callers.name, firstStoredAt: callers.createdAt, lastCallAt: callers.lastCallAt })
      .from(callers)
      .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, callerId))),
    countStores(ctx.db, { organizationId: ctx.organization.id, callerId, identities }),
    selectHolds(ctx.db, ctx, callerId),
  ]);
  return caller ? { ...caller, identities: identities.map(showIdentity), counts, holds } : null;
}

function selectAnswered(ctx: ServiceContext, callerId: string): Promise<ErasureDossier["requests"]> {
  return ctx.db
    .select({
      id: privacyRequests.id,
      kind: privacyRequests.kind,
      receivedAt: privacyRequests.receivedAt,
      dueAt: privacyRequests.dueAt,
      identityVerification: privacyRequests.identityVerification,
    })
    .from(privacyRequests)
    .where(
      and(
        eq(privacyRequests.organizationId, ctx.organization.id),
        eq(privacyRequests.callerId, callerId),
        inArray(privacyRequests.kind, ["erasure", "objection"]),
        inArray(privacyRequests.state, [...openStates]),
        isNull(privacyRequests.sealedSubject),
      ),
    )
    .orderBy(privacyRequests.receivedAt, privacyRequests.id);
}

/** `deleted` is set from the moment at which an erasure begins. */
async function selectErasure(ctx: ServiceContext, callerId: string): Promise<{ id: string; runs: boolean } | null> {
  const [newest] = await ctx.db
    .select({ id: privacyRequests.id, sealedSubject: privacyRequests.sealedSubject })
    .from(privacyRequests)
    .where(
      and(
        eq(privacyRequests.organizationId, ctx.organization.id),
        eq(privacyRequests.callerId, callerId),
        isNotNull(privacyRequests.deleted),
      ),
    )
    .orderBy(desc(privacyRequests.updatedAt))
    .limit(1);
  return newest ? { id: newest.id, runs: newest.sealedSubject !== null } : null;
}
