import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import { callerIdentityKinds } from "@elaaoms/core/caller-identity";
import { z } from "zod";
import type { SecretBox } from "../secrets/secret-box.ts";

/** Who is erased, as far as the job has to know it until everything is gone. */
export interface ErasureSubject {
  callerId: string;
  identities: CallerIdentity[];
  /** At the time of the request. */
  counts: Record<string, number>;
}

const subjectSchema = z.object({
  callerId: z.string(),
  identities: z.array(z.object({ kind: z.enum(callerIdentityKinds), value: z.string() })),
  counts: z.record(z.string(), z.number()),
});

export function erasureSubjectContext(requestId: string): string {
  return `erasure/${requestId}`;
}

/** Encrypts a subject for the row of its request: the database holds no number of somebody who is being erased. */
export function sealSubject(secretBox: SecretBox, requestId: string, subject: ErasureSubject): Buffer {
  return secretBox.seal(JSON.stringify(subject), erasureSubjectContext(requestId));
}

export function openSubject(secretBox: SecretBox, requestId: string, sealed: Buffer): ErasureSubject {
  return subjectSchema.parse(JSON.parse(secretBox.open(sealed, erasureSubjectContext(requestId))));
}
