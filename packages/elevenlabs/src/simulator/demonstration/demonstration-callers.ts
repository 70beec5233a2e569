import type { SimulatedCaller } from "../caller.ts";
import { fictionalNumber } from "./fictional-numbers.ts";
import { fillIn } from "./fill-in.ts";
import { phraseBooks } from "./phrases/books.ts";
import {
  type DemonstrationLanguage,
  type DemonstrationTopic,
  demonstrationTopics,
  type PhraseBook,
} from "./phrases/phrase-book.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** An invented person, with all that they may tell in their calls. */
export interface DemonstrationCaller {
  language: DemonstrationLanguage;
  identity: SimulatedCaller;
  name: string;
  first: string;
  email: string;
  /** What they call about most. */
  topic: DemonstrationTopic;
  /** Places of lines, of where they live first and of where they move to. */
  homes: readonly [Home, Home];
  /** Whole sentences about themselves. */
  asides: readonly string[];
  /** What only certain people may read; null for most. */
  sensitive: string | null;
  contact: readonly string[];
}

export interface Home {
  street: string;
  house: string;
  city: string;
}

/** Of ten callers six speak English, two Spanish and two German. */
const languages: readonly DemonstrationLanguage[] = ["en", "en", "es", "en", "de", "en", "en", "es", "en", "de"];
const shareWithSecrets = 0.45;

export function makeCallers(count: number, random: SeededRandom): DemonstrationCaller[] {
  const numbered = { en: 0, es: 0, de: 0 };
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const language = languages[index % languages.length] ?? "en";
    return makeCaller(language, numbered[language]++, random, taken);
  });
}

function makeCaller(
  language: DemonstrationLanguage,
  place: number,
  random: SeededRandom,
  taken: Set<string>,
): DemonstrationCaller {
  const book = phraseBooks[language];
  const { first, last } = makeName(book, random, taken);
  const name = `${first} ${last}`;
  return {
    language,
    identity: identify(language, place, asAddress(`${first}.${last}`)),
    name,
    first,
    email: `${asAddress(`${first}.${last}`)}@example.${language === "en" ? "com" : "org"}`,
    topic: random.pick(demonstrationTopics),
    homes: [makeHome(book, random), makeHome(book, random)],
    asides: random
      .shuffled(book.asides)
      .slice(0, random.integer(3, 8))
      .map((line) => fillIn(line, { ...makeHome(book, random), ...makePeople(book, random) })),
    sensitive: random.chance(shareWithSecrets) ? random.pick(book.sensitive) : null,
    contact: random.shuffled(book.contact).slice(0, 2),
  };
}

/** Everybody has a name of their own. */
function makeName(book: PhraseBook, random: SeededRandom, taken: Set<string>): { first: string; last: string } {
  for (;;) {
    const [first, last] = [random.pick(book.firstNames), random.pick(book.lastNames)];
    if (taken.has(`${first} ${last}`)) continue;
    taken.add(`${first} ${last}`);
    return { first, last };
  }
}

function makeHome(book: PhraseBook, random: SeededRandom): Home {
  return { street: random.pick(book.streets), house: String(random.integer(2, 198)), city: random.pick(book.cities) };
}

/** Whom they speak of, and when something is. */
function makePeople(book: PhraseBook, random: SeededRandom): Record<string, string> {
  return { woman: random.pick(book.women), man: random.pick(book.men), day: random.pick(book.days) };
}

/** Most call by telephone; some write, and some are signed in on a page. */
function identify(language: DemonstrationLanguage, place: number, user: string): SimulatedCaller {
  const number = fictionalNumber(language, place);
  switch (place % 12) {
    case 5:
      return { kind: "whatsapp", userId: number.slice(1) };
    case 8:
      return { kind: "web", userId: `user_${user}` };
    case 11:
      return { kind: "sms", number };
    default:
      return { kind: "phone", number, carrier: place % 3 === 0 ? "sip_trunking" : "twilio" };
  }
}

function asAddress(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/[^a-z0-9.]/g, "");
}
