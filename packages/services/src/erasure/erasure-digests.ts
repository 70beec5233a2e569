import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { KeyedDigest } from "../secrets/keyed-digest.ts";

interface Digesting {
  erasureDigest: KeyedDigest;
  organization: { id: string };
}

/** What stands for an identity in the lists of who was erased and who has objected. */
export function identityDigest(ctx: Digesting, { kind, value }: CallerIdentity): Buffer {
  return ctx.erasureDigest(ctx.organization.id, "identity", kind, value);
}

/** What stands for a conversation in the list of those that were erased. */
export function conversationDigest(ctx: Digesting, conversationId: string): Buffer {
  return ctx.erasureDigest(ctx.organization.id, "conversation", conversationId);
}
