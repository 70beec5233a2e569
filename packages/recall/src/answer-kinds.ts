/** What a question wants to be told. */
export type AnswerKind = "time" | "place" | "person" | "amount" | "reason";

const wholeWord = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");

const questionPatterns: readonly (readonly [AnswerKind, RegExp])[] = [
  ["time", wholeWord("when|(?:what|which) (?:date|day|month|year|time)|cuándo|qué (?:día|mes|año|fecha|hora)|wann")],
  ["place", wholeWord("where|(?:what|which) (?:city|country|place|town|state)|dónde|adónde|wo|wohin|woher")],
  ["person", wholeWord("who|whom|whose|quién|quiénes|wer|wen|wem|wessen")],
  [
    "amount",
    wholeWord("how (?:many|much|long|old|often|far|big|fast)|cuánt[oa]s?|wie ?(?:viele?|lange|alt|oft|hoch|teuer)"),
  ],
  ["reason", wholeWord("why|por qué|warum|weshalb|wieso")],
];

const months = `january|february|march|april|may \\d|\\d may|june|july|august|september|october|november|december|enero|febrero|
  marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|januar|februar|märz|juni|juli|oktober|dezember`;
const weekdays = `(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|
  (?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?`;
const moments = `(?:19|20)\\d\\d|\\d{1,2}:\\d{2}|\\d{1,2} ?[ap]m|today|tonight|tomorrow|yesterday|ago|since|until|weeks?|months?|
  (?:last|next|this|every|past) (?:year|summer|winter|spring|fall|autumn|night|day|morning)|christmas|halloween|thanksgiving|easter|
  ayer|hoy|semanas?|gestern|heute|wochen?`;
const placeName = String.raw`(?<!\p{L})(?:in|at|from|to|near|through|around|en|de|desde|aus|nach|bei)\s+(?:the\s+|la\s+|el\s+|der\s+)?\p{Lu}\p{L}+`;
const places = `park|beach|museum|school|home|house|hospital|office|shop|store|street|city|town|country|restaurant|church|shelter|
  cent(?:er|re)|club|lake|mountains?`;
const people = `mother|father|mom|mum|dad|brother|sister|son|daughter|wife|husband|friends?|colleagues?|boss|neighbou?rs?|teacher|
  doctor|named|called|cousin|uncle|aunt|grandmother|grandfather|partner|family|kids|children|madre|padre|herman[oa]|amig[oa]s?|
  mutter|vater|bruder|schwester|freund(?:in)?|nachbar(?:in)?`;
const numerals = `\\d+(?:[.,]\\d+)*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|
  thousand|half|several|couple|once|twice|dos|tres|cuatro|cinco|zwei|drei|vier|fünf|acht`;
const reasons = `because|since|due to|so that|so as|in order|for lack|as (?:she|he|they|it)|made (?:her|him)|
  to (?:help|get|be|make|keep|have|raise|support|see)|porque|para|weil|damit|um|wegen|denn`;

const oneLine = (words: string) => wholeWord(words.replace(/\n\s*/g, ""));

const factPatterns: readonly (readonly [AnswerKind, readonly RegExp[]])[] = [
  ["time", [oneLine(`${months}|${weekdays}|${moments}`)]],
  ["place", [new RegExp(placeName, "u"), oneLine(places)]],
  ["person", [oneLine(people)]],
  ["amount", [oneLine(numerals)]],
  ["reason", [oneLine(reasons)]],
];

/** Each kind as a bit, so that several are one number. */
const bitOf: Readonly<Record<AnswerKind, number>> = { time: 1, place: 2, person: 4, amount: 8, reason: 16 };

/** Kinds as one number: two such numbers share a bit where they share a kind. */
export function toKindBits(kinds: readonly AnswerKind[]): number {
  return kinds.reduce((bits, kind) => bits | bitOf[kind], 0);
}

/** The kinds of answer that a question asks for; none for keywords. */
export function askedKinds(query: string): AnswerKind[] {
  return questionPatterns.flatMap(([kind, pattern]) => (pattern.test(query) ? [kind] : []));
}

/** The kinds of answer that a statement may hold. */
export function heldKinds(content: string): AnswerKind[] {
  return factPatterns.flatMap(([kind, patterns]) => (patterns.some((pattern) => pattern.test(content)) ? [kind] : []));
}
