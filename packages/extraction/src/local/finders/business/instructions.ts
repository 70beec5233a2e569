import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import { annotateDates } from "../../reading/dates.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { tagWords } from "../../reading/tagged-words.ts";
import { withoutReason } from "../../wording/reasons.ts";
import { withoutRemnants } from "../../wording/remnants.ts";
import { toThirdPerson } from "../../wording/third-person.ts";

const people = "him|her|them|someone|somebody|(?:the|your|my) [\\p{L}]+(?: (?!to )[\\p{L}]+)?";
const through = new RegExp(
  String.raw`(?:^|, |\bso |\band |\bplease |\bjust |\bcan you |\bcould you )(?:please |just )?(have|tell|ask|get) (${people}) (?:to )?((?!know\b|that\b|the\b|a\b|I\b)\p{Ll}[^,.!?;]{4,90})`,
  "iu",
);
const whether =
  /^(?:(?:oh|and|so|cool|also|okay|ok|great|thanks),? )*(?:can|could|would) (the \p{L}+|he|she|they|somebody|someone) ((?:not )?(?:be |please )?\p{Ll}[^,.!?;]{4,90})\?/iu;
const asks =
  /^(?:(?:oh|and|so|cool|also|okay|ok|great|thanks|then|yeah|yes|hi|well),? )*(?:please )?(?:can|could|would|will) you (?:please |maybe |also |just )*(?!(?:tell|hear|help|hold|repeat|say|explain|check|see|wait|give me|speak|spell|confirm|look|let me|hang|talk|do (?:that|it|me)|believe|imagine|excuse)\b)(\p{Ll}[^,.!?;]{3,90})/iu;
const open = /\b(?:it|that|this|them|one|those)$|^(?:\p{L}+ )?(?:it|that|this)$/iu;
const things = /\b(?:leave|deliver|drop|put|bring) (?:it|them)\b/i;

const isVerb = (words: string): boolean => tagWords(words)[0]?.tags.has("Verb") === true;

const named = (words: string): string =>
  words.replace(things, (phrase) => phrase.replace(/(?:it|them)$/i, "deliveries"));

function instruction(sentence: Sentence, content: string, call: CallReading): Finding | null {
  const told = annotateDates(withoutRemnants(content), call);
  if (told.split(" ").length < 7 && !/\d/.test(told)) return null;
  if (
    open.test(told) ||
    /\b(?:it|that|this)\b(?! \p{L}+(?:day|week|month|morning|time)\b)/iu.test(told.replace(/^Asked that /, ""))
  )
    return null;
  return finding({
    kind: `request:${foldText(told).split(" ").slice(-1)[0] ?? ""}`,
    value: foldText(told),
    content: told,
    sentence,
    importance: 5,
    confidence: 0.75,
  });
}

function instructionOf(sentence: Sentence, call: CallReading): Finding | null {
  const text = withoutFillers(sentence.written);
  const relayed = through.exec(text);
  if (relayed && !sentence.hypothetical) {
    const who = toThirdPerson(relayed[2] ?? "");
    const what = named(toThirdPerson(withoutReason(relayed[3] ?? "")));
    if (!isVerb(what)) return null;
    const verb = relayed[1]?.toLowerCase() ?? "have";
    return instruction(sentence, `Asked the company to ${verb} ${who} ${verb === "have" ? "" : "to "}${what}`, call);
  }
  const hoped = whether.exec(text);
  if (hoped) {
    const who = (hoped[1] ?? "").replace(/^(?:he|she|they|it)$/i, "the company");
    return instruction(sentence, `Asked that ${who.toLowerCase()} ${named(toThirdPerson(hoped[2] ?? ""))}`, call);
  }
  const asked = asks.exec(text)?.[1];
  // "Can you do after two?" asks for a time, which is told by what is agreed.
  return asked && !/^do (?!not\b)/i.test(asked)
    ? instruction(sentence, `Asked the company to ${named(toThirdPerson(withoutReason(asked)))}`, call)
    : null;
}

/**
 * What the company or its people are to do, in whatever verb: "have them leave it with the concierge", "can the driver not ring
 * the bell". `others` are the turns whose request is known already. English.
 */
export function findInstructions(call: CallReading, others: readonly Finding[]): Finding[] {
  const known = new Set(
    others
      .filter(({ kind }) => /^(?:request|contact|standing|choice)/.test(kind))
      .map(({ candidate }) => candidate.evidence.at(-1)?.turn),
  );
  return call.sentences
    .filter(({ turn }) => !known.has(turn))
    .flatMap((sentence) => instructionOf(sentence, call) ?? []);
}
