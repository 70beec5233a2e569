import { z } from "zod";
import { isSignedBy, keyIdOf, type SigningKey, signText } from "./signature.ts";

/** How far a chain had come at some time, signed: whoever keeps one can prove that nothing up to there was changed or cut off. */
export const signedHeadSchema = z.object({
  organization_id: z.string(),
  sequence: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signed_at: z.iso.datetime({ precision: 3 }),
  key_id: z.string(),
  signature: z.base64(),
});
export type SignedHead = z.output<typeof signedHeadSchema>;

type Head = Pick<SignedHead, "organization_id" | "sequence" | "hash" | "signed_at">;

function textOf(head: Head): string {
  return JSON.stringify(["elaaoms-audit-head-1", head.organization_id, head.sequence, head.hash, head.signed_at]);
}

export function signHead(head: Head, key: SigningKey): SignedHead {
  return { ...head, key_id: keyIdOf(key.publicKey), signature: signText(textOf(head), key.privateKey) };
}

export function isValidHead(head: SignedHead, publicKey: string): boolean {
  return keyIdOf(publicKey) === head.key_id && isSignedBy(textOf(head), head.signature, publicKey);
}
