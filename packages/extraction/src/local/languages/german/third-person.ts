import { germanThirdPersonOf } from "./verbs.ts";

const bare = (word: string): string => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
const keepCase = (from: string, to: string): string =>
  /^\p{Lu}/u.test(from) ? to.charAt(0).toUpperCase() + to.slice(1) : to;

const contracted: readonly [RegExp, string][] = [
  [/(?<!\p{L})hab['’]?s(?!\p{L})/giu, "habe es"],
  [/(?<!\p{L})hab['’](?!\p{L})/giu, "habe"],
  [/(?<!\p{L})(ich|wir) (bin|hab|habe|kann|will|muss|würd|brauch|sind|haben)['’]s(?!\p{L})/giu, "$1 $2 es"],
  [/(?<!\p{L})['’]?ne(?=\s)/giu, "eine"],
  [/(?<!\p{L})['’]?nen(?=\s)/giu, "einen"],
  [/(?<!\p{L})['’]?nem(?=\s)/giu, "einem"],
  [/(?<!\p{L})['’]n(?=\s)/giu, "ein"],
  [/(?<!\p{L})(?:nix)(?!\p{L})/giu, "nichts"],
  [/(?<!\p{L})nee(?!\p{L})/giu, "nein"],
  [/(?<!\p{L})wenn['’]?s geht(?!\p{L})/giu, "wenn es geht"],
  [
    /(?<!\p{L})(?:ehrlich gesagt|sozusagen|übrigens|halt|eben|nämlich|eigentlich|ja|doch|mal|ziemlich genau)(?=\s)(?<=\s\p{L}+)(?<!zum \p{L}+ \p{L}+)/gu,
    "",
  ],
  [/^Sie haben(?!\p{L})/gu, "die Firma hat"],
  [/(?<!\p{L})haben Sie(?!\p{L})/gu, "hat die Firma"],
  [/(?<!\p{L})(bei|mit|von|zu) Ihnen(?!\p{L})/gu, "$1 der Firma"],
];

const possessive = /^(mein|unser|unsr)(e|es|er|en|em|n|m)?$/iu;

/** "Meinem" → "ihrem"; null for words that are no possessive of the caller's. */
export function possessiveOf(core: string): string | null {
  const match = possessive.exec(core);
  if (!match) return null;
  const ending = (match[2] ?? "").toLowerCase().replace(/^n$/u, "en").replace(/^m$/u, "em");
  return keepCase(core, `ihr${ending}`);
}

interface Clause {
  words: readonly string[];
  cores: readonly string[];
  /** Index of the caller's verb in the singular, and the verb in the third person. */
  verbs: ReadonlyMap<number, string>;
  /** Whether "I", or "we", does what the clause tells. */
  singular: boolean;
  plural: boolean;
}

/** Where the verb of a subordinate clause stands that begins before `at`: the last word before a comma or the end. */
function clauseEnd(words: readonly string[], at: number): number {
  for (let index = at; index < words.length; index += 1) if (/[,;.]$/.test(words[index] ?? "")) return index;
  return words.length - 1;
}

/** The verb that goes with "ich" at a place: right after it, right before it, or at the end of a subordinate clause. */
function verbOfIch(words: readonly string[], cores: readonly string[], at: number): [number, string] | null {
  const before = cores[at - 1] ?? "";
  const inverted =
    at > 0 && !/[,;]$/.test(words[at - 1] ?? "")
      ? germanThirdPersonOf(before, !/^\p{Lu}/u.test(before) || at === 1)
      : null;
  const subordinate =
    /^(?:dass|weil|wenn|ob|obwohl|damit|bis|seit|als|wo|wie|was|den|die|das|der|bevor|nachdem|sobald)$/iu.test(before);
  if (inverted && !subordinate) return [at - 1, inverted];
  const after = cores[at + 1] ?? "";
  const direct = subordinate ? null : germanThirdPersonOf(after, true);
  if (direct) return [at + 1, direct];
  const end = clauseEnd(words, at);
  for (const index of [end, end - 1]) {
    const known = index > at ? germanThirdPersonOf(cores[index] ?? "", index === end) : null;
    if (known) return [index, known];
  }
  return null;
}

function readClause(text: string): Clause {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const cores = words.map(bare);
  const verbs = new Map<number, string>();
  const singular = cores.some((core) => /^ich$/iu.test(core));
  for (const [at, core] of cores.entries()) {
    const found = /^ich$/iu.test(core) ? verbOfIch(words, cores, at) : null;
    if (found) verbs.set(found[0], found[1]);
    // "… und arbeite bei Bosch": the caller goes on.
    const goesOn = /^(?:und|aber|oder|,)$/iu.test(cores[at - 1] ?? "") || /,$/.test(words[at - 1] ?? "");
    const more = singular && at > 1 && goesOn && /^\p{Ll}/u.test(core) ? germanThirdPersonOf(core, false) : null;
    if (more) verbs.set(at, more);
  }
  const first = germanThirdPersonOf(cores[0] ?? "", false);
  const subjectLeftOut = !singular && first !== null && !isSubject(cores[1] ?? "");
  if (subjectLeftOut && first) verbs.set(0, first);
  return {
    words,
    cores,
    verbs,
    singular: singular || subjectLeftOut,
    plural: cores.some((core) => /^wir$/iu.test(core)),
  };
}

const isSubject = (core: string): boolean =>
  /^(?:er|sie|es|das|die|der|man|wir|ihr|meine?|unsere?|jemand|keiner|niemand)$/iu.test(core);

function pronoun(clause: Clause, at: number): string {
  const core = (clause.cores[at] ?? "").toLowerCase();
  const before = (clause.cores[at - 1] ?? "").toLowerCase();
  const preposition = /^(?:bei|mit|von|zu|für|ohne|gegen|über|an|auf|nach|hinter|vor|neben|unter)$/u.test(before);
  if (core === "mich") return clause.singular && !preposition ? "sich" : "sie";
  if (core === "mir") return clause.singular && !preposition ? "sich" : "ihr";
  if (/^(?:für|ohne|gegen|über)$/u.test(before)) return "sie";
  return clause.plural && !preposition ? "sich" : "ihnen";
}

function wordInThird(clause: Clause, at: number): string {
  const word = clause.words[at] ?? "";
  const core = clause.cores[at] ?? "";
  const verb = clause.verbs.get(at);
  if (verb) return word.replace(core, keepCase(core, verb));
  if (/^(?:ich|wir)$/iu.test(core)) return word.replace(core, keepCase(core, "sie"));
  if (/^(?:mich|mir|uns)$/iu.test(core)) return word.replace(core, keepCase(core, pronoun(clause, at)));
  const own = possessiveOf(core);
  return own ? word.replace(core, own) : word;
}

/**
 * A German clause of the caller's in the third person: "ich fahre mit meiner Tochter" → "fährt mit ihrer Tochter", "am Montag
 * habe ich frei" → "am Montag hat sie frei". A subject that stands first is left out, as in a note.
 */
export function germanThirdPerson(text: string): string {
  const began = /^(?:da|dann|also|deshalb|deswegen|darum|daher|jetzt) (\p{L}+) (ich|wir)(?!\p{L})(?: (.+))?$/iu.exec(
    text,
  );
  if (began?.[1] && began[2] && began[3]) return germanThirdPerson(`${began[2]} ${began[1]} ${began[3]}`);
  const plain = contracted
    .reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text)
    .replace(/\s+/g, " ")
    .trim();
  const clause = readClause(plain);
  const words = clause.words.map((_, at) => wordInThird(clause, at));
  const leavesOut = /^ich$/iu.test(clause.cores[0] ?? "") && clause.verbs.has(1);
  return (leavesOut ? words.slice(1) : words).join(" ");
}

/** Whether a German text still speaks as "I" or "we", or to the company. */
export function speaksAsGermanCaller(text: string): boolean {
  return /(?<!\p{L})(?:ich|wir|uns|mir|mich|meine?[nrsm]?|unsere?[nrsm]?)(?!\p{L})/iu.test(text);
}
