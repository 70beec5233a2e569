import { type ClassValue, clsx } from "clsx";
import { twMerge } from "tailwind-merge";

/** Joins classes; of two that say the same thing differently, the later wins. */
export function classNames(...values: ClassValue[]): string {
  return twMerge(clsx(values));
}
