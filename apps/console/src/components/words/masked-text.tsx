import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";

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

/** Where sensitive words would stand: a bar with their categories. The words themselves are not in the page. */
export function MaskedText({ categories }: { categories: readonly string[] }): ReactNode {
  return (
    <span className="inline-flex h-6 max-w-full items-center gap-1.5 rounded bg-caution-tint px-2 font-medium text-caution text-xs">
      <EyeOff aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="truncate">
        <span className="sr-only">Masked: </span>
        {categories.length > 0 ? categories.map(categoryName).join(", ") : "sensitive"}
      </span>
    </span>
  );
}
