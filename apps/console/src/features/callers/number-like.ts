/** Fewer digits are no part of a number that tells whose it is. */
const minDigits = 5;

/**
 * Whether a text that somebody searches for may be a phone number, or part of one: it then stays out of URLs, and what it
 * leads to is named by our own id.
 */
export function isNumberLike(text: string): boolean {
  return /^[\d\s()+./-]+$/.test(text) && text.replace(/\D/g, "").length >= minDigits;
}
