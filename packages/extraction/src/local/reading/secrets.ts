import { writeSpokenForms } from "../spoken/spoken-forms.ts";

const secretPattern =
  /\b(?:pass ?(?:word|code|phrase)s?|pin (?:number|code|is)|my pin|cvv2?|cvc2?|security (?:code|answer)|card verification|(?:one[- ]time|verification|access) (?:code|password)|card number|credit card (?:is|number)|debit card (?:is|number)|contraseña|clave (?:secreta|de acceso)|número de (?:la )?tarjeta|kennwort|passwort|kartennummer|prüfnummer|geheimzahl|kartenprüfnummer)\b/i;
const pinInCapitals = /\bPIN\b/;

/** The Luhn check of ISO/IEC 7812-1, which card numbers satisfy. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

// An IBAN may happen to hold such digits: leaving one out is the lesser harm.
function holdsCardDigits(text: string): boolean {
  for (const match of text.matchAll(/\d(?:[ .,-]{0,2}\d){12,40}/g)) {
    const digits = match[0].replace(/\D/g, "");
    for (let length = 13; length <= Math.min(19, digits.length); length += 1) {
      for (let from = 0; from + length <= digits.length; from += 1) {
        if (passesLuhn(digits.slice(from, from + length))) return true;
      }
    }
  }
  return false;
}

/** Whether a text holds a card number: 13–19 digits, written or spoken, that pass the Luhn check. */
export function holdsCardNumber(text: string, language: string): boolean {
  return holdsCardDigits(text) || holdsCardDigits(writeSpokenForms(text, language).text);
}

/** Whether a text speaks of a password, PIN, card number, CVV or one-time code: what is said there is never remembered. */
export function speaksOfSecret(text: string): boolean {
  return secretPattern.test(text) || pinInCapitals.test(text);
}
