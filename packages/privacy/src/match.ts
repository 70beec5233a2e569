import type { SensitivityCategory } from "@elaaoms/core/memory";
import type { Span } from "./turns.ts";

/**
 * Why something was recognized. `checksum`: its check digits are right. `format`: it has the form of one thing only. `named`:
 * the words around it say what it is. `asked`: it answers a question for it. `wording`: the words themselves. `repeats`: it
 * says again what was recognized elsewhere. `rule`: a custom rule.
 */
export type MatchReason = "checksum" | "format" | "named" | "asked" | "wording" | "repeats" | "rule";

/** Kinds of what is recognized, each with the category it belongs to. */
export const kindCategories = {
  card_number: "payment",
  card_expiry: "payment",
  cvv: "payment",
  iban: "bank",
  bic: "bank",
  account_number: "bank",
  routing_number: "bank",
  social_security_number: "government_id",
  passport_number: "government_id",
  national_id: "government_id",
  tax_id: "government_id",
  driving_licence: "government_id",
  password: "credentials",
  pin: "credentials",
  one_time_code: "credentials",
  security_answer: "credentials",
  api_key: "credentials",
  phone_number: "contact",
  email_address: "contact",
  street_address: "location",
  coordinates: "location",
  date_of_birth: "date_of_birth",
  health: "health",
  biometric: "biometric",
  children: "children",
  religion_or_politics: "religion_or_politics",
} as const satisfies Record<string, SensitivityCategory>;
export type MatchKind = keyof typeof kindCategories;

/** Something recognized in one place, or in several turns when it was dictated in pieces. */
export interface PrivacyMatch {
  /** One of the built-in categories, or the name of a custom rule. */
  category: string;
  kind: MatchKind | "custom";
  /** At least one, in the order of the text; none overlaps another one of any match. */
  spans: readonly Span[];
  /** 0–1. Beneath 0.5 nothing is reported. */
  confidence: number;
  reason: MatchReason;
  /** The id of the custom rule. */
  rule: string | null;
}

/** What a recognizer found, before overlaps are resolved. `value`: digits or words by which repetitions are known. */
export interface Finding {
  kind: MatchKind;
  spans: readonly Span[];
  confidence: number;
  reason: MatchReason;
  value?: string;
}
