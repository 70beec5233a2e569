import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import { annotateDates } from "../../reading/dates.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import type { Grammar } from "../statements/grammar.ts";
import { contentWords, trimmedClause } from "../statements/statements.ts";
import type { Questions, QuestionTopic } from "./question.ts";

const maxWords = 14;

/** The question that a turn answers: what ends in a question mark, or speech without any punctuation. */
function questionOf(sentence: Sentence): string | null {
  const { asked } = sentence;
  if (!asked) return null;
  const unpunctuated = !/[.?!]/.test(asked.message);
  const offered = / (?:o|oder) /.test(asked.quote);
  return asked.quote.endsWith("?") || unpunctuated || offered ? asked.quote : null;
}

interface Labelled {
  label: string;
  topic: Partial<QuestionTopic>;
}

function topicOf(question: string, questions: Questions): Labelled | null {
  if (questions.elsewhere.test(question)) return null;
  for (const topic of questions.topics) {
    const match = topic.asked.exec(question);
    const label = match && (typeof topic.label === "function" ? topic.label(match) : topic.label);
    if (label) return { label, topic };
  }
  return null;
}

const isShared = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** Whether an answer takes one side of a question for one of two, and leaves the other. */
function takesSide(question: string, answer: string, questions: Questions, grammar: Grammar): boolean {
  const at = question.search(questions.or);
  if (at < 0) return false;
  const said = contentWords(answer, grammar);
  const hits = [question.slice(0, at), question.slice(at + 3)].map(
    (side) => contentWords(side, grammar).filter((word) => said.some((own) => isShared(own, word))).length,
  );
  return hits[0] !== hits[1];
}

/** Without the capital of a first word that is an article or the like. */
function lowered(text: string, grammar: Grammar): string {
  const [first = ""] = text.split(/[\s,]/);
  return grammar.light.has(foldText(first)) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The answer's words: the first clause of a turn, or what takes its place in the sentence after. */
function answerIn(
  sentences: readonly Sentence[],
  questions: Questions,
  grammar: Grammar,
): { text: string; sentence: Sentence } | null {
  const [first, ...rest] = sentences;
  if (!first || first.question) return null;
  const second = rest.findLast((sentence) => !sentence.question && questions.corrects.test(sentence.written));
  const clauseOf = (sentence: Sentence): string => {
    const clause =
      grammar
        .split(sentence.written)
        .map((one) => trimmedClause(one, grammar))
        .find((one) => one !== "") ?? "";
    return clause.replace(questions.corrected, "").replace(questions.lead, "");
  };
  const text = clauseOf(first);
  const better = second ? clauseOf(second).replace(questions.corrects, "") : "";
  if (second && better !== "" && better.split(" ").length <= 5 && !grammar.finite(better) && text !== "")
    return { text: better, sentence: second };
  return { text, sentence: first };
}

/** The answer as it may stand under a label: no full statement, no "yes", no thinking aloud. */
function usableAnswer(text: string, questions: Questions, grammar: Grammar): boolean {
  if (text === "" || text.split(" ").length > maxWords) return false;
  if (questions.empty.test(text) || grammar.idle.test(text)) return false;
  return !(grammar.ofCaller(text) && grammar.finite(text));
}

function answered(
  sentences: readonly Sentence[],
  questions: Questions,
  grammar: Grammar,
  call: CallReading,
): Finding[] {
  const question = sentences[0] ? questionOf(sentences[0]) : null;
  const answer = answerIn(sentences, questions, grammar);
  if (!question || !answer || !usableAnswer(answer.text, questions, grammar)) return [];
  const { text, sentence } = answer;
  const chosen = takesSide(question, text, questions, grammar);
  const known = chosen ? null : topicOf(question, questions);
  if (!chosen && (!known || (known.topic.answer && !known.topic.answer.test(text)))) return [];
  const third = grammar.third(annotateDates(text, call, `${question} ${sentence.written}`));
  const told = lowered(third, grammar);
  return grammar.speaksAsCaller(told) ? [] : [answerFinding({ text, told, question }, known, sentence, questions)];
}

function answerFinding(
  { text, told, question }: { text: string; told: string; question: string },
  known: Labelled | null,
  sentence: Sentence,
  questions: Questions,
): Finding {
  const { topic, label } = known ?? { topic: {}, label: null };
  return finding({
    kind: label === null ? `choice:${question}` : `asked:${topic.kind ?? foldText(label)}`,
    value: text,
    content: label === null ? questions.chosen(told) : `${label}: ${told}`,
    sentence,
    type: label === null ? "preference" : (topic.type ?? "factual"),
    importance: topic.importance ?? 5,
    confidence: 0.75,
    attribute: topic.attribute ?? null,
    sensitivity: topic.sensitivity ?? [],
    citesAgent: true,
    single: true,
  });
}

/** Short answers in Spanish and German, under a label made of the agent's question: "Presupuesto: novecientos". */
export function findLabelledAnswers(call: CallReading, questions: Questions, grammar: Grammar): Finding[] {
  const turns = Map.groupBy(call.sentences, ({ turn }) => turn);
  return [...turns.values()].flatMap((sentences) => answered(sentences, questions, grammar, call));
}
