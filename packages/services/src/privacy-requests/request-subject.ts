import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import { callChannels } from "@elaaoms/core/conversation";
import { isId } from "@elaaoms/core/ids";
import { readCallerIdentity } from "../callers/find-caller.ts";
import type { ServiceContext } from "../context.ts";
import { identityDigest } from "../erasure/erasure-digests.ts";

/** Everything that a name given by a person may be stored as: the same digits are a number or a customer's own id. */
export function readIdentities(ctx: ServiceContext, raw: string): CallerIdentity[] {
  if (isId("caller", raw)) return [];
  const readings = new Map<string, CallerIdentity>();
  for (const channel of [undefined, ...callChannels]) {
    const identity = readCallerIdentity(ctx, raw, channel);
    if (identity) readings.set(`${identity.kind} ${identity.value}`, identity);
  }
  return [...readings.values()];
}

/** By what a request is found when the person is erased under another of their names; null where nothing names one. */
export function subjectDigest(ctx: ServiceContext, subject: string | undefined): Buffer | null {
  const identity = subject === undefined || isId("caller", subject) ? null : readCallerIdentity(ctx, subject);
  return identity && identityDigest(ctx, identity);
}
