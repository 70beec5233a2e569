// What carriers, SIP devices and careless templates send in place of a caller. Compared without case, blanks or signs.
const markers = new Set([
  ...["anonymous", "anonymouscaller", "anonymoususer", "restricted", "private", "privatenumber", "privatecaller"],
  ...["unknown", "unknowncaller", "unknownnumber", "unavailable", "notavailable", "blocked", "withheld", "hidden"],
  ...["suppressed", "unidentified", "nocallerid", "callerid", "guest", "null", "undefined", "none", "nil", "nan", "na"],
]);

/**
 * "+" and a word on the keypad, as Twilio reports withheld numbers: RESTRICTED, BLOCKED, UNKNOWN, ANONYMOUS, UNAVAILABLE
 * (Twilio, "Why am I getting calls from these strange phone numbers?").
 */
const keypadWords = new Set(["+7378742833", "+2562533", "+8656696", "+266696687", "+86282452253"]);

/**
 * Whether a caller id names nobody: empty, a marker such as "anonymous", a keypad word of Twilio's, an address at
 * `anonymous.invalid` (RFC 3323), nothing but zeros, or a template variable that nobody filled in.
 */
export function isAnonymous(raw: string): boolean {
  const text = raw.normalize("NFKC").toLowerCase();
  const word = text.replace(/[^\p{L}\p{N}]/gu, "");
  if (word === "" || markers.has(word) || /^0+$/.test(word)) {
    return true;
  }
  if (keypadWords.has(text.replace(/[^\d+\p{L}]/gu, ""))) {
    return true;
  }
  return /@(?:[a-z0-9-]+\.)*anonymous\.invalid\b/.test(text) || /^\{\{.*\}\}$/s.test(text.trim());
}
