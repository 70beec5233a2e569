import validator from "validator";
import type { Finding } from "../match.ts";
import { readDigitAtom } from "../reading/atoms.ts";
import { spanOf, type TranscriptReading } from "../reading/transcript-reading.ts";
import { fillers } from "../text/fillers.ts";
import { wordSet } from "../text/phrases.ts";
import { spelledLetter } from "../text/spoken-letters.ts";
import type { Token } from "../text/tokens.ts";

// Both lengths are bounded, so every start costs the same at most.
const written = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g;
const atWords = wordSet("at arroba ät affenschwanz klammeraffe @");
const dotWords = wordSet("dot punto punkt .");
const joiners = wordSet(
  "dot punto punkt underscore dash hyphen minus plus guion guión bindestrich unterstrich strich bajo medio . _ - +",
);
const endings = wordSet("com org net es de edu gov io info me at ch mx ar co uk eu us ca biz app dev test example");
const stops = wordSet(`
is it's its es ist email mail address at to me correo my the that's und and also lautet die meine mi el la su unter an y por mailadresse e write escribame schreiben sie it lower case name
a to i you can
`);
const pauses = wordSet("um uh ah äh eh , lowercase");
const mostLocalTokens = 48;
const mostDomainTokens = 14;
const mostPlainWords = 2;

/** Mail addresses, written and said ("john dot smith at example dot com", "ana arroba example punto es"). */
export function findEmailAddresses(reading: TranscriptReading): Finding[] {
  const inText = reading.turns.flatMap(({ text }, turn): Finding[] =>
    [...text.matchAll(written)].flatMap((found): Finding[] => {
      const address = found[0].replace(/[.-]+$/, "").replace(/^[.%+-]+/, "");
      if (!validator.isEmail(address)) return [];
      const start = found.index + found[0].indexOf(address);
      return [email([{ turn, start, end: start + address.length }], address)];
    }),
  );
  return [...inText, ...findSpoken(reading)];
}

const email = (spans: Finding["spans"], value?: string): Finding => ({
  kind: "email_address",
  spans,
  confidence: 0.95,
  reason: "format",
  ...(value === undefined ? {} : { value }),
});

function findSpoken(reading: TranscriptReading): Finding[] {
  const { tokens } = reading;
  const found: Finding[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    if (!atWords.has(tokens[at]?.folded ?? "")) continue;
    const last = endOfDomain(tokens, at);
    const first = last === null ? null : startOfLocal(tokens, at);
    if (first !== null && last !== null) found.push(email([spanOf(reading, first, last)]));
  }
  return found;
}

/** The token of the ending, when a domain follows: words or letters, a dot, an ending. */
function endOfDomain(tokens: readonly Token[], at: number): number | null {
  let end: number | null = null;
  for (let next = at + 1; next <= at + mostDomainTokens; next += 1) {
    const token = tokens[next];
    if (!token || token.turn !== tokens[at]?.turn) break;
    const isDot = dotWords.has(token.folded);
    const afterDot = dotWords.has(tokens[next - 1]?.folded ?? "");
    if (next === at + 1 && isDot) break;
    if (afterDot && endings.has(token.folded)) end = next;
    else if (end !== null && !isDot) break;
    else if (!isDot && !/^[a-z0-9-]+$/.test(token.folded)) break;
    else if (isDot && token.text === "." && !joinedDot(tokens, next)) break;
  }
  return end;
}

function joinedDot(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.start === tokens[at]?.end;
}

/** The first token of what stands before the "at", or null when nothing there can be a name. */
function startOfLocal(tokens: readonly Token[], at: number): number | null {
  let first: number | null = null;
  let plain = 0;
  for (let next = at - 1; next >= Math.max(0, at - mostLocalTokens); next -= 1) {
    const token = tokens[next];
    if (!token || token.turn !== tokens[at]?.turn || token.kind === "placeholder") break;
    const part = partOfLocal(tokens, next);
    if (part === "no") break;
    if (part === "pause") continue;
    if (part === "word") {
      const joined = joiners.has(tokens[next + 1]?.folded ?? "") || first === null;
      plain = joined ? 0 : plain + 1;
      if (plain >= mostPlainWords) break;
    }
    if (part !== "joiner") first = next;
  }
  return first;
}

/** "Mcastle, all one word, at …" */
function isSpelledTogether(tokens: readonly Token[], at: number): boolean {
  return [at, at - 1, at - 2].some(
    (from) =>
      tokens[from]?.folded === "all" && tokens[from + 1]?.folded === "one" && tokens[from + 2]?.folded === "word",
  );
}

function partOfLocal(tokens: readonly Token[], at: number): "word" | "part" | "joiner" | "pause" | "no" {
  const token = tokens[at];
  if (!token) return "no";
  if (joiners.has(token.folded)) return "joiner";
  if (pauses.has(token.folded) || isSpelledTogether(tokens, at)) return "pause";
  if (token.kind === "mark") return "no";
  const isLetter = spelledLetter(token.folded) !== null && token.folded.length === 1;
  const besideLetter = [tokens[at - 1], tokens[at + 1]].some(
    (other) => /^[a-z]$/.test(other?.folded ?? "") && other?.turn === token.turn,
  );
  if (isLetter && (besideLetter || !stops.has(token.folded))) return "part";
  if (token.kind !== "word" || readDigitAtom(tokens, at)) return "part";
  return stops.has(token.folded) || fillers.has(token.folded) || token.folded.endsWith("'s") ? "no" : "word";
}
