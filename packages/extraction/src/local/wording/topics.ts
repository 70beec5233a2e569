import type { Sentence } from "../reading/reading.ts";

// What a complaint is about, when the complaint itself only says "again" or "the second time".
const topics: readonly [RegExp, string][] = [
  [/\bdelay(?:s|ed)?\b/i, "a delay"],
  [/\boutages?\b|\bpower cuts?\b/i, "an outage"],
  [/\b(?:double|twice|over)[- ]?charged?\b|\bcharged? (?:you |me )?twice\b/i, "a wrong charge"],
  [/\bcancel(?:led|ed|lation)\b/i, "a cancellation"],
  [/\bout of stock\b|\bback ?order/i, "an item out of stock"],
  [/\blost (?:my|our|your|the) (?:luggage|bags?|suitcases?|baggage)\b/i, "lost luggage"],
  [/\bmissing\b|\blost\b/i, "something missing"],
  [/\b(?:damaged|broken|cracked)\b/i, "damage"],
  [/\breschedul(?:e|ed|ing)\b|\bpostponed\b/i, "a changed appointment"],
  [/\bdeclined\b|\brejected\b|\bdenied\b/i, "a refusal"],
  [/\berror\b|\bcrash(?:ed|es)?\b/i, "an error"],
];

/** The trouble that was last named before or in a sentence: by the caller in it, else by the agent right before it. */
export function topicOf(sentence: Sentence): { topic: string; fromAgent: boolean } | null {
  const find = (text: string): string | null => topics.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  const own = find(sentence.written);
  if (own) return { topic: own, fromAgent: false };
  const agents = sentence.asked ? find(sentence.asked.text) : null;
  return agents ? { topic: agents, fromAgent: true } : null;
}
