import { foldText } from "@elaaoms/core/text";
import { cleanName, isFirstName, mayBeNamePart, titleCase } from "../../reading/proper-names.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import { tagWords } from "../../reading/tagged-words.ts";
import { kin, pets } from "./personal-lexicon.ts";

const titled = /\b(?:Mr|Ms|Mrs|Miss)\.? (\p{Lu}[\p{L}'-]+)/gu;
const courtesy =
  "thanks|thank you|hi|hello|hey|sorry(?: to hear (?:that|it))?|perfect|great|okay|ok|sure|right|bye|bye bye|goodbye|of course|certainly|got it|nice to meet you|pleased to meet you|take care|is this|good (?:morning|afternoon|evening)|welcome(?: back)?|understood|alright|all right|no problem|lovely";
const greeted = new RegExp(String.raw`\b(?:${courtesy}),? (\p{L}[\p{L}'-]+)(?=\s*[.,!?]|$| )`, "giu");
const atEnd = /, (\p{Lu}[\p{Ll}'-]+)[.!?]/gu;
const otherPerson = new RegExp(
  String.raw`\b(?:(?:my|our|her|his|their|the|your) (?:[\w-]+ )?(?:${kin}|${pets}|friend|doctor|manager|agent|boss|technician)|called|named|dr|with|to|for|from|in|at|near|ask(?:ed)?|told),? $`,
  "iu",
);

/** Names by which the agent addresses someone, lower case, with the turn. */
function addressed(call: CallReading): Map<string, number> {
  const names = new Map<string, number>();
  for (const [turn, text] of call.agentTexts) {
    for (const pattern of [titled, greeted, atEnd])
      for (const match of text.matchAll(pattern)) {
        const name = match[1] ?? "";
        // "18 Alder Lane, Duluth.": what ends a sentence after a comma may be a place as well.
        if (pattern === atEnd && !isFirstName(name)) continue;
        if (!noName.test(foldText(name)) && name.length > 1 && mayBeNamePart(name) && !/[’']/.test(name))
          names.set(foldText(name), names.get(foldText(name)) ?? turn);
      }
  }
  return names;
}

const namePart = /^\p{Lu}[\p{L}'’-]+$/u;
const noSurname =
  /Verb|Preposition|Conjunction|Determiner|Adverb|Pronoun|Possessive|Expression|Date|Value|Acronym|QuestionWord/;

/** Whether a word that speech recognition wrote in lower case may be the surname after a first name. */
function mayFollow(word: string): boolean {
  if (
    !/^\p{Ll}{3,}$/u.test(word) ||
    !mayBeNamePart(word) ||
    /^(?:here|speaking|calling|again|morning|afternoon|hello|thanks|just|like)$/.test(word)
  )
    return false;
  const [tagged] = tagWords(word);
  return tagged !== undefined && ![...tagged.tags].some((tag) => noSurname.test(tag));
}

/** The same for speech recognition without capitals: a first name the lexicon knows, or the answer to a question. */
function lowerCaseAround(
  sentence: Sentence,
  plain: (index: number) => string,
  at: number,
  endsHere: boolean,
): string | null {
  const name = plain(at);
  const before = plain(at - 1);
  if (before !== "" && isFirstName(titleCase(before)) && mayBeNamePart(before)) return titleCase(`${before} ${name}`);
  if (!isFirstName(titleCase(name)) && !sentence.first) return null;
  return titleCase(!endsHere && mayFollow(plain(at + 1)) ? `${name} ${plain(at + 1)}` : name);
}

/** The full name around a word of a sentence: "Kwame Boateng" for "boateng". */
function nameAround(sentence: Sentence, name: string): string | null {
  const words = sentence.written.split(/\s+/);
  const at = words.findLastIndex((word) => foldText(word).replace(/[^\p{L}'-]/gu, "") === name);
  if (at < 0 || otherPerson.test(`${words.slice(Math.max(0, at - 3), at).join(" ")} `)) return null;
  const plain = (index: number): string => (words[index] ?? "").replace(/[.,!?;:]+$/, "");
  const endsHere = /[.,!?;:]$/.test(words[at] ?? "");
  if (namePart.test(plain(at))) {
    const before =
      at > 0 && !/[.,!?;:]$/.test(words[at - 1] ?? "") && namePart.test(plain(at - 1)) && mayBeNamePart(plain(at - 1))
        ? `${plain(at - 1)} `
        : "";
    const after = !endsHere && namePart.test(plain(at + 1)) && mayBeNamePart(plain(at + 1)) ? ` ${plain(at + 1)}` : "";
    return cleanName(`${before}${plain(at)}${before === "" || after === "" ? after : ""}`);
  }
  return lowerCaseAround(sentence, plain, at, endsHere);
}

// Numbers and fillers that recognition puts where a name could stand.
const noName =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|yeah|yep|nope|cool|dude|man|okay|hey|there|again)$/;
const bareWord = /^(\p{Lu}\p{Ll}[\p{L}'-]*)[.!]?$/u;

/** "Whitaker. Jo.": the surname alone, then the first name. */
function withSurnameBefore(name: string | null, sentence: Sentence, call: CallReading): string | null {
  if (!name || name.includes(" ") || !bareWord.test(sentence.written)) return name;
  const before = call.sentences.find(({ index, turn }) => index === sentence.index - 1 && turn === sentence.turn);
  const surname = bareWord.exec(before?.written ?? "")?.[1];
  return surname &&
    mayFollow(surname.toLowerCase()) &&
    !/^(?:wonderful|great|perfect|good|fine|right|lovely|okay|sure|yes|no|hello|brilliant|morning|afternoon|me)$/i.test(
      surname,
    )
    ? `${name} ${surname}`
    : name;
}

/**
 * Names that the caller said and the agent then called the caller by: "Whitaker. Jo." … "Thanks, Jo." Both are needed: what
 * the agent alone says is not known to be right.
 */
export function addressedNames(call: CallReading): { name: string; sentence: Sentence }[] {
  const called = addressed(call);
  const found: { name: string; sentence: Sentence }[] = [];
  for (const sentence of call.sentences) {
    const words = new Set(foldText(sentence.written).split(/[^\p{L}'-]+/u));
    for (const name of called.keys()) {
      if (!words.has(name)) continue;
      const full = withSurnameBefore(nameAround(sentence, name), sentence, call);
      if (full) found.push({ name: full, sentence });
    }
  }
  return found.slice(0, 20);
}
