import type { MemoryType } from "@elaaoms/core/memory";
import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import { annotateDates } from "../../reading/dates.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import type { ClauseKind, Grammar } from "./grammar.ts";

const maxCharacters = 220;

/** Trims what says nothing from both ends of a clause. */
export function trimmedClause(clause: string, grammar: Grammar): string {
  let text = clause.trim().replace(/[\s.,;:!?…¡¿–-]+$/u, "");
  for (let before = ""; before !== text; ) {
    before = text;
    text = text
      .replace(grammar.lead, "")
      .replace(grammar.tail, "")
      .replace(/^[\s,;:.!?…¡¿–-]+|[\s,;:.!?…–-]+$/gu, "");
  }
  return text;
}

/** The words of a text that carry content, folded. */
export function contentWords(text: string, grammar: Grammar): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}@]+/u)
    .filter((word) => word.length > 1 && !grammar.light.has(word));
}

interface Told {
  content: string;
  kind: string;
  clause: string;
  type?: MemoryType;
  attribute?: string;
}

interface Around {
  /** Who of the caller's was spoken of last. */
  relative: string | null;
  opening: boolean;
  answers: boolean;
  /** What the agent said right before. */
  asked: string;
}

const kindOf = (clause: string, grammar: Grammar): ClauseKind | undefined =>
  grammar.kinds.find(({ pattern }) => pattern.test(clause));

function wanted(clause: string, grammar: Grammar): Told | null {
  const content = grammar.request(clause);
  const fit = content && !grammar.speaksAsCaller(content) && contentWords(content, grammar).length > 2;
  return fit ? { content, kind: "request", clause } : null;
}

/** "Por WhatsApp mejor", "lieber am Fenster", "balcón no": wishes without a verb, in answer to the agent. */
function wished(clause: string, grammar: Grammar, around: Around): Told | null {
  if (!around.answers) return null;
  const match = grammar.wish.exec(clause);
  const words = match?.[1] ?? match?.[2] ?? "";
  const channel = grammar.channel.exec(clause)?.[1];
  if (channel && (match || clause.split(" ").length < 5))
    return {
      content: grammar.byChannel(channel),
      kind: "contact",
      clause,
      type: "preference",
      attribute: "contact preference",
    };
  const refused = match ? null : grammar.refusal.exec(clause)?.[1];
  const told = refused ?? words;
  if (told === "" || contentWords(told, grammar).length === 0 || told.split(" ").length > 12) return null;
  if (grammar.finite(told) && !refused) return null;
  const { labels } = grammar;
  const label = refused
    ? labels.refused
    : grammar.time.test(told) || (!told.includes(" ") && grammar.time.test(around.asked))
      ? labels.day
      : labels.wish;
  return { content: `${label}: ${grammar.third(told)}`, kind: "wish", clause, type: "preference" };
}

function ofCaller(clause: string, grammar: Grammar, around: Around): Told | null {
  if (!grammar.ofCaller(clause)) return null;
  const content = grammar.third(clause);
  const known = kindOf(clause, grammar);
  const words = contentWords(clause, grammar).length;
  const enough = grammar.finite(clause) ? (known ? 1 : 2) : around.answers && known ? 2 : 3;
  return words < enough ||
    grammar.speaksAsCaller(content) ||
    (known?.kind !== "health" && grammar.pointing.test(clause))
    ? null
    : { content, kind: "self", clause };
}

function ofOthers(clause: string, grammar: Grammar, around: Around): Told | null {
  const about = around.relative ? grammar.aboutRelative.exec(clause)?.[1] : undefined;
  if (about && around.relative && contentWords(clause, grammar).length > 0)
    return { content: `${around.relative} ${grammar.third(about)}`, kind: "relation", clause };
  if (grammar.ofCaller(clause)) return null;
  const known = kindOf(clause, grammar);
  const telling = known?.kind === "issue" || known?.kind === "deadline" || known?.kind === "health";
  if (grammar.dangling.test(clause) || !(telling || (around.opening && grammar.finite(clause)))) return null;
  if (contentWords(clause, grammar).length < 2) return null;
  const { labels } = grammar;
  const label = known?.kind === "issue" ? labels.issue : known?.kind === "deadline" ? labels.deadline : labels.reason;
  const content = grammar.third(clause);
  return grammar.speaksAsCaller(content) ? null : { content: `${label}: ${content}`, kind: "matter", clause };
}

function tell(clause: string, raw: string, grammar: Grammar, around: Around): Told | null {
  if (clause === "" || clause.length > maxCharacters || grammar.idle.test(clause)) return null;
  if (grammar.introduction.test(clause)) return null;
  const asSaid = raw.trim().replace(/[\s.,;:!?…]+$/u, "");
  const request = wanted(asSaid, grammar) ?? wanted(clause, grammar);
  if (request) return request;
  return wished(asSaid, grammar, around) ?? ofCaller(clause, grammar, around) ?? ofOthers(clause, grammar, around);
}

function toFinding(told: Told, sentence: Sentence, grammar: Grammar): Finding {
  const known = kindOf(told.clause, grammar);
  const asked = told.kind === "request" && known?.type !== "preference" ? "factual" : undefined;
  const type = told.type ?? asked ?? known?.type ?? (told.kind === "relation" ? "relationship" : "factual");
  return finding({
    kind: told.attribute ?? `statement:${known?.kind ?? told.kind}`,
    value: told.content,
    content: told.content,
    sentence,
    type,
    importance: known?.importance ?? 5,
    confidence: 0.7,
    attribute: told.attribute ?? null,
    sensitivity: known?.sensitivity ?? [],
    citesAgent: told.kind === "wish" || told.kind === "contact",
    openIssue: type === "issue" ? told.content : null,
  });
}

/** The clauses that a sentence states: of a question those before it, and what conditions hang on as one. */
function statedClauses(sentence: Sentence, grammar: Grammar): readonly string[] {
  const { written, question } = sentence;
  if (grammar.conditional.test(trimmedStart(written))) return question || !grammar.ofCaller(written) ? [] : [written];
  if (!question || grammar.request(written.trim())) return grammar.split(written);
  const before = written.includes("¿")
    ? written.slice(0, written.lastIndexOf("¿"))
    : written.slice(0, Math.max(0, written.lastIndexOf(",")));
  return before.includes("¿") ? [] : grammar.split(before);
}

const trimmedStart = (text: string): string => text.replace(/^[^\p{L}]+/u, "");

/** "¿El sábado puede ser?", "Um zwei?" in answer to the agent's offer. */
function counterOffer(sentence: Sentence, grammar: Grammar, call: CallReading): Finding[] {
  const day = sentence.question ? grammar.counterOffer.exec(sentence.written.trim())?.[1] : undefined;
  const fits = day && grammar.time.test(day) && !grammar.finite(day) && day.split(" ").length < 6;
  if (!fits || !sentence.asked || !grammar.time.test(sentence.asked.text)) return [];
  const clause = annotateDates(day, call);
  const content = `${grammar.labels.day}: ${clause}`;
  return [toFinding({ content, kind: "wish", clause, type: "factual" }, sentence, grammar)];
}

/** What callers say of themselves, theirs, and what they call about, in the third person. */
export function findStatements(call: CallReading, grammar: Grammar): Finding[] {
  const found: Finding[] = [];
  let relative: { name: string; turn: number } | null = null;
  const firstTurn = call.sentences[0]?.turn ?? 0;
  for (const sentence of call.sentences) {
    found.push(...counterOffer(sentence, grammar, call));
    for (const raw of statedClauses(sentence, grammar)) {
      const clause = trimmedClause(raw, grammar);
      const near = relative && (sentence.turn - relative.turn <= 2 || /^(?:él|ella|er|sie) /iu.test(clause));
      const told = tell(annotateDates(clause, call, sentence.written), raw, grammar, {
        relative: near && relative ? relative.name : null,
        opening: sentence.turn <= firstTurn,
        asked: sentence.asked?.quote ?? "",
        answers: sentence.asked !== null && sentence.turn > firstTurn,
      });
      if (told) found.push(toFinding(told, sentence, grammar));
      const noun = grammar.relative.exec(clause)?.[1];
      if (noun) relative = { name: grammar.ofRelative(noun), turn: sentence.turn };
    }
  }
  return found;
}
