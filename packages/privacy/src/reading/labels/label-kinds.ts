/**
 * What the words around a number say it is. `other`: something that is no personal identifier, as an order. `brief_other`:
 * likewise, with numbers too short for a card's, as a flight or a room. `weak_other`: likewise, yet callers give a card or a
 * phone number there often enough. `code`: a code of whatever kind. `continue`: more of the number before ("the next four
 * digits").
 */
export const labelKinds = [
  "card",
  "cvv",
  "expiry",
  "last_four",
  "iban",
  "bic",
  "bank_account",
  "account",
  "routing",
  "ssn",
  "passport",
  "national_id",
  "tax_id",
  "licence",
  "phone",
  "email",
  "password",
  "pin",
  "one_time_code",
  "security_question",
  "api_key",
  "date_of_birth",
  "address",
  "coordinates",
  "other",
  "brief_other",
  "weak_other",
  "code",
  "continue",
] as const;
export type LabelKind = (typeof labelKinds)[number];

/** Phrases of one language for each kind, separated by "|". */
export type LabelPhrases = Partial<Record<LabelKind, string>>;
