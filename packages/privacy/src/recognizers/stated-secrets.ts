import type { Finding } from "../match.ts";
import type { Label } from "../reading/label.ts";
import { spanOf, type TranscriptReading } from "../reading/transcript-reading.ts";
import { endsSentence, type Token } from "../text/tokens.ts";
import {
  aboutSecret,
  changeJoints,
  changes,
  conjunctions,
  copulas,
  eitherWay,
  functionWords,
  newStatements,
  noValue,
  secretKinds,
  valueEnds,
} from "./secret-words.ts";

const mostWordsBeforeCopula = 9;
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
    if (token?.text === "," && token.turn === label.turn) return oddValue(tokens, pointedAt(tokens, at + 1, label));
    if (!token || token.turn !== label.turn || endsSentence(tokens, at)) break;
    if (next?.first === at && secretKinds[next.kind] && next.kind !== "security_question") return null;
    if (aboutSecret.has(token.folded)) return null;
    if (copulas.has(token.folded)) return valueFrom(tokens, at + 1, label);
    if (changeJoints.has(token.folded) && isChanged(tokens, label))
      return oddValue(tokens, valueFrom(tokens, at + 1, label));
  }
  return directValue(tokens, label);
}

/** "Write down my password, it's …". */
function pointedAt(tokens: readonly Token[], at: number, label: Label): [number, number] | null {
  const folded = tokens[at]?.folded ?? "";
  const next = tokens[at + 1]?.folded ?? "";
  if (/^(?:it|es|das|sie|er)$/.test(folded) && copulas.has(next)) return valueFrom(tokens, at + 2, label);
  return /^(?:it's|its|es|lautet)$/.test(folded) ? valueFrom(tokens, at + 1, label) : null;
}

/** "I changed my password to …", "ich habe mein Passwort auf … geändert": a verb of change near by. */
function isChanged(tokens: readonly Token[], label: Label): boolean {
  const near = tokens.slice(Math.max(0, label.first - 4), label.last + 8);
  return near.some(({ folded, turn }) => turn === label.turn && changes.has(folded));
}

/** A value only when it is no ordinary word: with a digit, or with a capital letter. */
function oddValue(tokens: readonly Token[], value: [number, number] | null): [number, number] | null {
  const words = value ? tokens.slice(value[0], value[1] + 1) : [];
  return words.some(({ text }) => /\p{N}|\p{Lu}/u.test(text)) ? value : null;
}

/** Without a verb ("password bluefish22"), only what looks like no ordinary word is a value. */
function directValue(tokens: readonly Token[], label: Label): [number, number] | null {
  const token = tokens[label.last + 1];
  if (token?.turn !== label.turn || label.kind === "security_question") return null;
  const quoted = /^["“«'„]$/.test(token.text) ? 1 : 0;
  const value = tokens[label.last + 1 + quoted];
  if (!value || value.turn !== label.turn) return null;
  const hyphenated = tokens[label.last + 2]?.text === "-" && tokens[label.last + 2]?.start === value.end;
  const odd =
    value.kind === "mixed" || (value.kind === "word" && (quoted === 1 || hyphenated) && !aboutSecret.has(value.folded));
  return odd ? valueFrom(tokens, label.last + 1 + quoted, label) : null;
}

/** The tokens of a value that begins here, or null when it is a remark about the secret. */
function valueFrom(
  tokens: readonly Token[],
  start: number,
  { turn, kind }: { turn: number; kind: Label["kind"] },
): [number, number] | null {
  const quoted = quotedFrom(tokens, start, turn);
  if (quoted) return quoted;
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
  if (head.folded.endsWith("n't") || (noValue.has(head.folded) && !beginsPhrase(tokens, first))) return null;
  const numeric = kind === "pin" || kind === "one_time_code" || kind === "api_key";
  const last = endOfValue(tokens, first, turn);
  const hasDigit = tokens.slice(first, last + 1).some(({ text }) => /\p{N}/u.test(text));
  if (numeric && !hasDigit) return null;
  // "Security question: what was your first pet's name?"
  return head.text === "¿" || tokens[last + 1]?.text === "?" ? null : [first, last];
}

/** Between quotation marks, whatever the words. */
function quotedFrom(tokens: readonly Token[], start: number, turn: number): [number, number] | null {
  if (!/^["“„«]$/.test(tokens[start]?.text ?? "") || tokens[start]?.turn !== turn) return null;
  for (let at = start + 2; at <= start + mostValueTokens; at += 1) {
    if (tokens[at]?.turn !== turn || tokens[at]?.kind === "placeholder") return null;
    if (/^["”“»]$/.test(tokens[at]?.text ?? "")) return [start + 1, at - 1];
  }
  return null;
}

/** "Correct horse battery": an adjective with two words after it that join nothing. */
function beginsPhrase(tokens: readonly Token[], first: number): boolean {
  if (!eitherWay.has(tokens[first]?.folded ?? "")) return false;
  return [first + 1, first + 2].every((at) => {
    const token = tokens[at];
    return (
      token?.turn === tokens[first]?.turn &&
      token?.kind === "word" &&
      !functionWords.has(token.folded) &&
      !noValue.has(token.folded)
    );
  });
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
      if (/^[-_#@*&%$+]$/.test(token.text) || (token.text === "," && goesOnSpelling(tokens, at))) continue;
      break;
    }
    if (token.kind === "word" && !glued && endsHere(tokens, at)) break;
    last = at;
  }
  return last;
}

/** "A, S, S, 9 9": single letters and digits, with pauses between. */
function goesOnSpelling(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1];
  return next?.turn === tokens[comma]?.turn && (next?.kind === "number" || /^[a-z]$/.test(next?.folded ?? ""));
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

/** "Bluefish22 is my password", "it's Spring2024!, that's the password": what stands before the verb or its comma. */
function valueBefore(reading: TranscriptReading, label: Label): [number, number] | null {
  const { tokens } = reading;
  let verb = label.first - 1;
  while (verb > label.first - 4 && tokens[verb]?.kind === "word" && !refersToValue(tokens, verb)) verb -= 1;
  if (!refersToValue(tokens, verb) || tokens[verb]?.turn !== label.turn) return null;
  const end = copulas.has(tokens[verb]?.folded ?? "") ? verb : verb - 1;
  let tail = end;
  while (tokens[tail - 1]?.kind === "mark" && tail > label.first - 8) tail -= 1;
  let first = tail;
  while (first > 0 && tail - first <= mostWordsBefore && continuesBack(tokens, first - 1, label.turn)) first -= 1;
  const words = tokens.slice(first, tail);
  const odd = words.findIndex(({ kind }) => kind === "mixed" || kind === "number");
  const value = end === verb ? words : words.slice(odd);
  if (odd < 0 || value.length > mostWordsBefore || value.some(({ folded }) => noValue.has(folded))) return null;
  return [tail - value.length, end - 1];
}

/** The verb of a statement about a value, or the "that's" that points back at one. */
function refersToValue(tokens: readonly Token[], at: number): boolean {
  const folded = tokens[at]?.folded ?? "";
  if (copulas.has(folded) && !/^(?:that|das|esa|ese)$/.test(tokens[at - 1]?.folded ?? "")) return true;
  return /^(?:that's|thats|das|esa)$/.test(folded) && /^[.,!]$/.test(tokens[at - 1]?.text ?? "");
}

function continuesBack(tokens: readonly Token[], at: number, turn: number): boolean {
  const token = tokens[at];
  return token?.turn === turn && token.kind !== "mark" && token.kind !== "placeholder";
}
