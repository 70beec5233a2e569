import type { Effect } from "@elaaoms/privacy/policy/actions";
import type { PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";

/** Whether a policy shows models something that it does not let be stored. */
export function masksMoreInStorage({ categories, custom }: PrivacyPolicy): boolean {
  const isShownOnly = ({ action, beforeModel }: Effect) => !beforeModel && (action === "redact" || action === "block");
  return Object.values(categories).some(isShownOnly) || custom.some(({ effect }) => isShownOnly(effect));
}
