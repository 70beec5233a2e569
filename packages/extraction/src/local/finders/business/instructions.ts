import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import { annotateDates } from "../../reading/dates.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import { tagWords } from "../../reading/tagged-words.ts";
import { cleanSpeech } from "../../wording/clean-speech.ts";
import { withoutReason } from "../../wording/reasons.ts";
import { withoutRemnants } from "../../wording/remnants.ts";
import { toThirdPerson } from "../../wording/third-person.ts";
import { statementsOf } from "../told/told-clauses.ts";
import { covered, stemsOf } from "../told/told-worth.ts";

const people = "him|her|them|someone|somebody|(?:the|your|my) [\\p{L}]+(?: (?!to )[\\p{L}]+)?";
const through = new RegExp(
  String.raw`(?:^|, |\bso |\band |\bplease |\bjust |\bcan you |\bcould you )(?:please |just )?(have|tell|ask|get) (${people}) (?:to )?((?!know\b|that\b|the\b|a\b|I\b)\p{Ll}[^,.!?;]{4,90})`,
  "iu",
);
const whether =
  /^(?:(?:oh|and|so|cool|also|okay|ok|great|thanks),? )*(?:can|could|would) (the \p{L}+|he|she|they|somebody|someone) ((?:not )?(?:be |please )?\p{Ll}[^,.!?;]{4,90})\?/iu;
const asks =
  /^(?:(?:oh|and|so|cool|also|okay|ok|great|thanks|then|yeah|yes|hi|well),? )*(?:please )?(?:can|could|would|will) you (?:please |maybe |also |just )*(?!(?:tell|hear|help|hold|repeat|say|explain|check|see|wait|give me|speak|spell|confirm|look|let me|hang|talk|do (?:that|it|me)|believe|imagine|excuse)\b)(\p{Ll}[^,.!?;]{3,90})/iu;
const orders =
  /^(?:(?:oh|and|so|also|then|please|just|but|okay|ok|yes|yeah|you can|you could|maybe)[,.]? )*((?:bring|put|leave|use|pick (?:me|us|him|her|them) up|park|knock|ring|bang|bill|charge|send|ask for|come|go (?:to|through|round|around|in)|add|make sure|deliver|drop|pick|stop|skip|include|ship|mail|email|text|wrap|pack|take|keep|move|give|match|write|let|avoid|try|check (?:with|at|the)) (?!(?:it alone|them alone|me (?:talk|think|check|see|ask|know|get|just|a|one)|you|yourself (?:second|moment|sec|minute)|it to me|care|your time|that|this|it$|one second)(?!\p{L}))\p{L}[^!?;.]{4,110})$/iu;
const open = /\b(?:it|that|this|them|one|those)$|^(?:\p{L}+ )?(?:it|that|this)$/iu;
const doorstep =
  /\b(?:doors?|porch|mailbox|letterbox|shed|concierge|neighbou?rs?|desk|box|steps?|hall|lobby|gate|mat|reception)\b/i;
const things = /\b(?:leave|deliver|drop|put|bring) (?:it|them)\b/i;

const isVerb = (words: string): boolean => tagWords(words)[0]?.tags.has("Verb") === true;

const named = (words: string): string =>
  words.replace(things, (phrase) =>
    /^(?:put|bring)/i.test(phrase) && !doorstep.test(words) ? phrase : phrase.replace(/(?:it|them)$/i, "deliveries"),
  );

/** Whether it says "it" of something unknown. What is to be done with it tells enough where a place or a person is named. */
function unnamed(told: string): boolean {
  const rest = told.replace(/^Asked (?:that |the company to )/, "");
  const placed =
    /^\p{L}+ (?:it|them) (?:\p{L}+ )?(?:to|at|by|with|in|on|under|behind|next|from|through|for|into)(?: \p{L}+){2,}/iu.test(
      rest,
    );
  return !placed && /\b(?:it|that|this)\b(?! \p{L}+(?:day|week|month|morning|time)\b)/iu.test(rest);
}

function instruction(sentence: Sentence, content: string, call: CallReading): Finding | null {
  const told = annotateDates(withoutRemnants(content), call);
  if (told.split(" ").length < 6 && !/\d/.test(told)) return null;
  if (open.test(told) || unnamed(told)) return null;
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
  const text = cleanSpeech(sentence.written);
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
  const ordered =
    sentence.question || sentence.hypothetical
      ? undefined
      : [text, ...statementsOf(text).map(({ main }) => main)].flatMap((part) => orders.exec(part)?.[1] ?? [])[0];
  const given = ordered && !/\b(?:I|we|he|she|they)(?:'|\b)/.test(withoutReason(ordered)) ? ordered : undefined;
  const asked = asks.exec(text)?.[1] ?? given?.replace(/^./, (letter) => letter.toLowerCase());
  // "Can you do after two?" asks for a time, which is told by what is agreed.
  return asked && !/^do (?!not\b)/i.test(asked)
    ? instruction(sentence, `Asked the company to ${named(toThirdPerson(withoutReason(asked)))}`, call)
    : null;
}

/**
 * What the company or its people are to do, in whatever verb: "have them leave it with the concierge", "can the driver not ring
 * the bell". `others` are the findings of other patterns: what they say is not said again. English.
 */
export function findInstructions(call: CallReading, others: readonly Finding[]): Finding[] {
  const known = new Map<number, Set<string>>();
  for (const { candidate } of others) {
    const turn = candidate.evidence.at(-1)?.turn ?? -1;
    known.set(turn, new Set([...(known.get(turn) ?? []), ...stemsOf(candidate.content)]));
  }
  return call.sentences.flatMap((sentence) => {
    const found = instructionOf(sentence, call);
    const said = stemsOf((found?.candidate.content ?? "").replace(/^Asked (?:that|the company to)/, ""));
    return found && covered(said, known.get(sentence.turn) ?? new Set()) <= 0.5 ? [found] : [];
  });
}
