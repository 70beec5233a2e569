import * as chrono from "chrono-node";
import type { CallReading } from "./reading.ts";

/** A date that was said, with where in the text it stands. */
export interface SaidDate {
  text: string;
  index: number;
  date: Date;
  /** "2026-10-30", with the time when one was said: "2026-10-30 15:00". */
  iso: string;
}

const hints =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:tomorrow|tonight|today|yesterday|weekend|january|february|march|april|june|july|august|september|october|november|december)\b|\bmay\s+(?:the\s+)?\d|\d(?:st|nd|rd|th)\b|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b|\b(?:in|within)\s+\S+\s+(?:days?|weeks?|months?)\b|\b\S+\s+(?:days?|weeks?|months?)\s+ago\b|\bnext\s+(?:week|month|year)\b|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth)\b|\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|ayer|hoy|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b|(?:tag|woch)\b|übermorgen|\b(?:morgen|übermorgen|gestern|heute|januar|februar|märz|mai|juni|juli|oktober|dezember)\b/i;

const past =
  /\b(?:ate|left|had|did|took|gave|made|saw|found|broke|fell|lost|sent|met|drove|flew|ran|spoke|wrote|ordered|bought|called|paid|arrived|came|was|were|happened|started|stopped|since|placed|booked|spoke|told|said|moved|signed|received|got|went|last|ago|been)\b|\b(?:I|we|he|she|they|it|nobody)(?:'ve| have| has)? (?:just |already |also |only |first )?(?!need|want|schedul|suppos|invit|expect|plann|reserv|book|agree|prefer|ask)\w{2,}ed\b/i;
// Spanish and German: perfects, preterites and "since" tell of the past.
const pastElsewhere =
  /(?<!\p{L})(?:desde|pasad[oa]|ayer|anoche|ha|han|he|hemos|fue|era|estaba|llegó|llamé|llamó|compré|pedí|pagué|hice|dejé|ocurrió|pasó|cuándo (?:fue|ocurrió|pasó)|seit|letzte[nrs]?|war|waren|wurde|hatte|habe|hab|kam|ging|passiert|ge\p{L}{3,}t|ge\p{L}{3,}en(?= |$|[.,]))(?!\p{L})/iu;
const futureElsewhere =
  /(?<!\p{L})(?:hasta|antes del?|para el|próxim[oa]|que viene|voy a|vamos a|tengo|necesito|quiero|me voy|cita|bis|nächste[nrsm]?|kommende[nrsm]?|muss|will|möchte|brauche|soll|termin|ab|am besten|wäre)(?!\p{L})/iu;
const future =
  /\b(?:will|going to|need|needed|next|until|till|by|for|want|leaving|flying|appointment|trip|coming|we have|I have|we've got|I've got)\b/i;

const ordinalWords = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
    .split(" ")
    .map((word, index): [string, number] => [word, index + 1]),
);
const dayOfMonth =
  /\b(?:on|by|until|till|before|after|for|from|\w+day,?)\s+(the\s+((?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|[a-z]+(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)))\b(?!\s+(?:of|time|floor|one|order|call|street|avenue|item|day|attempt))/i;

/** "Saturday the 14th": the number says which Saturday. */
const weekdayOfMonth =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? the (?:\d{1,2}(?:st|nd|rd|th)|[a-z-]+(?:st|nd|rd|th))\b(?! of)/i;

/** Minutes that a zone is ahead of UTC at an instant; 0 for zones that the runtime does not know. */
function offsetMinutes(instant: Date, timeZone: string | null): number {
  if (!timeZone) return 0;
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
    const name = format.formatToParts(instant).find((part) => part.type === "timeZoneName")?.value ?? "";
    const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
    if (!match) return 0;
    return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
  } catch {
    return 0;
  }
}

/** A month before or after, both counted from 0. */
function dateOnDay(start: Date, day: number, backwards: boolean): Date | null {
  for (let step = 0; step < 3; step += 1) {
    const month = start.getUTCMonth() + (backwards ? -step : step);
    const date = new Date(Date.UTC(start.getUTCFullYear(), month, day, 12));
    const realDay = date.getUTCDate() === day;
    const rightSide = backwards
      ? date.getTime() <= start.getTime() + 43_200_000
      : date.getTime() >= start.getTime() - 43_200_000;
    if (realDay && rightSide) return date;
  }
  return null;
}

/** " to 2026-11-10" for a span of days; nothing otherwise. */
function endOf(end: chrono.ParsedComponents | null | undefined, offset: number): string {
  if (!end || !(end.isCertain("day") || end.isCertain("weekday"))) return "";
  return ` to ${isoDay(new Date(end.date().getTime() + offset * 60_000))}`;
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

function sayDayOfMonth(text: string, call: CallReading, backwards: boolean): SaidDate | null {
  const match = dayOfMonth.exec(text);
  const word = match?.[2]?.toLowerCase().replace(" ", "-");
  if (!match || !word) return null;
  const day = ordinalWords.get(word) ?? (/^\d/.test(word) ? Number.parseInt(word, 10) : Number.NaN);
  if (!(day >= 1 && day <= 31)) return null;
  const local = new Date(call.startedAt.getTime() + offsetMinutes(call.startedAt, call.timeZone) * 60_000);
  const date = dateOnDay(local, day, backwards);
  const said = match[1] ?? "";
  return date ? { text: said, index: match.index + match[0].indexOf(said), date, iso: isoDay(date) } : null;
}

const halfYearMs = 182 * 86_400_000;

/** "October 22nd" said four days later was this year's, unless the sentence looks ahead. */
function nearestYear(start: chrono.ParsedComponents, startedAt: Date, ahead: boolean): Date {
  const date = start.date();
  const open = start.isCertain("month") && !start.isCertain("year") && !ahead;
  if (!open || date.getTime() - startedAt.getTime() < halfYearMs) return date;
  const earlier = new Date(date);
  earlier.setUTCFullYear(date.getUTCFullYear() - 1);
  return earlier;
}

/** "I called on Thursday" was last Thursday. */
function inTheRightPast(
  date: Date,
  start: chrono.ParsedComponents,
  startedAt: Date,
  backwards: boolean | "last",
): Date {
  const weekdayOnly = start.isCertain("weekday") && !start.isCertain("day");
  const ahead = date.getTime() - startedAt.getTime() > (backwards === "last" ? -43_200_000 : 43_200_000);
  return backwards && weekdayOnly && ahead ? new Date(date.getTime() - 7 * 86_400_000) : date;
}

function parserFor(language: string): Pick<typeof chrono.en, "parse"> {
  if (language === "es") return chrono.es;
  return language === "de" ? chrono.de : chrono.en;
}

/** "So" is not Sunday, "los lunes" and "jeden Montag" are no single days, and "martes y jueves no" neither. */
function isNoDay(text: string, index: number, said: string, start: chrono.ParsedComponents): boolean {
  if (/^\p{L}{1,3}\.?$/u.test(said) && !/^hoy$/i.test(said)) return true;
  const before = text.slice(0, index).toLowerCase();
  if (/(?:^|[^\p{L}])(?:jeden|cada) $/u.test(before)) return true;
  if (!start.isCertain("weekday") || start.isCertain("day") || /\d/.test(said)) return false;
  if (/(?:^|[^\p{L}])(?:jeden|immer|los|cada|todos)(?: \p{L}+,?)?(?: (?:y|e|und|o|oder))? $/u.test(before)) return true;
  const spanish = /^(?:el )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)/i.test(said);
  const article = /^el /i.test(said) || /(?:^|[^\p{L}])(?:el|este|del|al|próximo|hasta|mañana)\s*$/u.test(before);
  return spanish && !article;
}

function tellsOfPast(text: string, language: string): boolean {
  return language === "en"
    ? past.test(text) && !future.test(text)
    : pastElsewhere.test(text) && !futureElsewhere.test(text);
}

/**
 * The dates said in a text, resolved against the call's start in the caller's time zone. A weekday lies ahead unless the
 * sentence tells of the past; "the thirtieth" is the nearest such day on that side. Times without a day, and words like
 * "now", are not dates. `context` is what tells the tense where the text alone does not: the question it answers.
 */
export function findDates(text: string, call: CallReading, context = text): SaidDate[] {
  if (!hints.test(text)) return [];
  const backwards = tellsOfPast(context, call.language);
  const offset = offsetMinutes(call.startedAt, call.timeZone);
  const numbered = weekdayOfMonth.test(text) && call.language === "en" ? sayDayOfMonth(text, call, backwards) : null;
  if (numbered) return [numbered];
  const parsed = parserFor(call.language).parse(
    text,
    { instant: call.startedAt, timezone: offset },
    { forwardDate: !backwards },
  );
  const dates = parsed.flatMap((result): SaidDate[] => {
    const { start } = result;
    const said = result.text.replace(/[\s,.;:]+$/, "");
    if (call.language !== "en" && isNoDay(text, result.index, said, start)) return [];
    // "Por la mañana" is the morning, "mañana" tomorrow.
    if (call.language === "es" && /\bla $/i.test(text.slice(0, text.toLowerCase().indexOf("mañana", result.index))))
      return [];
    if (!(start.isCertain("day") || start.isCertain("weekday")) || /^(?:now|ahora|jetzt|today)$/i.test(result.text))
      return [];
    const date = inTheRightPast(
      nearestYear(start, call.startedAt, future.test(text)),
      start,
      call.startedAt,
      /^ pasad[oa](?!\p{L})/iu.test(text.slice(result.index + result.text.length)) ? "last" : backwards,
    );
    const local = new Date(date.getTime() + offset * 60_000);
    const time = start.isCertain("hour") ? ` ${local.toISOString().slice(11, 16)}` : "";
    const iso = isoDay(local);
    return result.text.includes(iso)
      ? []
      : [{ text: said, index: result.index, date, iso: iso + time + endOf(result.end, offset) }];
  });
  if (call.language === "en") dropVaguer(dates, text);
  const bareDay = dates.length === 0 ? sayDayOfMonth(text, call, backwards) : null;
  return bareDay ? [bareDay] : dates;
}

/** "The weekend of the fifth of December": of two dates that one phrase names, the one that has its month stays. */
function dropVaguer(dates: SaidDate[], text: string): void {
  for (let at = dates.length - 2; at >= 0; at -= 1) {
    const [one, next] = [dates[at], dates[at + 1]];
    if (!one || !next || one.iso === next.iso) continue;
    const between = text.slice(one.index + one.text.length, next.index);
    if (
      /^(?:,| of| of the|, the| the)* ?$/i.test(between) &&
      !/\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i.test(
        one.text,
      )
    )
      dates.splice(at, 1);
  }
}

const seasons = ["winter", "spring", "summer", "fall"];
const seasonSaid = /\b(next|this coming|last) (winter|spring|summer|fall|autumn)\b(?! (?:\(|of \d|19|20))/gi;

/** "Next spring" → "next spring (2027)": the year in which the season that is meant begins. Northern seasons; English. */
function withSeasons(text: string, call: CallReading): string {
  return text.replace(seasonSaid, (said: string, which: string, name: string) => {
    const season = seasons.indexOf(name.toLowerCase().replace("autumn", "fall"));
    const start = season === 0 ? 11 : season * 3 - 1;
    const year = call.startedAt.getUTCFullYear();
    const begun = call.startedAt.getUTCMonth() >= start;
    const back = /last/i.test(which);
    // "Last fall" in November is the one that is over.
    const current = begun && call.startedAt.getUTCMonth() < start + 3;
    if (back) return `${said} (${begun && !current ? year : year - 1})`;
    return `${said} (${begun ? year + 1 : year})`;
  });
}

/** The text with each date it names followed by the resolved one: "next Friday" → "next Friday (2026-11-06)". */
export function annotateDates(text: string, call: CallReading, context = text): string {
  let out = "";
  let from = 0;
  for (const said of findDates(text, call, context)) {
    // A week or a month is no day.
    if (/^(?:next|this|last) (?:week|month|year)$/i.test(said.text)) continue;
    const to = said.index + said.text.length;
    out += `${text.slice(from, to)} (${said.iso})`;
    from = to;
  }
  const annotated = out + text.slice(from);
  return call.language === "en" ? withSeasons(annotated, call) : annotated;
}
