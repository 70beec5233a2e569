import { thirdPersonOf } from "./verbs.ts";

const pastHint = /(?<!\p{L})(?:ayer|anteayer|pasad[oa]s?|hace|el otro día|anoche|ya|cuando)(?!\p{L})/iu;

const simple: Readonly<Record<string, string>> = {
  mi: "su",
  mis: "sus",
  mío: "suyo",
  mía: "suya",
  míos: "suyos",
  mías: "suyas",
  nuestro: "su",
  nuestra: "su",
  nuestros: "sus",
  nuestras: "sus",
  conmigo: "con la persona que llama",
};

const phrases: readonly [RegExp, string][] = [
  // Politeness speaks of wishes in the past.
  [
    /^(?:quería|querría|quisiera|deseaba|desearía) (?=\p{L}+(?:ar|er|ir)(?:me|nos|se)?(?:l[oa]s?)?(?!\p{L}))/iu,
    "quiero ",
  ],
  [/^(?:queríamos|querríamos|quisiéramos) (?=\p{L}+(?:ar|er|ir))/iu, "queremos "],
  [/(?<!\p{L})(?:a mí|a nosotr[oa]s) (?=(?:me|nos|no me)(?!\p{L}))/giu, ""],
  [/(?<!\p{L})(?:para|por|de|a|en|sin) mí(?!\p{L})/giu, "para la persona que llama"],
  [/(?<!\p{L})(?:yo|nosotr[oa]s),? /giu, ""],
  [/,? (?:yo|nosotr[oa]s)(?=[.,;]|$)/giu, ""],
  [/(?<!\p{L})con ustedes(?!\p{L})/giu, "con la empresa"],
  [/(?<!\p{L})(?:ustedes|usted) /giu, ""],
];

const clitic = /^(?:lo|la|los|las|le|les)$/iu;

/** What "me" and "nos" become: "se" before the caller's own verb and before another pronoun, "le" before others' verbs. */
function pronounFor(words: readonly string[], at: number, past: boolean): string {
  const many = words[at]?.toLowerCase() === "nos";
  let next = at + 1;
  while (clitic.test(words[next] ?? "")) next += 1;
  const own = thirdPersonOf(bare(words[next] ?? ""), "me", past) !== null;
  return own || next > at + 1 ? "se" : many ? "les" : "le";
}

const bare = (word: string): string => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");

/** "Darme" is "darse" where the caller is the one who does it, and "darle" where somebody else is. */
function withoutOwnEnding(word: string, own: boolean): string {
  return word
    .replace(/((?:ar|er|ir|ndo)(?=me|nos))(?:me|nos)(?=$)/u, own ? "$1se" : "$1le")
    .replace(/((?:ár|ér|ír|ándo|éndo))(?:me|nos)(?=l[oae]s?$)/u, "$1se");
}

const keepCase = (from: string, to: string): string =>
  /^\p{Lu}/u.test(from) ? to.charAt(0).toUpperCase() + to.slice(1) : to;

function wordInThird(words: readonly string[], at: number, past: boolean, own: boolean): string {
  const word = words[at] ?? "";
  const core = bare(word);
  const lower = core.toLowerCase();
  if (lower === "me" || lower === "nos") return word.replace(core, keepCase(core, pronounFor(words, at, past)));
  const plain = simple[lower];
  if (plain) return word.replace(core, keepCase(core, plain));
  const verb = thirdPersonOf(core, bare(words[at - 1] ?? ""), past);
  const isName = /^\p{Lu}/u.test(core) && at > 0;
  if (verb && !isName) return word.replace(core, keepCase(core, verb.form));
  return word.replace(core, withoutOwnEnding(core, own));
}

/**
 * A Spanish clause of the caller's in the third person: "me he mudado con mi hija" → "se ha mudado con su hija". The subject
 * stays unsaid, as Spanish does.
 */
export function spanishThirdPerson(clause: string): string {
  const plain = phrases.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), clause);
  const words = plain.split(/\s+/);
  const past = pastHint.test(plain);
  const own = words.some(
    (word, at) =>
      thirdPersonOf(bare(word), bare(words[at - 1] ?? ""), past) !== null || /^quer[ií]a|gustaría$/iu.test(word),
  );
  return words.map((_, at) => wordInThird(words, at, past, own)).join(" ");
}

const stillFirst = /(?<!\p{L})(?:yo|nos|nosotr[oa]s|me|mi|mis|conmigo|mí|mí[oa]s?)(?!\p{L})/iu;

/** Whether a Spanish text still speaks as "I" or "we". */
export function speaksAsSpanishCaller(text: string): boolean {
  if (stillFirst.test(text)) return true;
  const words = text.split(/\s+/).map(bare);
  return words.some((word, at) => !/^\p{Lu}/u.test(word) && thirdPersonOf(word, words[at - 1] ?? "", false) !== null);
}
