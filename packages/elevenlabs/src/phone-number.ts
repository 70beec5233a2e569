import type { CallChannel } from "@elaaoms/core/conversation";
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";

export type PhoneResult = { outcome: "phone"; number: string } | { outcome: "not_a_phone" } | { outcome: "unusable" };

// Digits, with the signs that people put between them. A letter anywhere makes it something else: "user_15551234567".
const phoneForm = /^\+?[\p{Nd}\s().\-\u2010-\u2015/]+$/u;
const extension = /\s*(?:ext\.?|extension|x|#)\s*\d{1,7}$/i;
const e164Form = /^\+[1-9]\d{7,14}$/;

// Whole numbers of the North American plan are E.164 as they stand, and come with most calls: reading one by its country's
// rules takes longer than everything else that is read of a request.
const northAmericanForm = /^\+1[2-9]\d{2}[2-9]\d{6}$/;

// Shorter digits are extensions and short codes unless a numbering plan knows them.
const minUnlistedDigits = 7;

/**
 * Reads a phone number in any common spelling; `phone` carries E.164. `unusable` is what begins like an international
 * number and cannot be one: a short code is shared by everybody who calls through it.
 *
 * Numbers that fit their country's numbering plan in length only ("+1 555 123 4567") are accepted when their form leaves
 * no doubt: plans change faster than any copy of them.
 */
export function parsePhone(
  text: string,
  { channel, defaultCountry }: { channel: CallChannel | undefined; defaultCountry: string | null },
): PhoneResult {
  if (northAmericanForm.test(text)) return { outcome: "phone", number: text };
  const spelled = text.trim().replace(extension, "").trim();
  if (!phoneForm.test(spelled)) {
    return { outcome: "not_a_phone" };
  }
  const digits = toAsciiDigits(spelled);
  if (spelled.startsWith("+") || digits.startsWith("00")) {
    return international(`+${spelled.startsWith("+") ? digits : digits.slice(2)}`);
  }
  if (channel === "web" || digits.length < 5) {
    return { outcome: "not_a_phone" };
  }
  const number = withoutPrefix(digits, countryOf(defaultCountry), channel === "whatsapp" ? "global" : "national");
  return number === null ? { outcome: "not_a_phone" } : { outcome: "phone", number };
}

/** An E.164 number grouped as its country does it, "+1 956 555 0133"; anything else as it is. */
export function groupPhone(number: string): string {
  return (e164Form.test(number) && parsePhoneNumberFromString(number)?.formatInternational()) || number;
}

/** A number after its international prefix. "+49 (0)30 …" is written so often that its zero is taken out. */
function international(text: string): PhoneResult {
  const parsed = parsePhoneNumberFromString(text);
  if (parsed?.isPossible()) {
    return { outcome: "phone", number: parsed.number };
  }
  return e164Form.test(text) ? { outcome: "phone", number: text } : { outcome: "unusable" };
}

/**
 * Digits that may be national or lack their "+". A reading that is a number in use wins over one that merely has a
 * possible length. Between equals the national one does, except when `first` says otherwise (WhatsApp ids are always
 * global), and when the national number would be written with a leading zero, or the digits begin with the country's own
 * calling code: carriers drop the "+" far more often than people their zero.
 */
function withoutPrefix(digits: string, country: CountryCode | undefined, first: "national" | "global"): string | null {
  const national = country === undefined ? undefined : parsePhoneNumberFromString(digits, country);
  const global = digits.startsWith("0") ? undefined : parsePhoneNumberFromString(`+${digits}`);
  const isGlobalFirst =
    first === "global" ||
    global?.countryCallingCode === national?.countryCallingCode ||
    national?.formatNational().startsWith("0");
  const readings = (isGlobalFirst ? [global, national] : [national, global]).filter((one) => one !== undefined);
  const possible = digits.length < minUnlistedDigits ? undefined : readings.find((reading) => reading.isPossible());
  return (readings.find((reading) => reading.isValid()) ?? possible)?.number ?? null;
}

function countryOf(code: string | null): CountryCode | undefined {
  const upper = code?.toUpperCase() ?? "";
  return isSupportedCountry(upper) ? upper : undefined;
}

function toAsciiDigits(text: string): string {
  return [...text.replace(/\(0\)/g, "")].map(asciiDigit).join("");
}

/** Decimal digits of other scripts stand in runs of ten; their value is the distance from the first of the run. */
function asciiDigit(character: string): string {
  if (!/\p{Nd}/u.test(character)) {
    return "";
  }
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) {
    value += 1;
  }
  return String(value);
}
