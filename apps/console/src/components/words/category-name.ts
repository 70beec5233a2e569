const names: Record<string, string> = {
  contact: "contact details",
  payment: "payment",
  bank: "bank details",
  government_id: "government id",
  health: "health",
  credentials: "credentials",
  biometric: "biometric",
  location: "location",
  date_of_birth: "date of birth",
  children: "children",
  religion_or_politics: "religion or politics",
};

/** A category of privacy rules in words; a custom one by its own name. */
export function categoryName(category: string): string {
  return names[category] ?? category.replaceAll("_", " ");
}
