import type { Action, Category } from "../draft/rules-draft.ts";

interface CategoryWords {
  title: string;
  /** What is recognized. */
  recognized: string;
}

/** Every built-in category in words, those that are dangerous in a stranger's hands first. */
export const categoryWords = {
  payment: {
    title: "Payment",
    recognized: "Card numbers, expiry, security codes. A card’s security code is never kept, whatever you choose.",
  },
  credentials: {
    title: "Credentials",
    recognized: "Passwords, PINs, one-time codes, answers to security questions, API keys",
  },
  bank: { title: "Bank details", recognized: "IBAN, account, routing and sort code numbers" },
  government_id: {
    title: "Government id",
    recognized: "Social security numbers, passports, identity cards, tax ids, driving licences",
  },
  biometric: { title: "Biometric", recognized: "Fingerprints, voiceprints, scans of face and iris, DNA" },
  health: {
    title: "Health",
    recognized: "Conditions, treatments, medicines, allergies, pregnancy, disability",
  },
  children: { title: "Children", recognized: "A child with an age under 18, or with a school" },
  religion_or_politics: { title: "Religion or politics", recognized: "Belief, party, vote, union" },
  contact: { title: "Contact details", recognized: "Phone numbers, mail addresses" },
  location: { title: "Location", recognized: "Street addresses with a number, coordinates" },
  date_of_birth: { title: "Date of birth", recognized: "Dates that are called one" },
} as const satisfies Record<Category, CategoryWords>;

export const categories = Object.keys(categoryWords) as Category[];

/** Actions, from the mildest, in a word each. */
export const actionWords = {
  allow: "Allow",
  flag: "Flag",
  redact: "Redact",
  block: "Block",
} as const satisfies Record<Action, string>;

export const actions = Object.keys(actionWords) as Action[];

interface Effect {
  action: Action;
  beforeModel: boolean;
  givenToAgents: boolean;
}

/** What becomes of the words, and what people and agents get of them. */
export function describeEffect({ action, givenToAgents }: Effect): string {
  if (action === "allow") return "Kept and shown. Agents are told.";
  if (action === "redact") return "A placeholder is kept in the place of the words; that is all anybody reads.";
  if (action === "block") return "No memory keeps it, and agents never hear of it. Transcripts show a placeholder.";
  const agents = givenToAgents ? "Agents are told, which is audited." : "Agents are not told.";
  return `Kept as sensitive: people see a bar until they say why. ${agents}`;
}

/** What models read of the words while they learn from a call. */
export function describeModels({ beforeModel }: Effect): string {
  return beforeModel ? "Hidden from models." : "Models read it.";
}
