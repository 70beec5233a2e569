import { kindCategories, type MatchKind, type PrivacyMatch } from "../match.ts";

const wordings: Partial<Record<MatchKind, string>> = {
  cvv: "card security code",
  iban: "IBAN",
  bic: "BIC",
  pin: "PIN",
  api_key: "API key",
  health: "health detail",
  biometric: "biometric detail",
  children: "detail about a child",
  religion_or_politics: "belief or politics",
};

/** What stands in the place of a match: "[card number]". */
export function placeholderOf({ kind, category }: Pick<PrivacyMatch, "kind" | "category">): string {
  return kind === "custom" ? customPlaceholder(category) : `[${wordings[kind] ?? kind.replaceAll("_", " ")}]`;
}

/** The placeholder of a custom rule's matches. */
export function customPlaceholder(name: string): string {
  return `[${name}]`;
}

const kinds = Object.keys(kindCategories) as MatchKind[];

/** Every built-in placeholder. Text that holds one is not read as personal data again. */
export const builtInPlaceholders: readonly string[] = kinds.map((kind) =>
  placeholderOf({ kind, category: kindCategories[kind] }),
);
