import { tagWords } from "./tagged-words.ts";

const determiner = /^(?:my|our|your|the|this|that|an?)$/i;
const noThing =
  /^(?:moment|minute|second|day|days|time|times|week|month|year|morning|afternoon|evening|night|weekend|bit|lot|thing|things|way|one|name|number|date|problem|issue|question|reason|first|last|next|same|call|back|end|rest|mind|trouble|company|order|account|information|details|help|line|people|person|guy|lady|man|woman|desk|system|file|computer|address|phone|ones|money|hour|hours)$/i;

/** The things a text names with "my", "the" or "a": "my blue scarf" → "blue scarf", each once. */
function thingsIn(text: string): string[] {
  const words = tagWords(text.slice(0, 300));
  const things: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!determiner.test(words[at]?.text ?? "")) continue;
    const phrase: string[] = [];
    let end = at + 1;
    for (; end < words.length && phrase.length < 4; end += 1) {
      const word = words[end];
      const isPart =
        word &&
        (word.tags.has("Noun") || word.tags.has("Adjective")) &&
        !word.tags.has("Pronoun") &&
        !word.tags.has("Possessive");
      if (!isPart) break;
      phrase.push(word.text);
      if (/[,.;]/.test(word.after)) break;
    }
    const noun = phrase.at(-1);
    if (noun && !noThing.test(noun) && words[at + phrase.length]?.tags.has("Noun"))
      things.push(phrase.join(" ").toLowerCase());
  }
  return [...new Set(things)];
}

/** What "it" means after a text: the only thing that it names; null when it names none, several or people. */
export function onlyThing(text: string): string | null {
  const things = thingsIn(text);
  const [thing] = things;
  return things.length === 1 && thing && !/s$/.test(thing.replace(/ss$/, "")) ? thing : null;
}
