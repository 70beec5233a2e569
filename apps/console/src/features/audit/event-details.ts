import { categoryName } from "#components/words/category-name.ts";
import { counted } from "#components/words/counted.ts";
import type { EventRow } from "./event-row.ts";

/** A detail of an event as words; empty where the event has none of this name. */
export function detail({ details }: EventRow, name: string): string {
  return String(details[name] ?? "").replaceAll("_", " ");
}

export function number({ details }: EventRow, name: string): number {
  return Number(details[name] ?? 0);
}

/** {@link counted}, of a detail. */
export function count(event: EventRow, name: string, one: string): string {
  return counted(number(event, name), one);
}

/** What a list in a detail names: "health,payment" of fields or categories. */
export function listed({ details }: EventRow, name: string): string[] {
  return String(details[name] ?? "")
    .split(",")
    .filter(Boolean);
}

/** The categories that something fell under: "health and payment". */
export function categories(event: EventRow): string {
  return inWords(listed(event, "categories").map(categoryName)) || "sensitive";
}

const adjectives: Record<string, string> = {
  bank: "bank",
  children: "child-related",
  contact: "contact",
  credentials: "credential",
  date_of_birth: "date-of-birth",
  government_id: "government-id",
};

/** {@link categories}, before what falls under them: "a government-id and health memory". */
export function categoriesBefore(event: EventRow): string {
  const named = listed(event, "categories").map((category) => adjectives[category] ?? categoryName(category));
  return inWords(named) || "sensitive";
}

/** "a", "a and b", "a, b and c" */
export function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
