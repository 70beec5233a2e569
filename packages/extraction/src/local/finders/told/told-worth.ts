import { foldText } from "@elaaoms/core/text";
import type { TaggedWord } from "../../reading/tagged-words.ts";

// Nouns that carry no fact by themselves.
const vague = new Set(
  "thing things stuff way ways time times day days minute minutes second moment bit lot lots kind sort type question questions problem problems issue issues call phone help person people someone somebody anyone anything something nothing everything everyone one ones part point reason fact matter case idea information info detail details guy guys sir ma'am maam madam today tomorrow yesterday now place side end line hand name number numbers number's word words rest while hour hours morning afternoon evening night week month year it hello hi thanks thank luck deal option options answer chance trouble mind moment sense favor favour honey love god goodness gosh man boy wow shoot customer service team representative agent operator company website site app page screen course sure okay yes no yeah note list record records file system account order booking reservation appointment".split(
    " ",
  ),
);

/** A word as it is compared here: folded, without an ending. */
function stem(word: string): string {
  const plain = foldText(word)
    .replace(/[’']s$/, "")
    .replace(/[^\p{L}\d]/gu, "");
  return /\d/.test(plain) ? plain : plain.slice(0, 5);
}

/** What words say something by themselves: stems of nouns, names, numbers, adjectives and main verbs. */
export interface Content {
  /** Names, numbers and nouns that are not vague. */
  strong: ReadonlySet<string>;
  all: ReadonlySet<string>;
}

const light = new Set(
  "be is are was were am been being have has had do does did get got go going can could will would should may might must let make need want like just".split(
    " ",
  ),
);

/** The content of tagged words. */
export function contentOf(words: readonly TaggedWord[]): Content {
  const strong = new Set<string>();
  const all = new Set<string>();
  for (const { text, tags } of words) {
    const lower = foldText(text);
    const isNoun = tags.has("Noun") && !tags.has("Pronoun") && !tags.has("Possessive");
    const isNumber = /\d/.test(text) || (tags.has("Value") && !/^(?:an?|one|second)$/.test(lower));
    const isDay = tags.has("WeekDay") || tags.has("Month") || tags.has("Holiday");
    const isVerb = tags.has("Verb") && !tags.has("Auxiliary") && !tags.has("Copula");
    if (isNumber || isDay || (isNoun && !vague.has(lower) && lower.length > 1)) strong.add(stem(text));
    if (
      strong.has(stem(text)) ||
      ((isNoun || isVerb || tags.has("Adjective")) && !light.has(lower) && !vague.has(lower))
    )
      all.add(stem(text));
  }
  return { strong, all };
}

/** The stems of a text, for looking up whether a statement holds what another says. */
export function stemsOf(text: string): Set<string> {
  return new Set(
    text
      .split(/[^\p{L}\d'’-]+/u)
      .flatMap((word) => [word, ...word.split("-")])
      .map(stem)
      .filter((one) => one !== ""),
  );
}

/** Part of some stems, 0 to 1, that a text holds. */
export function covered(stems: ReadonlySet<string>, by: ReadonlySet<string>): number {
  if (stems.size === 0) return 1;
  return [...stems].filter((one) => by.has(one)).length / stems.size;
}
