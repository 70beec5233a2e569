import type { Outputs } from "#trpc/types.ts";

export type CallerItem = Outputs["callers"]["list"]["items"][number];
export type CallerDetail = Outputs["callers"]["read"];

interface NamedCaller {
  name: string | null;
  identities: readonly { shown: string }[];
}

/** What a caller is called by: the name, else the number or id they call with. */
export function callerTitle({ name, identities }: NamedCaller): string {
  return name ?? identities[0]?.shown ?? "Anonymous caller";
}

const kindNames: Record<string, string> = { phone: "Phone", whatsapp: "WhatsApp", user: "User id" };

/** What kind of identity it is, in words. */
export function identityKind(kind: string): string {
  return kindNames[kind] ?? kind;
}
