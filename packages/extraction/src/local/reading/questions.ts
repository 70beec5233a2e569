import { splitSentences } from "./sentences.ts";

const question =
  /\b(?:what(?:'?s| kind| type| size| color| time)?|which|when(?:'s)?|where(?:'s)?|who(?:'s|'ll)?|how(?:'s)?|do (?:you|they|we)|does (?:he|she|it|your|the)|did (?:you|he|she|it)|are (?:you|they|there)|is (?:it|he|she|this|that|there|your|the|anyone|anybody)|have you|has (?:he|she|it|your)|can i|could (?:i|you)|may i|would you|will you|should i|shall (?:i|we)|any)\b/gi;
const noun = /(?:^|\b(?:and|great|okay|ok|thanks|perfect|alright|got it|sure) )(?:your|the) (?:[a-z]+ ){0,3}[a-z]+$/i;

/** The last question of an agent's message that has no punctuation; null when it asks nothing. */
function unmarkedQuestion(message: string): string | null {
  const starts = [...message.matchAll(question)].map(({ index, 0: words }) => ({ index, end: index + words.length }));
  const last = starts.at(-1);
  if (!last) return noun.exec(message)?.[0].trim() ?? null;
  // "How old | is he": the question word belongs to the question that follows it.
  const before = starts.at(-2);
  const from = before && last.index - before.end < 26 ? before.index : last.index;
  return message.slice(from).trim();
}

/** An agent's last question, or its last sentence when it asks nothing: as said, and as patterns read it. */
export function lastQuestion(message: string, language: string): { quote: string; question: string } {
  const sentences = splitSentences(message);
  const marked = sentences.filter((sentence) => sentence.endsWith("?")).at(-1);
  if (marked) return { quote: marked, question: marked };
  const quote = sentences.at(-1) ?? message;
  const asked = language === "en" && !/[.!?]/.test(message) ? unmarkedQuestion(quote) : null;
  return asked ? { quote: asked, question: `${asked}?` } : { quote, question: quote };
}
