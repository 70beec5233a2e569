import { foldWord } from "./stemmers.ts";

const monthNames = [
  "january enero januar",
  "february febrero februar",
  "march marzo märz",
  "april abril",
  "may mayo mai",
  "june junio juni",
  "july julio juli",
  "august agosto",
  "september septiembre",
  "october octubre oktober",
  "november noviembre",
  "december diciembre dezember",
];

const months = new Map(
  monthNames.flatMap((names, index) => names.split(" ").map((name) => [foldWord(name), index + 1] as const)),
);

/** "May" is a month only where a date is spoken of. */
const beforeMonth = new Set(["in", "of", "since", "until", "last", "early", "late"]);

/** The month, 1–12, that a folded word names after the one before it; null for other words. */
export function monthNamed(folded: string, before: string | undefined): number | null {
  if (folded === "may" && !beforeMonth.has(before ?? "")) return null;
  return months.get(folded) ?? null;
}

/** A year that something can have been said in or have happened in, rather than an amount or the number of an order. */
export const isYear = (code: string) => /^(?:19|20)\d\d$/.test(code);
