import { mayBeNamePart } from "../../reading/proper-names.ts";
import { tagWords } from "../../reading/tagged-words.ts";

const day =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:mornings?|afternoons?|evenings?|nights?))?|tomorrow(?: (?:morning|afternoon|evening|night))?|tonight|yesterday";
const fronted = new RegExp(
  String.raw`^((?:(?:on|until|till|since|from|after|before|by|in|during|at) )?(?:${day}|(?:this|next|last|every) (?:week|month|year|spring|summer|fall|autumn|winter|time|weekend|morning|afternoon|evening|night|day|${day})|(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:in|at|on|during) (?:the )?(?:mornings?|afternoons?|evenings?|nights?|weekends?|weekdays?|winter|summer|spring|fall|night|work)|(?:two|three|four|five|six|a few|a couple of) (?:days|weeks|months|years) ago|these days|nowadays|before that|after that|mornings|afternoons|evenings|weekends|weekdays)),? (?=(?:I|I'm|I've|I'd|I'll|we|we're|we've|we'll|he|he's|she|she's|they|they're|it|it's|my|our|the|there|there's|nobody)(?![\p{L}]))`,
  "iu",
);

/** "Friday I'm in Tulsa" → "I'm in Tulsa on Friday": the subject first, as a statement needs it. */
export function withSubjectFirst(clause: string): string {
  const match = fronted.exec(clause);
  if (!match?.[1] || /\blast time\b/i.test(match[1])) return clause;
  const when = match[1];
  const lower =
    /^\p{Lu}\p{L}*day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)/u.test(
      when,
    )
      ? when
      : when.charAt(0).toLowerCase() + when.slice(1);
  const named = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day/i.test(when) ? `on ${lower}` : lower;
  const part = /^(?:mornings|afternoons|evenings)$/i.test(when) ? `in the ${lower}` : named;
  return `${clause.slice(match[0].length)} ${part}`;
}

const noSubject =
  /^(?:yes|yeah|no|not|nothing|anything|something|what|who|how|why|where|when|which|that|this|it|they|you|he|she|if|because|so|but|and|or|please|thanks|thank|sorry|good|great|okay|ok|fine|sure|right|well|last|next|first|anyway|maybe|just|now|then|here|there|also|only|let|lets|oh|um|uh|everything|whatever|whoever|me|him|her|them|us|than|as|like|all|lot|lots|bit)$/i;
const vagueSubject =
  /\b(?:thing|things|problem|issue|question|reason|point|way|guess|deal|idea|time|times|question|people|guys|someone|somebody|anyone|anybody|whole|rest|day|days|name|number|address|email|answer|sound|sounds|thanks|same)$/i;

/**
 * Whether a clause opens with a subject of its own that is a noun or a name without "the" or "my": "Renata picks up", "weekdays kill
 * me", "Google ones are fine".
 */
export function hasNounSubject(clause: string): boolean {
  const words = tagWords(clause.split(" ").slice(0, 8).join(" "));
  const at = words.findIndex(
    ({ tags }, index) =>
      index > 0 &&
      (tags.has("Copula") ||
        tags.has("Modal") ||
        tags.has("PastTense") ||
        tags.has("PresentTense") ||
        tags.has("Auxiliary")) &&
      !tags.has("Gerund"),
  );
  const [opening] = words;
  if (at < 1 || at > 4 || (opening?.tags.has("Verb") && !opening.tags.has("Gerund"))) return false;
  const subject = words.slice(0, at).filter(({ tags }) => !tags.has("Adverb"));
  const last = subject.at(-1);
  if (!last || subject.some(({ text, after }) => noSubject.test(text) || /[,;:]/.test(after))) return false;
  const isNoun = last.tags.has("Noun") && !last.tags.has("Pronoun") && !last.tags.has("Possessive");
  const text = subject.map((word) => word.text).join(" ");
  const isName = subject.length <= 2 && /^\p{Lu}\p{Ll}+/u.test(text) && mayBeNamePart(subject[0]?.text ?? "");
  return (isNoun || isName) && !vagueSubject.test(text);
}
