import type { Finding } from "../match.ts";
import { spanOf, type TranscriptReading } from "../reading/transcript-reading.ts";
import { readNumberWords } from "../text/number-words.ts";
import { wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";

const childNouns = wordSet(`
son daughter kid kids child children boy girl grandson granddaughter grandchild baby toddler infant newborn twins stepson stepdaughter nephew niece sons daughters
hijo hija hijos hijas niño niña niños niñas bebé nieto nieta nietos peque sobrino sobrina gemelos mellizos
sohn tochter kind kinder söhne töchter junge mädchen enkel enkelin baby säugling zwillinge kindes sohnes neffe nichte
`);
/** Where children are, and what only they have: said of a child, it tells of a minor. */
const childPlaces = wordSet(`
school kindergarten preschool daycare nursery grade pediatrician paediatrician playgroup classroom homework crib diaper diapers nappies teething babysitter nanny pre-k
colegio guardería escuela parvulario pediatra pañales canguro cole instituto
schule kita grundschule krippe kinderarzt kindergarten schulkind windeln babysitter tagesmutter hort klasse
`);
const inLaw = wordSet("law");
const ageWords = wordSet(
  "years year yr yrs months month weeks old anos ano meses semanas jahre jahren jahr monate monaten jahrige jahrigen",
);
const birthWords = wordSet("is turns turned turning aged age's tiene cumple de ist wird are");
const germanAge =
  /^(?:ein|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|dreizehn|vierzehn|funfzehn|sechzehn|siebzehn|[0-9]{1,2})jahrig(?:e|er|en|em|es)$/;
const reach = 7;
const eldestMinor = 17;

/** Minors: a child with an age under 18, or with a school, kindergarten or the like, in one clause. */
export function findChildren(reading: TranscriptReading): Finding[] {
  const { tokens } = reading;
  const found: Finding[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || !isChild(tokens, at)) continue;
    const stretch = aged(tokens, at, free);
    if (!stretch) continue;
    found.push({ kind: "children", spans: [spanOf(reading, ...stretch)], confidence: 0.8, reason: "wording" });
    free = stretch[1] + 1;
    at = stretch[1];
  }
  return found;
}

function isChild(tokens: readonly Token[], at: number): boolean {
  const folded = (tokens[at]?.folded ?? "").replace(/'s$/, "");
  if (!childNouns.has(folded)) return false;
  return (
    !(
      tokens[at + 1]?.text === "-" &&
      (inLaw.has(tokens[at + 2]?.folded ?? "") || inLaw.has(tokens[at + 3]?.folded ?? ""))
    ) && tokens[at + 2]?.folded !== "law"
  );
}

function aged(tokens: readonly Token[], at: number, free: number): [number, number] | null {
  const turn = tokens[at]?.turn;
  const before = ageBefore(tokens, at, free);
  if (before !== null) return [before, at];
  for (let next = at + 1; next <= at + reach; next += 1) {
    const token = tokens[next];
    if (!token || token.turn !== turn || /^[.?!;]$/.test(token.text)) return null;
    if (childPlaces.has(token.folded)) return [Math.max(free, possessiveStart(tokens, at)), next];
    const age = minorAge(tokens, next);
    if (age !== null && isAge(tokens, next, age))
      return [Math.max(free, possessiveStart(tokens, at)), afterAge(tokens, age)];
  }
  return null;
}

/** "My eight-year-old son", "achtjährigen Sohn". */
function ageBefore(tokens: readonly Token[], at: number, free: number): number | null {
  for (let back = 1; back <= 6 && at - back >= free; back += 1) {
    const token = tokens[at - back];
    if (token?.turn !== tokens[at]?.turn || /^[.?!;,]$/.test(token?.text ?? "")) return null;
    if (token && germanAge.test(token.folded)) return at - back;
    const age = token ? minorAge(tokens, at - back) : null;
    const unit = tokens[(age ?? 0) + 1]?.text === "-" ? tokens[(age ?? 0) + 2] : tokens[(age ?? 0) + 1];
    if (age !== null && unit && ageWords.has(unit.folded)) return at - back;
  }
  return null;
}

/** The last token of a number under 18 that begins here, or null. */
function minorAge(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind === "number") return Number(token.folded) <= eldestMinor ? at : null;
  const words = readNumberWords(tokens, at);
  return words && words.value <= eldestMinor && words.value > 0 ? words.last : null;
}

function isAge(tokens: readonly Token[], first: number, last: number): boolean {
  const after = tokens[last + 1];
  const ends = !after || after.turn !== tokens[first]?.turn;
  if (!ends && ageWords.has(after.folded)) return true;
  if (!birthWords.has(tokens[first - 1]?.folded ?? "")) return false;
  return ends || after.kind === "mark" || /^(?:and|so|y|und|now|but|aber|pero|today|ya)$/.test(after.folded);
}

function afterAge(tokens: readonly Token[], last: number): number {
  let end = last;
  while (ageWords.has(tokens[end + 1]?.folded ?? "") && tokens[end + 1]?.turn === tokens[last]?.turn) end += 1;
  return end;
}

function possessiveStart(tokens: readonly Token[], at: number): number {
  const possessive =
    /^(?:my|our|his|her|their|mi|mis|nuestro|nuestra|su|mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserem)$/;
  for (const back of [1, 2]) {
    const token = tokens[at - back];
    if (token?.turn === tokens[at]?.turn && possessive.test(token?.folded ?? "")) return at - back;
  }
  return at;
}
