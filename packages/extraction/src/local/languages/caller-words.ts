// Spanish and German statements keep the caller's words; only who is meant by "I" and "my" changes. "Persona" and "Person"
// are feminine in both languages, hence "su", "le" and "ihr", "sie".

const spanish: readonly [RegExp, string][] = [
  [/^(?:además|pues|bueno|y|es que) /iu, ""],
  [/^(?:(?:le |les )?llamo (?:por|porque|para decir que)) /iu, ""],
  [/,? (?:la verdad|por favor|gracias)$/iu, ""],
  [/^(?:quería|querría|quisiera|me gustaría|deseo|deseaba|llamo para|llamaba para) (?=\p{L})/iu, "quiere "],
  [/^(?:necesito|necesitaba)(?!\p{L})/iu, "necesita"],
  [/(?<!\p{L})me han(?!\p{L})/giu, "le han"],
  [/(?<!\p{L})(?:me)(?!\p{L})/giu, "le"],
  [/(?<!\p{L})mi(?!\p{L})/giu, "su"],
  [/(?<!\p{L})(?:mis)(?!\p{L})/giu, "sus"],
  [/(?<!\p{L})no puedo(?!\p{L})/giu, "no puede"],
  [/(?<!\p{L})llevo(?!\p{L})/giu, "lleva"],
  [/(?<!\p{L})(?:quiero|quisiera)(?!\p{L})/giu, "quiere"],
  [/(?<!\p{L})(?:prefiero)(?!\p{L})/giu, "prefiere"],
  [/(?<!\p{L})tengo(?!\p{L})/giu, "tiene"],
  [/(?<!\p{L})he(?!\p{L})/giu, "ha"],
];

const germanVerbs: Readonly<Record<string, string>> = {
  habe: "hat",
  hätte: "hätte",
  möchte: "möchte",
  bin: "ist",
  kann: "kann",
  will: "will",
  muss: "muss",
  warte: "wartet",
  sitze: "sitzt",
  bevorzuge: "bevorzugt",
};
// A statement begins without its subject ("Möchte …"); a clause within it needs one.
const ichVerbs = Object.entries(germanVerbs).flatMap(([verb, third]): [RegExp, string][] => [
  [new RegExp(`^ich ${verb}(?!\\p{L})`, "iu"), third],
  [new RegExp(`(?<!\\p{L})ich ${verb}(?!\\p{L})`, "giu"), `sie ${third}`],
]);

const german: readonly [RegExp, string][] = [
  [/^(?:also|und|bitte|ja) /iu, ""],
  [/(?<!\p{L})(?:mein|unser)(?!\p{L})/giu, "ihr"],
  [/(?<!\p{L})(?:mein|unser)(e[rsnm]?)(?!\p{L})/giu, "ihr$1"],
  ...ichVerbs,
  [/(?<!\p{L})mir(?!\p{L})/giu, "ihr"],
  [/(?<!\p{L})mich(?!\p{L})/giu, "sie"],
];

const tables: Readonly<Record<string, readonly [RegExp, string][]>> = { es: spanish, de: german };

// What still speaks as "I" or "we" after the table: verbs that it does not know.
const firstPerson: Readonly<Record<string, RegExp>> = {
  es: /(?<!\p{L})(?:yo|nos|nosotr[oa]s|\p{L}{2,}[aei]mos|(?!aqu[ií]|as[ií]|ah[ií]|all[ií]|caf[eé]|s[ií](?!\p{L}))\p{L}{2,}[éí])(?!\p{L})/iu,
  de: /(?<!\p{L})(?:ich|wir|uns)(?!\p{L})/iu,
};
const quotes: Readonly<Record<string, readonly [string, string]>> = { es: ["«", "»"], de: ["„", "“"] };
// Words that begin a statement about the caller by themselves.
const ownVerb =
  /^(?:quiere|prefiere|necesita|lleva|no puede|tiene|möchte|will|muss|hat|hätte|ist|kann|wartet|sitzt|bevorzugt)(?!\p{L})/iu;
const asked: readonly [RegExp, string][] = [
  [/^no le (\p{L}+.*)$/iu, "Pide que no le $1"],
  [/^(?:rufen|schreiben) Sie sie (?:bitte )?nicht((?: [^,]+?)?) an(?:,.*)?$/iu, "Bittet, nicht$1 angerufen zu werden"],
  [/^nicht (.+) anrufen$/iu, "Bittet, nicht $1 anzurufen"],
];

/**
 * A caller's Spanish or German clause as a statement about the caller: "mi paquete no ha llegado" → "Problema: su paquete no
 * ha llegado", "quiero cancelar la tarjeta" → "quiere cancelar la tarjeta". What cannot be rewritten stands as a quotation.
 */
export function callerStatement(label: string, words: string, language: string): string {
  const said = words.trim().replace(/[.!]+$/, "");
  const text = (tables[language] ?? []).reduce(
    (rest, [pattern, replacement]) => rest.replace(pattern, replacement),
    said,
  );
  const [open = "", close = ""] = quotes[language] ?? [];
  if (firstPerson[language]?.test(text)) return `${label}: ${open}${said}${close}`;
  const request = asked.find(([pattern]) => pattern.test(text));
  if (request) return text.replace(request[0], request[1]);
  return ownVerb.test(text) ? text : `${label}: ${text}`;
}
