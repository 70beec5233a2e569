import { type ClassValue, clsx } from "clsx";

/**
 * Joins classes. Give no element two that say the same thing differently: which of them holds is for the stylesheet's order
 * to say, and the browser tests refuse it.
 */
export function classNames(...values: ClassValue[]): string {
  return clsx(values);
}
