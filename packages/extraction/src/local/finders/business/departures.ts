import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import { splitClauses } from "../../reading/clauses.ts";
import { annotateDates } from "../../reading/dates.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import { cleanSpeech } from "../../wording/clean-speech.ts";
import { toThirdPerson } from "../../wording/third-person.ts";
import { statementsOf } from "../told/told-clauses.ts";

const going =
  "(?:(?:going|go|switch(?:ing)?|mov(?:e|ing)|chang(?:e|ing)) (?:over |back )?(?:to|with|elsewhere|somewhere|providers?|banks?|compan)|leav(?:e|ing)\\b|cancel(?:l?ing)?\\b|stay(?:ing)?\\b|renew(?:ing)?\\b|sign(?:ing)?\\b|tak(?:e|ing) (?:my|our) (?:business|money|account)|look(?:ing)? (?:elsewhere|around|for another)|find(?:ing)? (?:another|someone|somebody)|keep(?:ing)? (?:it|the|my|our|going)|done with|out of here|send(?:ing)? (?:it|them) back|want (?:a refund|my money back)|disput(?:e|ing)\\b|report(?:ing)?\\b|su(?:e|ing)\\b|(?:call(?:ing)?|get(?:ting)?|see(?:ing)?) (?:my|a|an|the) (?:lawyer|attorney|bank|police|ombudsman))";
const subject =
  "(?:I|we|my \\p{L}+|our \\p{L}+)(?:'m|'re|'ll|'d| won't| can't| am| are| will| would| might| may| wants? to| want to| have to| has to)?";
const condition = new RegExp(
  `^(?:and |but |so )?(?:if|unless) ((?:I|you|this|it|that|they|he|she|the|my|there|nothing|nobody|we)(?:'s|'re)? [^.!?;]{3,90}?)(?:,? (?<!by )then)?,? (${subject} (?:just |definitely |probably |going to |gonna |seriously |thinking of |thinking about )*${going}[^.!?;]{0,80})$`,
  "iu",
);
const reversed = new RegExp(
  `^(${subject} (?:just |definitely |probably |going to |gonna |seriously )*${going}[^.!?;]{0,80}?),? (if|unless) ((?:I|you|this|it|that|they|he|she|the|my|there|nothing|nobody|we)(?:'s|'re)? [^.!?;]{3,90})$`,
  "iu",
);

/** "All four, or I'm disputing it with my bank". */
const otherwise = new RegExp(
  `(?:[,;]|\\p{L}) (?:or|or else|otherwise) (${subject} (?:just |definitely |probably |going to |gonna )*${going}[^.!?;]{0,80})$`,
  "iu",
);

/** A clause with its subject kept: "I don't get one" → "they don't get one". */
const inside = (clause: string): string => toThirdPerson(`x ${clause}`).slice(2);

/** Where a condition begins within a sentence: "The renewal is due and if it isn't fixed I'm leaving". */
const fromCondition = (text: string): string => {
  const at = text.search(/(?<=^|[,;] |\band |\bbut |\bso )(?:if|unless) /i);
  return at > 0 ? text.slice(at) : text;
};

function departureOf(sentence: Sentence, call: CallReading): Finding | null {
  const text = cleanSpeech(sentence.written);
  const first = condition.exec(fromCondition(text));
  const word = /^(?:and |but |so )?unless\b/i.test(fromCondition(text)) ? "unless" : "if";
  const last = first
    ? null
    : [text, ...statementsOf(text).map(({ whole }) => whole)].map((part) => reversed.exec(part)).find(Boolean);
  const threat = first || last ? null : otherwise.exec(text)?.[1];
  if (threat)
    return departure(sentence, annotateDates(`${toThirdPerson(splitClauses(threat)[0] ?? threat)} otherwise`, call));
  const whole = first?.[2] ?? last?.[1] ?? "";
  const main = splitClauses(whole)[0];
  const cause = first?.[1] ?? last?.[3];
  if (!main || !cause) return null;
  const told = toThirdPerson(main.replace(/^(?:I|we)'d /i, "I would "));
  return departure(sentence, annotateDates(`${told} ${last?.[2]?.toLowerCase() ?? word} ${inside(cause)}`, call));
}

function departure(sentence: Sentence, content: string): Finding {
  return finding({
    kind: "wavering",
    value: foldText(content),
    content,
    sentence,
    type: "issue",
    importance: 7,
    confidence: 0.8,
    insight: content,
  });
}

/** On what condition the caller leaves or stays: "If you waive it, I'd stay", "if this isn't fixed we're going with Dentrix". English. */
export function findDepartures(call: CallReading): Finding[] {
  return call.sentences.filter(({ question }) => !question).flatMap((sentence) => departureOf(sentence, call) ?? []);
}
