// From the caller's "I" to a note about the caller. The subject "I" is left out at the start ("I prefer email" →
// "Prefers email") and is "they" elsewhere, so that only the first verb has to be conjugated.

const firstVerb: Readonly<Record<string, string>> = {
  am: "is",
  have: "has",
  "haven't": "hasn't",
  do: "does",
  "don't": "doesn't",
  go: "goes",
  were: "was",
};

const unchanged = new Set(
  "was had did can could will would should must might may wasn't hadn't didn't can't couldn't won't wouldn't shouldn't cannot never ever already just only really always still usually also not got went bought came left lost paid said told took made sent found felt kept knew thought spoke wrote ate drove flew broke chose ran saw gave read put set cut hurt let heard met sold used tried agreed".split(
    " ",
  ),
);
/** Past tenses that do not end in "-ed". */
const pasts = new Set(
  "grew taught tore sat stood began drank rang sang sank swam woke fell threw blew drew knew held kept slept swept wept crept dealt dreamt built lent spent bent burnt learnt spelt spilt bound fought sought caught dug hung stuck struck swung won shot slid hid bit lit rode rose wore swore bore froze stole beat became forgot forgave laid led fed bled bred sped shook took mistook withdrew understood shut cost quit split spread burst bet rid fit dropped stopped popped".split(
    " ",
  ),
);
const adverbs = new Set(
  "never ever already just only really always still usually also honestly actually definitely normally mostly mainly generally currently now sometimes often recently originally probably simply even both finally".split(
    " ",
  ),
);

/** An English verb with the ending of the third person, or as it is where it has none. */
export function conjugate(verb: string): string {
  const lower = verb.toLowerCase();
  const irregular = firstVerb[lower];
  if (irregular) return irregular;
  if (unchanged.has(lower) || pasts.has(lower) || /[^e]ed$/.test(lower) || !/^[a-z]+$/.test(lower)) return lower;
  if (/(?:s|x|z|ch|sh|o)$/.test(lower)) return `${lower}es`;
  return /[^aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ies` : `${lower}s`;
}

function conjugateFirst(clause: string): string {
  const words = clause.split(" ");
  const at = words.findIndex((word) => !adverbs.has(word.toLowerCase()));
  const verb = words[at];
  if (verb !== undefined) words[at] = conjugate(verb);
  return words.join(" ");
}

const contractions: readonly [RegExp, string][] = [
  [/^(?:I'm|I am|we're|we are)\b/i, "is"],
  [/^(?:I've|we've)\b/i, "has"],
  [/^(?:I'd|we'd)\b/i, "would"],
  [/^(?:I'll|we'll)\b/i, "will"],
  [/^(?:you've|you guys have|you have)\b/i, "the company has"],
  [/^(?:you're|you guys are|you are)(?![\p{L}'])/iu, "the company is"],
  [/^(?:you guys|you)\b/i, "the company"],
];

const inside: readonly [RegExp, string][] = [
  [/\b(?:I'm|I am|we're)(?![\p{L}'])/giu, "they are"],
  [/\b(?:I was)\b/gi, "they were"],
  [/\b(?:I've|we've)(?![\p{L}'])/giu, "they have"],
  [/\b(?:I'd|we'd)(?![\p{L}'])/giu, "they would"],
  [/\b(?:I'll|we'll)(?![\p{L}'])/giu, "they will"],
  [/(?<![\p{L}'-])I(?![\p{L}'-])/gu, "they"],
  [/\bwe(?![\p{L}'])/giu, "they"],
  [/\b(?:my|our)\b/gi, "their"],
  [/\b(?:mine|ours)\b/gi, "theirs"],
  [/\b(?:myself|ourselves)\b/gi, "themselves"],
  [/\byou guys\b/gi, "you"],
  [/\byou(?:'re| are)(?![\p{L}'])/giu, "the company is"],
  [/\byou(?:'ve| have)(?![\p{L}'])/giu, "the company has"],
  [/\byou(?:'ll| will)(?![\p{L}'])/giu, "the company will"],
  [/\byou(?:'d)(?![\p{L}'])/giu, "the company would"],
  [/\byou were\b/gi, "the company was"],
  [/\byou don't\b/gi, "the company doesn't"],
  [/\byou (keep|charge|send|offer|make|deliver|want|need|ship|say|bill|call)\b/gi, "the company $1s"],
  [/\byour\b/gi, "the company's"],
  [/\byou\b/gi, "the company"],
];

/** Rewrites an English clause about "I" into one about the caller: "I'm allergic to nuts" → "is allergic to nuts". */
export function toThirdPerson(clause: string): string {
  let text = clause.trim().replace(/[’]/g, "'");
  const contraction = contractions.find(([pattern]) => pattern.test(text));
  if (contraction) text = text.replace(contraction[0], contraction[1]);
  else if (/^(?:I|we) /i.test(text)) text = conjugateFirst(text.replace(/^(?:I|we) /i, ""));
  // "They overcharged me": with other people about, "them" would be one of those.
  const others = /\b(?:they|them|he|she|him|someone|somebody)\b/i.test(clause);
  text = text.replace(/\b(?:me|us)\b/g, others ? "the caller" : "them");
  for (const [pattern, replacement] of inside) text = text.replace(pattern, replacement);
  return text;
}

const agentsYou: readonly [RegExp, string][] = [
  [/\byou(?:'re| are)(?![\p{L}'])/giu, "they are"],
  [/\byou(?:'ve| have)(?![\p{L}'])/giu, "they have"],
  [/\byou(?:'ll| will)(?![\p{L}'])/giu, "they will"],
  [/\byou(?:'d)(?![\p{L}'])/giu, "they would"],
  [/\byours\b/gi, "theirs"],
  [/\byour\b/gi, "their"],
  [
    /\b(as|if|when|where|that|what|which|once|until|before|after|while|because|than|whenever|whether|how) you\b/gi,
    "$1 they",
  ],
  [/\byou (can|could|would|should|need|want|like|prefer|ordered|asked|bought|had|were|do|did|get|got)\b/gi, "they $1"],
  [/\byou\b/gi, "them"],
  [/\b(?:my|our)\b/gi, "the company's"],
];

/** Rewrites what an agent offered into words about the caller: "as you prefer" → "as they prefer", "send you" → "send them". */
export function agentWordsAboutCaller(words: string): string {
  return agentsYou.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), words);
}
