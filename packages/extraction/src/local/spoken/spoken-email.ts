import { foldText } from "@elaaoms/core/text";
import type { SpokenLexicon } from "./spoken-lexicon.ts";
import type { Replacement } from "./spoken-replacement.ts";

const topDomain =
  /^(com|net|org|edu|gov|io|co|uk|us|ca|au|de|es|fr|it|eu|info|biz|ch|at|mx|ar|nl|se|ie|nz|pl|app|dev|online|shop|cloud|tech|example|test)$/;
const wordPart = /^[\p{L}\d][\p{L}\d._+-]*$/u;
const leadIns = new Set(
  "please please is it's its it address email e-mail mail at the and to my that's sure yes yeah es el correo mi ist lautet die meine adresse ja".split(
    " ",
  ),
);

interface Word {
  raw: string;
  core: string;
  /** What the word stands for inside an address; null when it cannot be part of one. */
  part: string | null;
}

function readWord(raw: string, lexicon: SpokenLexicon): Word {
  const core = foldText(raw.replace(/[,.;:!?]+$/, ""));
  // Spanish "a" and "y" before an address are words: "a marcela punto …".
  if (lexicon.emailAt.includes("arroba") && /^[aeyo]$/.test(core)) return { raw, core, part: null };
  if (lexicon.emailDot.includes(core)) return { raw, core, part: "." };
  const sign = lexicon.signs.get(core);
  if (sign !== undefined) return { raw, core, part: sign === "/" ? null : sign };
  const digits = lexicon.digits.get(core) ?? lexicon.tens.get(core);
  if (digits !== undefined) return { raw, core, part: digits };
  return { raw, core, part: wordPart.test(core) ? core : null };
}

const isJoin = (word: Word | undefined): boolean => word?.part !== undefined && /^[._-]$/.test(word.part ?? "");

/** Where the local part begins: joined words, single letters and numbers belong to it, and up to two words after "is". */
function localStart(words: readonly Word[], at: number): number {
  let from = at - 1;
  if (!words[from]?.part || isJoin(words[from])) return at;
  while (from > 0 && at - from < 14) {
    const previous = words[from - 1];
    if (!previous?.part || /[,;:!?.]$/.test(previous.raw)) break;
    const joined = isJoin(previous) || isJoin(words[from]);
    const short = /^(\p{L}|\d+)$/u.test(previous.part) || /^\d+$/.test(words[from]?.part ?? "");
    if (!(joined || (short && !leadIns.has(previous.core)))) break;
    from -= 1;
  }
  return plainWordsStart(words, from, at);
}

/** "my email is john smith at …": two plain words count when a lead-in stands right before them. */
function plainWordsStart(words: readonly Word[], from: number, at: number): number {
  const previous = words[from - 1];
  const lead = words[from - 2];
  const plain = previous?.part && !leadIns.has(previous.core) && !isJoin(previous);
  const tail = words.slice(from, at);
  if (plain && tail.every((word) => /^(?:\p{L}|\d+)$/u.test(word.part ?? "")) && !/[.!?,]$/.test(previous.raw))
    return from - 1;
  return at - from === 1 && plain && lead && leadIns.has(lead.core) && !/[.!?,;:]$/.test(previous.raw)
    ? from - 1
    : from;
}

/** Where the domain ends, exclusive; `at` itself when what follows is no domain. */
function domainEnd(words: readonly Word[], at: number): number {
  let to = at + 1;
  let end = at;
  while (to < words.length && to - at < 12) {
    const word = words[to];
    if (!word?.part) break;
    to += 1;
    if (topDomain.test(word.core) && isJoin(words[to - 2])) end = to;
    if (/[,;:!?.]$/.test(word.raw)) break;
    if (end === to && !isJoin(words[to])) break;
  }
  return end;
}

const joined = (words: readonly Word[]): string => words.map((word) => word.part ?? "").join("");

/**
 * Replaces spoken e-mail addresses by written ones and notes each in `replacements`. An address needs a local part, a
 * spoken "at", and a domain that ends in a known top-level domain.
 */
export function writeSpokenEmails(text: string, lexicon: SpokenLexicon, replacements: Replacement[]): string {
  const words = text.split(/\s+/).map((raw) => readWord(raw, lexicon));
  const out: string[] = [];
  let copied = 0;
  for (let at = 1; at < words.length; at += 1) {
    if (!lexicon.emailAt.includes(words[at]?.core ?? "")) continue;
    const to = domainEnd(words, at);
    const from = to > at ? Math.max(localStart(words, at), copied) : at;
    if (to === at || from === at) continue;
    const written = `${joined(words.slice(from, at))}@${joined(words.slice(at + 1, to))}`;
    const trail = /[,;:!?.]+$/.exec(words[to - 1]?.raw ?? "")?.[0] ?? "";
    out.push(...words.slice(copied, from).map((word) => word.raw), written + trail);
    const said = words.slice(from, to).map((word) => word.raw);
    replacements.push({ said: said.join(" "), written, spelled: false });
    copied = to;
  }
  return copied === 0 ? text : [...out, ...words.slice(copied).map((word) => word.raw)].join(" ");
}
