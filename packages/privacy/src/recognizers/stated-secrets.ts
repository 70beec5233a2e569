import type { Finding } from "../match.ts";
import { type Label, spanOf, type TranscriptReading } from "../reading/transcript-reading.ts";
import { endsSentence, type Token } from "../text/tokens.ts";
import { conjunctions, copulas, newStatements, noValue, secretKinds, valueEnds } from "./secret-words.ts";

const mostWordsBeforeCopula = 7;
const mostValueTokens = 14;
const mostWordsBefore = 4;

/** "My password is bluefish 22", "the passcode for the gate: sunny meadow", "bluefish is my password". */
export function findStatedSecrets(reading: TranscriptReading): Finding[] {
  return reading.labels.flatMap((label, index) => {
    const kind = secretKinds[label.kind];
    if (!kind) return [];
    const value = valueAfter(reading, label, index) ?? valueBefore(reading, label);
    if (!value) return [];
    const [first, last] = value;
    return [
      {
        kind,
        spans: [spanOf(reading, first, last)],
        confidence: 0.9,
        reason: "named" as const,
        value: reading.tokens
          .slice(first, last + 1)
          .map(({ folded }) => folded)
          .join(" "),
      },
    ];
  });
}

function valueAfter(reading: TranscriptReading, label: Label, index: number): [number, number] | null {
  const { tokens } = reading;
  const next = reading.labels[index + 1];
  for (let at = label.last + 1; at <= label.last + mostWordsBeforeCopula; at += 1) {
    const token = tokens[at];
    if (!token || token.turn !== label.turn || token.text === "," || endsSentence(tokens, at)) break;
    if (next?.first === at && secretKinds[next.kind] && next.kind !== "security_question") return null;
    if (copulas.has(token.folded)) return valueFrom(tokens, at + 1, label);
  }
  return directValue(tokens, label);
}

/** Without a verb ("password bluefish22"), only what looks like no ordinary word is a value. */
function directValue(tokens: readonly Token[], label: Label): [number, number] | null {
  const token = tokens[label.last + 1];
  if (token?.turn !== label.turn || label.kind === "security_question") return null;
  const quoted = /^["“«'„]$/.test(token.text) ? 1 : 0;
  const value = tokens[label.last + 1 + quoted];
  if (!value || value.turn !== label.turn) return null;
  const odd = value.kind === "mixed" || (quoted === 1 && value.kind === "word");
  return odd ? valueFrom(tokens, label.last + 1 + quoted, label) : null;
}

/** The tokens of a value that begins here, or null when it is a remark about the secret. */
function valueFrom(
  tokens: readonly Token[],
  start: number,
  { turn, kind }: { turn: number; kind: Label["kind"] },
): [number, number] | null {
  let first = start;
  while (tokens[first]?.turn === turn && /^["“”«'„:=,]$/.test(tokens[first]?.text ?? "")) first += 1;
  const head = tokens[first];
  if (
    !head ||
    head.turn !== turn ||
    head.kind === "placeholder" ||
    (head.kind === "mark" && !startsValue(tokens, first))
  )
    return null;
  if (noValue.has(head.folded) || head.folded.endsWith("n't")) return null;
  const numeric = kind === "pin" || kind === "one_time_code";
  if (numeric && head.kind === "word" && !/^[A-Z]/.test(head.text)) return null;
  const last = endOfValue(tokens, first, turn);
  return [first, last];
}

/** A mark that is glued to a word may be the start of a password ("#Sun9"). */
function startsValue(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.start === tokens[at]?.end && !/^[.?!]$/.test(tokens[at]?.text ?? "");
}

function endOfValue(tokens: readonly Token[], first: number, turn: number): number {
  let last = first;
  for (let at = first + 1; at < first + mostValueTokens; at += 1) {
    const token = tokens[at];
    if (!token || token.turn !== turn || token.kind === "placeholder") break;
    const glued = token.start === tokens[at - 1]?.end;
    if (token.kind === "mark" && !(glued && gluedOn(tokens, at))) {
      if (/^[-_#@*&%$+]$/.test(token.text)) continue;
      break;
    }
    if (token.kind === "word" && !glued && endsHere(tokens, at)) break;
    last = at;
  }
  return last;
}

function gluedOn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next && next.start === tokens[at]?.end && next.turn === tokens[at]?.turn) return true;
  return /^[-_#@*&%$+]$/.test(tokens[at]?.text ?? "");
}

function endsHere(tokens: readonly Token[], at: number): boolean {
  const folded = tokens[at]?.folded ?? "";
  if (valueEnds.has(folded)) return true;
  return conjunctions.has(folded) && newStatements.has(tokens[at + 1]?.folded ?? "");
}

/** "Bluefish 22 is my password": what stands before the verb, from the start of its clause. */
function valueBefore(reading: TranscriptReading, label: Label): [number, number] | null {
  const { tokens } = reading;
  let verb = label.first - 1;
  while (verb > label.first - 4 && tokens[verb]?.kind === "word" && !copulas.has(tokens[verb]?.folded ?? "")) verb -= 1;
  if (!copulas.has(tokens[verb]?.folded ?? "") || tokens[verb]?.turn !== label.turn) return null;
  let first = verb;
  while (first > 0 && verb - first <= mostWordsBefore && continuesBack(tokens, first - 1, label.turn)) first -= 1;
  const words = tokens.slice(first, verb);
  const telling = words.length > 0 && words.length <= mostWordsBefore && words.some(({ kind }) => kind !== "word");
  return telling && !words.some(({ folded }) => noValue.has(folded)) ? [first, verb - 1] : null;
}

function continuesBack(tokens: readonly Token[], at: number, turn: number): boolean {
  const token = tokens[at];
  return token?.turn === turn && token.kind !== "mark" && token.kind !== "placeholder";
}
