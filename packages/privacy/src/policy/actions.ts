import type { SensitivityCategory } from "@elaaoms/core/memory";
import { z } from "zod";

/**
 * What happens to personal data of a category. `allow`: kept as anything else. `flag`: kept and marked as sensitive.
 * `redact`: the words give way to a placeholder before anything is stored. `block`: a memory that holds it is not stored.
 */
const privacyActions = ["allow", "flag", "redact", "block"] as const;
export type PrivacyAction = (typeof privacyActions)[number];
export const privacyActionSchema = z.enum(privacyActions);

/** An action, and whether the words are hidden before a model of any provider reads them. */
export interface Effect {
  action: PrivacyAction;
  beforeModel: boolean;
}

/** What happens to a category that an organization has not decided on. */
export const defaultActions: Readonly<Record<SensitivityCategory, PrivacyAction>> = {
  contact: "allow",
  payment: "block",
  bank: "redact",
  government_id: "redact",
  health: "flag",
  credentials: "block",
  biometric: "redact",
  location: "allow",
  date_of_birth: "allow",
  children: "flag",
  religion_or_politics: "flag",
};

/** An action with its default for models: what is not to be stored as it is, is not shown to them either. */
export function effectOf(action: PrivacyAction, beforeModel?: boolean): Effect {
  return { action, beforeModel: beforeModel ?? (action === "block" || action === "redact") };
}

/** The stricter of two actions. */
export function stricter(one: PrivacyAction, other: PrivacyAction): PrivacyAction {
  return privacyActions.indexOf(one) >= privacyActions.indexOf(other) ? one : other;
}
