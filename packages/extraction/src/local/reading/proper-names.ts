import { foldText } from "@elaaoms/core/text";
import nlp from "compromise/two";

const particles = "van|von|de|del|della|der|den|da|dos|la|le|di|bin|al|el|ter|zu";
const namePart = String.raw`\p{Lu}[\p{L}’']*(?:-\p{L}[\p{L}’']*)*`;

/** One to four capitalized words, with the particles that names have between them. */
export const properName = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Herr|Frau|Señora?|Sra?)\.?\s+)?${namePart}(?:\s+(?:(?:${particles})\s+){0,2}${namePart}){0,3}`;

const titles = /^(?:Dr|Mr|Mrs|Ms|Miss|Prof|Herr|Frau|Señora?|Sra?)\.?\s+/u;

// Capitalized words that stand where a name could and are none.
const notNames = new Set(
  (
    "i im ive ill id a the yes no yeah hi hello okay ok sure thanks thank please sorry great good fine well so and but just not what who why how when where that this it its here there " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today tomorrow yesterday " +
    "premium basic standard gold silver platinum plus pro order account number flight room customer support service mom dad my your their our about calling regarding from " +
    "english spanish german french christmas easter god jesus visa mastercard amazon google apple samsung paypal facebook whatsapp email phone correct right exactly " +
    "hola gracias con de parte buenos buenas si bueno claro perdon senor senora el la los las soy llamo desde ja nein hallo danke bitte guten ich und das der die mein nicht aus also " +
    "lunes martes miercoles jueves viernes sabado domingo montag dienstag mittwoch donnerstag freitag samstag sonntag wifi wi-fi internet order bestellung pedido again all very really still too now me you he she we they never actually yep nope maybe perhaps both neither either none nothing absolutely definitely certainly cash card " +
    "um uh er ah oh hmm let can could would is are was do does did have has had will if or in on at to of for with by as up out"
  ).split(" "),
);

/** Whether a word may be part of a name: not a weekday, a greeting, a product tier or another known non-name. */
export function mayBeNamePart(word: string): boolean {
  return !notNames.has(foldText(word).replace(/[^\p{L}-]/gu, ""));
}

/** A name cut before the first word that belongs to no name, without titles; null when nothing is left. */
export function cleanName(text: string): string | null {
  const words = text.replace(titles, "").trim().split(/\s+/);
  const end = words.findIndex((word) => !mayBeNamePart(word));
  const kept = (end === -1 ? words : words.slice(0, end)).slice(0, 4);
  while (
    kept.length > 0 &&
    new RegExp(`^(?:${particles})$`, "i").test(kept.at(-1) ?? "") &&
    /^\p{Ll}/u.test(kept.at(-1) ?? "")
  ) {
    kept.pop();
  }
  const name = kept
    .join(" ")
    .replace(/[’']s$/, "")
    .replace(/[^\p{L}]+$/u, "");
  return name.length >= 2 ? name : null;
}

/** Whether a language model's lexicon knows the words as a person's name. */
export function isKnownPersonName(name: string): boolean {
  return nlp(name).has("(#FirstName|#Person|#LastName)");
}

/** Whether the lexicon knows a word as a first name. */
export function isFirstName(word: string): boolean {
  return nlp(word).has("#FirstName");
}

/** Whether the lexicon knows the words as a place, an organization, a people or a date. */
export function isKnownOtherName(name: string): boolean {
  const doc = nlp(name);
  return (
    doc.has("(#Place|#Organization|#Demonym|#Date|#WeekDay|#Month|#Currency)") && !doc.has("(#FirstName|#LastName)")
  );
}

/** Every word with a capital, for names that speech recognition wrote in lower case or spelled in capitals. */
export function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
