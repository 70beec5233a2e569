import type { Finding } from "../findings/finding.ts";
import type { CallReading } from "../reading/reading.ts";
import { germanQuestions } from "./answers/german-questions.ts";
import { findLabelledAnswers } from "./answers/labelled-answers.ts";
import type { Questions } from "./answers/question.ts";
import { spanishQuestions } from "./answers/spanish-questions.ts";
import { findForeignAnswers } from "./foreign-answers.ts";
import { germanGrammar } from "./german/grammar.ts";
import { spanishGrammar } from "./spanish/grammar.ts";
import { findSpanishOrGerman } from "./spanish-german.ts";
import type { Grammar } from "./statements/grammar.ts";
import { contentWords, findStatements } from "./statements/statements.ts";

const languages: Readonly<Record<string, { grammar: Grammar; questions: Questions }>> = {
  es: { grammar: spanishGrammar, questions: spanishQuestions },
  de: { grammar: germanGrammar, questions: germanQuestions },
};

const turnOf = (one: Finding): number => one.candidate.evidence.at(-1)?.turn ?? -1;

const quoteOf = (one: Finding): string => one.candidate.evidence.at(-1)?.quote ?? "";
const withoutLabel = (content: string): string => content.replace(/^[^:]{1,40}: /, "");

/** Leaves out what an earlier finding of the same turn says already, for the most part in the same words. */
function withoutRepetitions(findings: readonly Finding[], known: readonly Finding[], grammar: Grammar): Finding[] {
  const said = new Map<number, Set<string>[]>();
  const note = (one: Finding): void => {
    const words = new Set(contentWords(`${one.candidate.content} ${one.value}`, grammar));
    said.set(turnOf(one), [...(said.get(turnOf(one)) ?? []), words]);
  };
  for (const one of known) note(one);
  return findings.filter((one) => {
    const words = contentWords(withoutLabel(one.candidate.content), grammar);
    const repeated = (said.get(turnOf(one)) ?? [])
      .slice(0, 20)
      .some((set) => words.filter((word) => set.has(word)).length >= words.length * 0.6);
    if (!repeated) note(one);
    return !repeated;
  });
}

/** Everything that Spanish and German callers tell, but for what other finders read in every language (`known`). */
export function findForeign(call: CallReading, known: readonly Finding[]): Finding[] {
  const language = languages[call.language];
  if (!language) return [];
  const { grammar, questions } = language;
  const phrases = findSpanishOrGerman(call, grammar);
  const told = [
    ...findForeignAnswers(call),
    ...phrases.exact,
    ...findLabelledAnswers(call, questions, grammar),
    ...findStatements(call, grammar),
  ];
  const quoted = new Set(told.map(quoteOf));
  const all = [...told, ...phrases.loose.filter((one) => !quoted.has(quoteOf(one)))];
  return withoutRepetitions(all, known, grammar);
}
