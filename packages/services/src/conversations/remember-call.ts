import type { Transaction } from "@elaaoms/db/connect";
import { conversations } from "@elaaoms/db/schema/index";
import { and, eq, isNotNull, max, ne } from "drizzle-orm";
import { fullerName, isSameName } from "../callers/heard-names.ts";
import type { ServiceContext } from "../context.ts";
import type { LockedCaller } from "../memories/store-statements.ts";
import type { GuardedReading } from "../privacy-rules/masking/guard-reading.ts";
import type { ConversationToExtract } from "./load-extraction.ts";

interface HeardCall {
  caller: LockedCaller;
  conversation: Pick<ConversationToExtract, "id" | "startedAt">;
  result: GuardedReading["result"];
}

/**
 * What a call tells about the caller, whose lock is held. An older call that is read late does not overrule a newer one; a
 * newer one that could not be read overrules nothing.
 */
export async function rememberCall(
  tx: Transaction,
  ctx: ServiceContext,
  { caller, conversation, result }: HeardCall,
): Promise<Pick<LockedCaller, "name" | "namesHeard" | "language" | "lastCallAt">> {
  const lastReadAt = await selectLastRead(tx, ctx, caller, conversation);
  const isLatest = lastReadAt === null || conversation.startedAt >= lastReadAt;
  const name = result.callerName;
  const heardBefore = name === null ? undefined : caller.namesHeard.find((known) => isSameName(known, name));
  const namesHeard = name === null || heardBefore !== undefined ? caller.namesHeard : [...caller.namesHeard, name];
  const isNewer = caller.lastCallAt === null || conversation.startedAt > caller.lastCallAt;
  return {
    name: name !== null && (isLatest || caller.name === null) ? fullerName(heardBefore, name) : caller.name,
    namesHeard:
      heardBefore && name
        ? namesHeard.map((known) => (known === heardBefore ? fullerName(known, name) : known))
        : namesHeard,
    language: isLatest ? result.language : caller.language,
    lastCallAt: isNewer ? conversation.startedAt : caller.lastCallAt,
  };
}

/** When the latest of the caller's other calls began that something was learned from. */
async function selectLastRead(
  tx: Transaction,
  ctx: ServiceContext,
  caller: LockedCaller,
  conversation: HeardCall["conversation"],
): Promise<Date | null> {
  const [last] = await tx
    .select({ at: max(conversations.startedAt) })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, ctx.organization.id),
        eq(conversations.callerId, caller.id),
        ne(conversations.id, conversation.id),
        isNotNull(conversations.extractedAt),
      ),
    );
  return last?.at ?? null;
}
