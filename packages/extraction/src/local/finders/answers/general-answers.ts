import type { MemoryType } from "@elaaoms/core/memory";
import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import { annotateDates } from "../../reading/dates.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { tagWords } from "../../reading/tagged-words.ts";
import { onlyThing } from "../../reading/things.ts";
import { cleanSpeech } from "../../wording/clean-speech.ts";
import { withoutRemnants } from "../../wording/remnants.ts";
import { toThirdPerson } from "../../wording/third-person.ts";
import { inSentence } from "./answer-topics.ts";
import { contrastStatement } from "./contrast-answers.ts";
import { completedStatement, confirmedStatement } from "./question-statements.ts";

const yes =
  /^(?:(?:oh|um|uh|well),? )?(?:yes|yeah|yep|yup|correct|exactly|right|i do|we do|i have|i am|we are|it is|it does|he does|she does|he is|she is|he has|she has|absolutely|definitely)\b(?! (?:but|not|no)\b)[,.!]?\s*/i;
const counted =
  /^(?:once|twice|(?:two|three|four|five|six|several|a few|a couple of|many|\d+) times)\b[^,.;]{0,30}[.!]?$/i;
const clause =
  /^(?:I|I'm|I've|we|we're|we've|it|it's|that|that's|they|he|she|there|there's|you|but|and|so|if|because|can|could|would|do|does|is|are|what|how|when|why|please|let|just let|go|no|not)(?![\p{L}])/iu;
const noAnswer =
  /\b(?:not sure|don't know|no idea|dunno|let me|hold on|one (?:second|moment|sec)|hang on|nothing|none|whatever|somewhere|sometime|any(?:thing|time|where)?|either|depends|sorry|what|why|who|how come|same as|isn't|don't|didn't|can't|won't|doesn't)\b/i;

/** The answer alone: without fillers, hedges and what follows as a clause of its own. */
function bareAnswer(written: string): string {
  const plain = cleanSpeech(withoutFillers(written).replace(/[.!]+$/, ""))
    .replace(
      /^(?:(?:it's|it is|it was|that's|that would be|they're|he's|she's|we're|probably|maybe|i'd say|i think|let's say|say)(?: (?=[\p{L}\d])|, ))+/iu,
      "",
    )
    .replace(/^(?:about|around) (?=about|around)/i, "");
  const [first = "", ...rest] = plain.split(
    /, (?=(?:I|I'm|I've|we|we're|it|it's|that|that's|so|but|and|because|maybe|the|my|they|he|she)(?![\p{L}]))|,? (?:but|because|so|and then|since I|since we) /iu,
  );
  return rest.length > 0 && first.split(" ").length > 0 ? first : plain;
}

const hasClause = (answer: string): boolean =>
  /['’](?:s (?:\w+ing|been|got|not)|re|m|ve|ll)\b/i.test(answer) ||
  tagWords(answer).some(
    ({ tags }) =>
      tags.has("Modal") ||
      tags.has("Copula") ||
      tags.has("PastTense") ||
      (tags.has("PresentTense") && !tags.has("Gerund") && !tags.has("Infinitive")),
  );

const fits = (answer: string): boolean =>
  answer !== "" &&
  answer.split(" ").length <= 9 &&
  !noAnswer.test(answer) &&
  !clause.test(answer) &&
  !hasClause(answer) &&
  !answer.endsWith("?");

function answerFinding(sentence: Sentence, content: string, call: CallReading, importance = 5): Finding {
  const told = annotateDates(withoutRemnants(content), call);
  return finding({
    kind: "answered",
    value: foldText(told),
    content: told,
    sentence,
    type: answeredType(sentence, told),
    importance,
    confidence: 0.7,
    citesAgent: true,
  });
}

function answeredType(sentence: Sentence, told: string): MemoryType {
  if (sentence.about) return "relationship";
  return /^(?:Is free|Is available|Chose|Prefers|Would (?:like|prefer)|Wants) /.test(told) ? "preference" : "factual";
}

const has = /^has (?:an?|any)?\s?([^:]+)$/i;

/** What a "yes" adds: "Yes, two cats" → "Has two cats"; "Yes, since 2019" → "… since 2019". */
function withDetail(statement: string, detail: string, question: string): string {
  if (detail === "" || !fits(detail)) return statement;
  const owned = /\b(?:do|does) \w+ (?:\w+ )?have\b/i.test(question) ? has.exec(statement)?.[1] : undefined;
  const told = toThirdPerson(detail);
  if (
    /^(?:since|for|about|in|at|on|from|every|once|twice|through|with|until|last|two|three|four|five|six|a few|several|\d+)\b/i.test(
      detail,
    ) &&
    !owned
  )
    return `${statement} ${told}`;
  if (owned && /^(?:an?|one|two|three|four|five|six|\d+|some)\b/i.test(detail)) return `Has ${told}`;
  if (owned && /^\p{Lu}/u.test(detail)) return `${statement}: ${told}`;
  return statement;
}

function generalAnswer(sentence: Sentence, before: string, call: CallReading): Finding | null {
  const question = sentence.asked?.question ?? "";
  if (!question.endsWith("?") || !sentence.first) return null;
  const thing = /\b(?:it|this|that)\b/i.test(question)
    ? onlyThing(`${before} ${(sentence.asked?.text ?? "").replace(question, "")}`)
    : null;
  const agrees = yes.exec(sentence.written);
  const repeated = counted.test(withoutFillers(sentence.written));
  if (agrees || repeated) {
    const statement = confirmedStatement(question, sentence.about, thing);
    const detail = inSentence(bareAnswer(agrees ? sentence.written.slice(agrees[0].length) : sentence.written));
    return statement ? answerFinding(sentence, withDetail(statement, detail, question), call) : null;
  }
  const answer = bareAnswer(sentence.written.replace(/^(?:no|nope|nah)[,.]? (?=\S)/i, ""));
  if (!fits(answer)) return null;
  const told = inSentence(answer);
  const statement = completedStatement(question, told, sentence.about, thing) ?? contrastStatement(question, told);
  return statement ? answerFinding(sentence, statement, call) : null;
}

/**
 * Answers to questions that no topic of their own covers: the question's words and the answer make the statement. `others`
 * are what is known already; turns that these answer are left alone. English.
 */
export function findGeneralAnswers(call: CallReading, others: readonly Finding[]): Finding[] {
  const answered = new Set(
    others
      .filter(({ candidate }) => candidate.evidence.length > 1)
      .map(({ candidate }) => candidate.evidence.at(-1)?.turn),
  );
  const found: Finding[] = [];
  let before = "";
  let turn = -1;
  let said = "";
  for (const sentence of call.sentences) {
    if (sentence.turn !== turn) {
      before = said;
      said = "";
      turn = sentence.turn;
      const one = answered.has(turn) || sentence.question ? null : generalAnswer(sentence, before, call);
      if (one) found.push(one);
    }
    said = `${said} ${sentence.written}`;
  }
  return found;
}
