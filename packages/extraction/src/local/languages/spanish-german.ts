import { type Finding, finding } from "../findings/finding.ts";
import { annotateDates } from "../reading/dates.ts";
import { type CallReading, type Sentence, withoutFillers } from "../reading/reading.ts";
import { callerStatement } from "./caller-words.ts";
import { germanPhrases } from "./german/phrases.ts";
import type { Phrase } from "./phrase.ts";
import { spanishPhrases } from "./spanish/phrases.ts";
import type { Grammar } from "./statements/grammar.ts";

const tables: Readonly<Record<string, readonly Phrase[]>> = { es: spanishPhrases, de: germanPhrases };
const noProblem = /\b(?:ning[uú]n problema|no hay problema|kein problem|das geht so nicht|keine probleme)\b/i;

const joint = /,\s+|;\s+|\s+(?:porque|pero|aber|weil|denn|und dann|así que)\s+/gi;

/** The clauses that a match stands in, from the joint before it to the joint after it. */
function clausesAround(text: string, match: RegExpExecArray): string {
  let from = 0;
  let to = text.length;
  for (const one of text.matchAll(joint)) {
    if (one.index + one[0].length <= match.index) from = one.index + one[0].length;
    else if (one.index >= match.index + match[0].length) to = Math.min(to, one.index);
  }
  const clause = text.slice(from, to);
  const plain = clause.replace(/^(?:aber|und|pero|y|porque|denn|dass|que) /i, "");
  return plain.split(" ").length < 4 ? withoutFillers(text) : withoutFillers(plain);
}

const withoutCause = (phrase: Phrase, said: string): string =>
  phrase.kind === "request" ? said.replace(/,? (?:porque|ya que|weil|da|denn) .*$/i, "") : said;

function phraseFinding(
  phrase: Phrase,
  match: RegExpExecArray,
  sentence: Sentence,
  call: CallReading,
  grammar: Grammar,
): Finding {
  const words = phrase.type === "issue" ? clausesAround(sentence.written, match) : match[0];
  const said = annotateDates(words.trim(), call);
  const content = phrase.statement
    ? phrase.statement(match)
    : callerStatement(phrase.label ?? "", withoutCause(phrase, said), grammar);
  return finding({
    kind: phrase.kind,
    value: match[0].toLowerCase(),
    content,
    sentence,
    type: phrase.type,
    importance: phrase.importance,
    confidence: phrase.confidence,
    attribute: phrase.attribute ?? null,
    sensitivity: phrase.health ? ["health"] : [],
    openIssue: phrase.type === "issue" ? content : null,
  });
}

/**
 * Preferences, troubles, feelings, health, occupation and requests in Spanish and German. `exact` are worded by their pattern,
 * `loose` are the caller's own words, from sentences that are not idle.
 */
export function findSpanishOrGerman(call: CallReading, grammar: Grammar): { exact: Finding[]; loose: Finding[] } {
  const exact: Finding[] = [];
  const loose: Finding[] = [];
  for (const sentence of call.sentences) {
    if (sentence.hypothetical || noProblem.test(sentence.written)) continue;
    const idle = grammar.idle.test(sentence.written);
    for (const [phrase, match] of phrasesIn(sentence, call.language)) {
      const one = phraseFinding(phrase, match, sentence, call, grammar);
      if (phrase.statement) exact.push(one);
      else if (!idle) loose.push(one);
    }
  }
  return { exact, loose };
}

/** The patterns that a sentence meets, one of a kind. */
function phrasesIn(sentence: Sentence, language: string): [Phrase, RegExpExecArray][] {
  const taken = new Set<string>();
  return (tables[language] ?? []).flatMap((phrase): [Phrase, RegExpExecArray][] => {
    if (sentence.question && phrase.kind !== "request") return [];
    const match = phrase.pattern.exec(sentence.written);
    const repeated = taken.has(phrase.kind) || (phrase.kind === "preference" && taken.has("contact preference"));
    if (!match || repeated) return [];
    taken.add(phrase.kind);
    return [[phrase, match]];
  });
}
