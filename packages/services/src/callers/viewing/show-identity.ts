import { groupPhone } from "@elaaoms/elevenlabs/phone-number";

/** An identity for people to look at. */
export interface ShownIdentity {
  kind: string;
  value: string;
  /** A number grouped as people read it, "+1 956 555 0133"; another id as it is. */
  shown: string;
}

/** As it was given by a person: whole international numbers are grouped, everything else stays as they wrote it. */
export function showGivenIdentity(given: string): string {
  return groupPhone(given);
}

export function showIdentity({ kind, value }: { kind: string; value: string }): ShownIdentity {
  return { kind, value, shown: kind === "phone" ? groupPhone(value) : value };
}
