import { type Finding, finding } from "../../findings/finding.ts";
import { annotateDates } from "../../reading/dates.ts";
import { isKnownOtherName, isKnownPersonName } from "../../reading/proper-names.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { type AnswerTopic, answerTopics, asCommonWord, askedNouns, nounStatement } from "./answer-topics.ts";

// "Which browser are you using?", "What's your delivery window?": the noun phrase is a group.
const nounAsked: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:(?:and|ok|okay|great|perfect|sure|got it|thanks|lovely|alright)[,.]? )*(?:(?:which|what|what about|the|your|any|any particular|any preferred|preferred) )*(${askedNouns}|type|version|language|city)(?: is it| is that| was it|,? please)?\?$`,
    "i",
  ),
  /\b(?:which|what) ((?!(?:one|time|else|kind|sort|do|is|are|can|would|did|was|does|name|number|about|happened|exactly|seems|brings|way|day|date|last|order|phone)\b)[a-z]+(?: (?!(?:are|do|is|did|would|does|should|will|can|have|was|number)\b)[a-z]+){0,2}) (?:are|do|is|did|would|does|should|will|have|was|can)\b[^?]*\?$/i,
  /\bwhat(?:'s| is) (?:your|the) ((?!(?:name|email|e-mail|phone|address|question|number|full|first|last|account|order|date|reason|issue|problem|concern|matter|trouble|best|booking|reference|card|expiry|security|password|pin|license|licence|plate|policy|tracking|name|situation|story|weather|plan|point|difference|emergency|status|cause|title)\b)[a-z]+(?: (?!number\b|code\b|id\b|date\b)[a-z]+){0,2})(?: of (?:the|your) ([a-z ]{3,30}))?\?$/i,
  /\b(?:what|which) (?:kind|type|sort) of ([a-z]+(?: (?!(?:are|do|is|did|would|does)\b)[a-z]+)?)\b[^?]*\?$/i,
  new RegExp(String.raw`\byour (?:\w+'s )?(${askedNouns})\?$`, "i"),
];
// Patterns of their own find these.
const ownPattern = /\b(?:address|name|number|email|phone|occupation|job|birthday|birth|id|code|postcode|reference)\b/i;
const alternatives =
  /(?:^|[,.?] |\b(?:like|want|prefer|be|is it|is that|need|for|the|an?|in|on|by) )((?:[\p{L}'-]+ ?){1,3}) or (?:(?:the|an?|in|on|by|at) )?((?:[\p{L}'-]+ ?){1,3})\?$/iu;
const notAlternative =
  /\b(?:not|no|so|else|something|anything|more|later|two|minute|call|text|email|phone|me|us|i|it)\b/i;

const noAnswer =
  /\b(?:I|I'm|no idea|not|don't|know|sure|idea|what|why|who|how|sorry|yes|maybe|are|can|you|um|uh|hold|moment|second|let|whatever|either|any|anything|everything|something|nothing|none|nope|depends|neither|doesn't|same|usual|that|this|it|one moment|hmm|was|well|exactly|fine|good|okay|ok|right|thanks|think)\b/i;
const leads =
  /^(?:(?:it's|it is|that's|that is|that would be|i'd say|i would say|i think|probably|let's say|make it|make that|i'd like|i'd love|i'll take|i'll have|we'd like|just|definitely|say|um+|uh+|oh|yeah|yes|no,? wait|well)[, ]+)+/i;
const correction =
  /^(?:(?:no|oh|sorry|wait|actually|hang on|hmm|no wait|scratch that|i mean)[,.]? )*(?:(?:sorry|wait|actually|scratch that|i mean|i meant|make it|make that|no)[,.]? )+(?:(?:it's|that's|it is|make it|make that) )?(\S.*)$/i;
const corrected =
  /^.*\b(?:no,? wait|no,? sorry|sorry|i mean|make that|actually|or rather),? (?:no,? )?(?:make (?:it|that) )?(?=\S)/i;

/** The bare answer: without what leads up to it, politeness, and what only says it again ("Medium, always medium"). */
function bare(said: string): string {
  const plain = withoutFillers(said)
    .replace(/[.!]+$/, "")
    .replace(leads, "")
    .replace(corrected, "")
    .replace(/['’]s (?:better|best|good|fine|great|perfect|ok|okay)\b.*$/i, "")
    .replace(
      /,? (?:please|thanks|thank you|i think|i guess|i'd say|if possible|if that's ok(?:ay)?|for me|then|too)$/gi,
      "",
    )
    .trim();
  const [first = "", rest = ""] = plain.split(/, (?:always|usually|again|the|so|as) /i);
  return rest !== "" && (rest.toLowerCase().includes(first.toLowerCase()) || /^(?:usual|always)/i.test(rest))
    ? first
    : plain;
}

const isProper = (answer: string): boolean =>
  isKnownPersonName(answer) || isKnownOtherName(answer) || /^\S*\d|^\p{Lu}{2}|^\S+ \p{Lu}/u.test(answer);

const inOwnCase = (answer: string, noun: string): string =>
  !/^(?:the|an?|my|our|one|some|two|three|both)\b/i.test(answer) &&
  (/\b(?:brand|make|model|provider|insurer|doctor|dentist|vet|school|employer|company|destination|airline|airport|browser|device|city|breed|boiler|team|system)\b/i.test(
    noun,
  ) ||
    isProper(answer))
    ? answer
    : asCommonWord(answer);

function fits(answer: string): boolean {
  const words = answer.split(" ").length;
  return (
    answer !== "" &&
    !/^(?:the|an?|my|our)$|\b(?:is|was) (?:is|was)\b|^(?:is|was|does|did) /i.test(answer) &&
    words <= 8 &&
    !noAnswer.test(answer) &&
    !/^(?:no|but|and|so|because|if)\b/i.test(answer)
  );
}

/** An answer with its topic, so that "make it eleven" can correct it. */
interface Answered {
  topic: Pick<AnswerTopic, "kind" | "answer" | "type" | "importance" | "sensitivity">;
  tell: (answer: string) => string;
}

function knownTopic(question: string): Answered | null {
  for (const topic of answerTopics) {
    const match = topic.asked.exec(question);
    if (match) return { topic, tell: (answer) => topic.statement(answer, match) };
  }
  return null;
}

function nounTopic(question: string): Answered | null {
  for (const pattern of nounAsked) {
    const match = pattern.exec(question);
    const noun = match?.[1]?.toLowerCase().trim();
    if (!noun || ownPattern.test(noun)) continue;
    const full = match?.[2] ? `${noun} of the ${match[2]}` : noun;
    return { topic: { kind: `answer:${full}` }, tell: (answer) => nounStatement(full, inOwnCase(answer, noun)) };
  }
  return null;
}

/** "Window or aisle?" "Aisle, please." → "Chose aisle over window". */
function choice(question: string, answer: string): string | null {
  const match = alternatives.exec(question);
  const [one = "", other = ""] = [match?.[1]?.trim() ?? "", match?.[2]?.trim() ?? ""];
  if (one === "" || other === "" || notAlternative.test(`${one} ${other}`)) return null;
  const said = ` ${answer.toLowerCase().replace(/^(?:the|an?|in|on|by|at) /, "")} `;
  const has = (option: string): boolean =>
    said.includes(` ${option.toLowerCase()} `) || ` ${option.toLowerCase()} `.includes(said);
  if (has(one) === has(other) || answer.split(" ").length > 4) return null;
  return `Chose ${asCommonWord(answer)} over ${asCommonWord(has(one) ? other : one)}`;
}

function answerFinding(sentence: Sentence, answer: string, answered: Answered, call: CallReading): Finding {
  const { topic, tell } = answered;
  return finding({
    kind: topic.kind,
    value: answer,
    content: annotateDates(tell(answer), call),
    sentence,
    ...(topic.type ? { type: topic.type } : {}),
    importance: topic.importance ?? 5,
    confidence: 0.72,
    sensitivity: topic.sensitivity ?? [],
    citesAgent: true,
    single: true,
  });
}

function answerOf(sentence: Sentence, call: CallReading): { found: Finding; answered: Answered | null } | null {
  const question = sentence.asked?.question ?? "";
  if (!sentence.first || !question.endsWith("?")) return null;
  const answer = bare(sentence.written);
  if (answer === "") return null;
  const picked = fits(answer) ? choice(question, answer) : null;
  if (picked) {
    const tell = (): string => picked;
    return {
      found: answerFinding(sentence, answer, { topic: { kind: `choice:${question}` }, tell }, call),
      answered: null,
    };
  }
  const known = knownTopic(question);
  const answered = known ?? nounTopic(question);
  const accepted = known?.topic.answer
    ? known.topic.answer.test(answer) && !/\b(?:I|I'm|can't|cannot|don't|not sure|know)\b/i.test(answer)
    : false;
  const negative = known?.topic.kind === "dietary needs" && /^no [a-z]+(?: [a-z]+)?$/i.test(answer);
  if (!answered || !(negative || (accepted && answer.split(" ").length <= 9) || (!known?.topic.answer && fits(answer))))
    return null;
  if (!known && answer.split(" ").length > 6) return null;
  return { found: answerFinding(sentence, answer, answered, call), answered };
}

/** "Ten. No, sorry, make it eleven." — the value that takes the place of the one answered before. */
function correctedAnswer(sentence: Sentence, last: Answered, call: CallReading): Finding | null {
  const said = correction.exec(sentence.written.replace(/[.!]+$/, ""))?.[1];
  const answer = said ? bare(said) : "";
  if (answer === "" || answer.split(" ").length > 4) return null;
  const plausible = last.topic.answer
    ? last.topic.answer.test(answer)
    : /\b(?:make it|make that|I meant?)\b/i.test(sentence.written) && fits(answer);
  return plausible ? { ...answerFinding(sentence, answer, last, call), corrects: true } : null;
}

const onlyAssent =
  /^(?:yes|yeah|yep|sure|okay|ok|of course|um+|uh+|oh|let me (?:see|think|check)|one (?:sec|second|moment)|hmm+)[.,!…]*$/i;

/** Short answers to the agent's questions, as statements made of the question's noun and the answer. English. */
export function findAnswers(call: CallReading): Finding[] {
  const seen = new Set<number>();
  let last: { answered: Answered; index: number } | null = null;
  const found: Finding[] = [];
  for (const sentence of call.sentences) {
    if (sentence.question || onlyAssent.test(sentence.written)) continue;
    const fix = last && sentence.index - last.index <= 3 ? correctedAnswer(sentence, last.answered, call) : null;
    if (fix) {
      found.push(fix);
      continue;
    }
    if (seen.has(sentence.turn)) continue;
    seen.add(sentence.turn);
    const answer = answerOf(sentence, call);
    if (!answer) continue;
    found.push(answer.found);
    if (answer.answered) last = { answered: answer.answered, index: sentence.index };
  }
  return found;
}
