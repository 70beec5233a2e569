import type { Finding } from "../match.ts";
import type { Label } from "../reading/label.ts";
import { isDenied } from "../reading/named-afterwards.ts";
import { spanOf, type TranscriptReading } from "../reading/transcript-reading.ts";
import { endsSentence, type Token } from "../text/tokens.ts";
import {
  answerLeads,
  delays,
  otherQuestions,
  refusals,
  requestWords,
  secretKinds,
  settingQuestions,
} from "./secret-words.ts";

const mostAnswerTokens = 32;
const mostNamedTokens = 4;
const longestQuestion = 60;
const mostTurnsUntilAnswer = 3;
/** Secrets that are words; PINs and one-time codes are numbers, found as such. */
const spokenWords = new Set<Label["kind"]>(["password", "security_question", "api_key"]);

/** What a caller answers when asked for a password or for the answer to a security question, or is told to have said. */
export function findAnsweredSecrets(reading: TranscriptReading): Finding[] {
  return [...findAnswers(reading), ...findNamedAnswers(reading)];
}

function findAnswers(reading: TranscriptReading): Finding[] {
  return reading.turns.flatMap((_, turn) => {
    const asked = askedFor(reading, turn);
    const kind = asked && secretKinds[asked.kind];
    const answer = asked && kind ? answerTo(reading, turn) : null;
    if (!kind || !answer) return [];
    const [first, last] = answer;
    const tokens = reading.tokens.slice(first, last + 1);
    if (asksForNew(reading, turn) && !tokens.some(({ text }) => /\p{N}/u.test(text))) return [];
    const words = tokens.map(({ folded }) => folded);
    return [
      {
        kind,
        spans: [spanOf(reading, first, last)],
        confidence: 0.85,
        reason: "asked" as const,
        value: words.join(" "),
      },
    ];
  });
}

/** "Saltwater9" – "Is that the password?": few words, of which the other speaker says what they are. */
function findNamedAnswers(reading: TranscriptReading): Finding[] {
  return [...reading.namings].flatMap(([turn, namings]) => {
    const label = namings.find(({ kind }) => spokenWords.has(kind));
    const kind = label && secretKinds[label.kind];
    const start = reading.turnStarts[turn - 1] ?? 0;
    const end = reading.turnStarts[turn] ?? 0;
    if (!label || !kind || turn === 0 || reading.turns[turn - 1]?.role === reading.turns[turn]?.role) return [];
    if (!endsClause(reading.tokens, label) || isDenied(reading, turn)) return [];
    const first = afterLeads(reading.tokens, start, end);
    const last = first === null ? null : endOfAnswer(reading.tokens, first, end);
    if (first === null || last === null || last - first >= mostNamedTokens || last + 2 < end) return [];
    const head = reading.tokens[first];
    if (head?.kind === "placeholder" || refusals.has(head?.folded ?? "")) return [];
    const value = reading.tokens.slice(first, last + 1).map(({ folded }) => folded);
    return [
      {
        kind,
        spans: [spanOf(reading, first, last)],
        confidence: 0.8,
        reason: "named" as const,
        value: value.join(" "),
      },
    ];
  });
}

/** Whether nothing more is said about a secret than its name: no "is that the password problem?". */
function endsClause(tokens: readonly Token[], label: Label): boolean {
  const next = tokens[label.last + 1];
  return next === undefined || next.turn !== label.turn || next.kind === "mark";
}

/** The secret that the end of a turn asks for. */
function askedFor(reading: TranscriptReading, turn: number): Label | null {
  const end = reading.turnStarts[turn + 1] ?? 0;
  const start = Math.max(reading.turnStarts[turn] ?? 0, end - longestQuestion);
  const at = reading.labelBefore[end] ?? -1;
  const label = [reading.labels[at], reading.labels[at - 1], reading.labels[at - 2]].find(
    (one) => one && one.first >= start && spokenWords.has(one.kind),
  );
  if (!label || asksElse(reading.tokens, label.last + 1, end)) return null;
  const tokens = reading.tokens.slice(start, end);
  if (otherQuestions.all(tokens).length > 0) return null;
  const isQuestion = tokens.some(({ text }) => text === "?" || text === "¿") || requestWords.all(tokens).length > 0;
  const bare = tokens.filter(({ kind: kindOfToken }) => kindOfToken === "word").length <= 4;
  const agent = reading.turns[turn]?.role === "agent";
  return isQuestion || (bare && agent) ? label : null;
}

function asksForNew(reading: TranscriptReading, turn: number): boolean {
  const end = reading.turnStarts[turn + 1] ?? 0;
  const start = Math.max(reading.turnStarts[turn] ?? 0, end - longestQuestion);
  return settingQuestions.all(reading.tokens.slice(start, end)).length > 0;
}

/** Whether a question of its own follows: "… your password. Can I help with anything else?" */
function asksElse(tokens: readonly Token[], from: number, end: number): boolean {
  let at = from;
  while (at < end && !endsSentence(tokens, at)) at += 1;
  const rest = tokens.slice(at + 1, end);
  const refersBack = rest.some(({ folded }) => /^(?:it|that|es|das|la|lo|cual)$/.test(folded));
  return rest.length > 4 && rest.at(-1)?.text === "?" && !refersBack;
}

/** The tokens of the answer in one of the next turns of the other speaker, without what leads up to it; null for a refusal. */
function answerTo(reading: TranscriptReading, asked: number): [number, number] | null {
  for (let turn = asked + 1; turn <= asked + mostTurnsUntilAnswer && turn < reading.turns.length; turn += 1) {
    const sameSpeaker = reading.turns[turn]?.role === reading.turns[asked]?.role;
    if (sameSpeaker) {
      if (asksAnew(reading, turn)) return null;
      continue;
    }
    const start = reading.turnStarts[turn] ?? 0;
    const end = reading.turnStarts[turn + 1] ?? 0;
    const first = afterLeads(reading.tokens, start, end);
    if (first === null) continue;
    const head = reading.tokens[first];
    if (!head || head.kind === "placeholder" || refusals.has(head.folded) || /n't$/.test(head.folded)) return null;
    const last = endOfAnswer(reading.tokens, first, end);
    return reading.tokens[last + 1]?.text === "?" || isRefusal(reading.tokens, first, last) ? null : [first, last];
  }
  return null;
}

/** "Das kann ich Ihnen nicht sagen": a negation, and nothing with a digit. */
function isRefusal(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last + 1);
  const negated = words.some(({ folded }) => /^(?:nicht|kein|keine|not|cannot|never|nie)$|n't$/.test(folded));
  return negated && !words.some(({ text }) => /\p{N}/u.test(text));
}

function asksAnew(reading: TranscriptReading, turn: number): boolean {
  const end = reading.turnStarts[turn + 1] ?? 0;
  const label = reading.labels[reading.labelBefore[end] ?? -1];
  return label !== undefined && label.turn === turn;
}

/** The first token that may belong to the answer; null when the turn only leads up to one ("Sure, one moment"). */
function afterLeads(tokens: readonly Token[], start: number, end: number): number | null {
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (!token) return null;
    const delay = delays.at(tokens, at);
    if (delay) at = delay.last;
    else if (opensValue(tokens, at) || (token.kind !== "mark" && !answerLeads.has(token.folded))) return at;
  }
  return null;
}

/** A mark that is glued to a word may be the start of a password ("#Sun9"). */
function opensValue(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === "mark" && /^[#@$*&]$/.test(token.text) && tokens[at + 1]?.start === token.end;
}

function endOfAnswer(tokens: readonly Token[], first: number, end: number): number {
  let last = first;
  for (let at = first + 1; at < Math.min(end, first + mostAnswerTokens); at += 1) {
    const token = tokens[at];
    if (!token || token.kind === "placeholder") break;
    if (
      token.text === "?" ||
      (endsSentence(tokens, at) && !(token.text !== "." && token.start === tokens[at - 1]?.end && at + 1 < end))
    )
      break;
    if (token.kind !== "mark" || /^[!#$%&*+_@]$/.test(token.text)) last = at;
  }
  return last;
}
