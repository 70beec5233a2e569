import { kin } from "../finders/people/personal-lexicon.ts";

// Speech recognition without punctuation writes no apostrophes. Words that mean something else as well ("well", "were",
// "id") stay as they are; "ill" and "its" are contractions only before what can follow one.
const contracted = new Map<string, string>(
  [
    ["im", "I'm"],
    ["ive", "I've"],
    ["dont", "don't"],
    ["cant", "can't"],
    ["wont", "won't"],
    ["thats", "that's"],
    ["theres", "there's"],
    ["heres", "here's"],
    ["whats", "what's"],
    ["whos", "who's"],
    ["shes", "she's"],
    ["hes", "he's"],
    ["theyre", "they're"],
    ["theyve", "they've"],
    ["theyll", "they'll"],
    ["youre", "you're"],
    ["youve", "you've"],
    ["youll", "you'll"],
    ["weve", "we've"],
    ["itll", "it'll"],
    ["yall", "you all"],
  ].concat(
    ["does", "did", "is", "was", "are", "were", "have", "has", "had", "could", "would", "should"].map((verb) => [
      `${verb}nt`,
      `${verb}n't`,
    ]),
  ) as [string, string][],
);
const words = new RegExp(String.raw`(?<![\p{L}'’-])(?:${[...contracted.keys()].join("|")})(?![\p{L}'’-])`, "giu");
const follows =
  "(?=(?:a|an|the|not|no|so|too|very|really|just|still|been|got|gone|on|in|at|my|our|for|about|like|kind|broken|leaking|dead|making|fine|called|due|under|over|always|never|also|all|only|it|\\w{2,}ing)(?![\\p{L}-]))";
const others: readonly [RegExp, string][] = [
  [/(?<![\p{L}'’-])i(?![\p{L}'’-])/gu, "I"],
  [/(?<![\p{L}'’-])i(?=['’](?:m|ve|d|ll)(?!\p{L}))/gu, "I"],
  [
    /(?<![\p{L}'’-])ill (?=(?:be|have|need|call|take|get|go|come|pay|bring|send|pick|drop|tell|ask|let|check|try|do|just|probably|also|give|wait|see|text|email)(?!\p{L}))/giu,
    "I'll ",
  ],
  [
    /(?<![\p{L}'’-])id (?=(?:like|love|rather|prefer|need|want|be|have|say|also|really|appreciate)(?!\p{L}))/giu,
    "I'd ",
  ],
  [new RegExp(String.raw`(?<![\p{L}'’-])its ${follows}`, "giu"), "it's "],
  [
    /(?<![\p{L}'’-])((?:mon|tues|wednes|thurs|fri|satur|sun)day)s (?=(?:good|fine|great|no good|bad|perfect|better|best|ok|okay)(?!\p{L}))/giu,
    "$1's ",
  ],
  [/(?<![\p{L}'’-])I ain'?t(?!\p{L})/giu, "I'm not"],
  [/(?<![\p{L}'’-])I been(?!\p{L})/gu, "I've been"],
  [/(?<![\p{L}'’-])(my|his|her|their|the) names (?=\p{L})/giu, "$1 name's "],
  [
    new RegExp(
      String.raw`(?<=(?<!(?:to|at|from|near|by|for|of) )(?<!\p{L})(?:my|our|his|her) (?:\p{L}+ )?)((?:${kin})(?<!s))s (?=(?:a|an|the|not|on|in|at|home|been|got|gone|coming|picking|getting|having|working|allergic|diabetic|deaf|blind|called|named|sick|away|moving|starting|turning|staying|visiting)(?![\p{L}-]))`,
      "giu",
    ),
    "$1's ",
  ],
];

/** English text with the apostrophes and the capital "I" that recognition left out: "im diabetic i cant drive" → "I'm diabetic I can't drive". */
export function withApostrophes(text: string): string {
  const full = text.replace(words, (word) => contracted.get(word.toLowerCase()) ?? word);
  return others.reduce((rest, [pattern, kept]) => rest.replace(pattern, kept), full);
}
