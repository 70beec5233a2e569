import type { PrivacyTurn } from "@elaaoms/privacy/turns";

/** A number is joined over at most five turns: what comes after these neither continues nor answers what stands before. */
export const pause: readonly PrivacyTurn[] = Array.from({ length: 6 }, () => ({ role: "tool", text: "" }));

/** A field and its value: the name asks, the value answers. That is how "pin: 4821" tells what it is. */
export function labelledTurns(name: string, value: string): readonly [PrivacyTurn, PrivacyTurn] {
  return [
    { role: "agent", text: `${spacedName(name)}?` },
    { role: "caller", text: value },
  ];
}

/** "card_number", "cardNumber" → "card number". */
function spacedName(name: string): string {
  return name.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2").replace(/[_\-.]+/g, " ");
}
