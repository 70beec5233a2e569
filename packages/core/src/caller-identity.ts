/**
 * What tells one caller from another inside an organization. `phone` values are E.164; `whatsapp` values are WhatsApp ids
 * that are no phone number; `user` values are the customer's own user ids.
 */
export const callerIdentityKinds = ["phone", "whatsapp", "user"] as const;
export type CallerIdentityKind = (typeof callerIdentityKinds)[number];

export interface CallerIdentity {
  kind: CallerIdentityKind;
  value: string;
}
