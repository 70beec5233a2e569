import type { SensitivityCategory } from "@elaaoms/core/memory";
import { type Finding, finding } from "../findings/finding.ts";
import { findDates } from "../reading/dates.ts";
import { type CallReading, type Sentence, withoutFillers } from "../reading/reading.ts";

interface ForeignTopic {
  kind: string;
  asked: RegExp;
  answer: RegExp;
  statement: (answer: string) => string;
  importance: number;
  sensitivity?: readonly SensitivityCategory[];
}

interface Wording {
  offers: RegExp;
  otherMatter: RegExp;
  assents: RegExp;
  refuses: RegExp;
  clock: RegExp;
  hours: readonly string[];
  half: RegExp;
  morning: RegExp;
  weekdays: readonly string[];
  statement: (day: string, iso: string, time: string | null) => string;
  topics: readonly ForeignTopic[];
  lead: RegExp;
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const spanish: Wording = {
  offers:
    /¿|\b(?:le viene bien|le va bien|puedo ofrecerle|tengo|tenemos|le parece|podría|quedamos|le apunto|hay hueco|cita)\b/i,
  otherMatter:
    /\b(?:lleg\p{L}*|env[ií]\p{L}*|entreg\p{L}*|cobr\p{L}*|factur\p{L}*|nac\p{L}*|pedido|cuándo|qué día|cerrad\p{L}*)(?!\p{L})/iu,
  assents:
    /^(?:(?:ah|pues|vale|s[ií]|bueno|uy|muy bien)[,.]? )*(?:s[ií]|vale|perfecto|de acuerdo|genial|me (?:viene|va|parece) (?:bien|perfecto|genial)|est[aá] bien|muy bien|bien|estupendo|claro|por favor|ese d[ií]a|apúnteme)(?!\p{L})/iu,
  refuses: /(?<!\p{L})(?:no|mejor|otro|otra|puede ser|imposible|antes|después|pero)(?!\p{L})/iu,
  clock:
    /\ba las? (\d{1,2}|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?:[:.](\d{2})| (y media|y cuarto|menos cuarto))?/i,
  hours: "cero una dos tres cuatro cinco seis siete ocho nueve diez once doce".split(" "),
  half: /media/i,
  morning: /de la mañana|por la mañana/i,
  weekdays: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
  statement: (day, iso, time) => `Cita acordada: ${day}, ${iso}${time ? ` a las ${time}` : ""}`,
  lead: /^(?:(?:pues|sí|si|para|somos|seremos|solo|creo que|la|el|es|son|a|al)[,.]? )+/iu,
  topics: [
    {
      kind: "party",
      asked: /\bcu[aá]nt[oa]s (?:personas|comensales|ser[aá]n|son)\b|\bcu[aá]ntos\?/i,
      answer:
        /^(?:\d{1,2}|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte)(?: personas)?(?:,? y .{3,40})?$/i,
      statement: (answer) =>
        `Son ${lowered(answer)
          .replace(/ personas/i, "")
          .replace(/^(\S+)/, "$1 personas")}`,
      importance: 6,
    },
    {
      kind: "health",
      asked: /\balergia|\bal[eé]rgic/i,
      answer: /^(?!no\b|ninguna|ningún|nada)\p{L}+(?: (?:de|y|a|al|los|las|la|\p{L}+)){0,4}$/iu,
      statement: (answer) => `Tiene alergia a ${lowered(answer)}`,
      importance: 9,
      sensitivity: ["health"],
    },
    {
      kind: "choice",
      asked:
        /\b(?:dentro o fuera|interior o (?:exterior|terraza)|terraza o (?:interior|sala)|pasillo o ventan\p{L}+|ventan\p{L}+ o pasillo|mañana o tarde|mañana o por la tarde|mensual o anual|anual o mensual)\?/iu,
      answer:
        /^(?:dentro|fuera|(?:en )?(?:la |el )?(?:terraza|interior|exterior|sala|pasillo|ventan\p{L}+)|por la (?:mañana|tarde)|mañana|tarde|(?:el )?(?:mensual|anual))$/iu,
      statement: (answer) => `Elige ${lowered(answer)}`,
      importance: 5,
    },
    {
      kind: "size",
      asked: /\bqué (?:talla|número de pie)\b|\btalla\?/i,
      answer: /^(?:talla )?(?:\d{1,3}|[xs]{0,3}[sml]|pequeña|mediana|grande)$/i,
      statement: (answer) => `La talla es ${lowered(answer.replace(/^talla /i, ""))}`,
      importance: 5,
    },
  ],
};

const german: Wording = {
  offers: /\?|\b(?:passt|ginge|hätte|haben wir|habe ich|kann ich Ihnen|können wir|Termin|trage Sie|vormerken|frei)\b/i,
  otherMatter:
    /(?<!\p{L})(?:geliefert|Lieferung|kommt an|ankommen|versandt|abgebucht|Rechnung|geboren|wann|geschlossen|erstattet|welcher Tag)(?!\p{L})/iu,
  assents:
    /^(?:(?:ja|ah|oh|ok|okay|gut|gerne|super)[,.]? )*(?:ja|das passt|passt|super|perfekt|gerne?|okay|ok|gut|sehr gut|in Ordnung|einverstanden|prima|wunderbar|das (?:geht|klingt gut|ist gut)|geht klar|machen wir so|nehme ich)(?!\p{L})/iu,
  refuses: /(?<!\p{L})(?:nein|nicht|lieber|aber|anderer|früher|später|geht es auch|leider|eher)(?!\p{L})/iu,
  clock:
    /\bum (\d{1,2}|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?:[:.](\d{2}))?(?: Uhr)?(?: (dreißig|fünfzehn|\d{2}))?/i,
  hours: "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" "),
  half: /dreißig|30/i,
  morning: /morgens|früh|vormittag/i,
  weekdays: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
  statement: (day, iso, time) => `Termin vereinbart: ${day}, ${iso}${time ? ` um ${time}` : ""}`,
  lead: /^(?:(?:ja|also|für|wir sind|nur|gegen|ich glaube|die|der|das|es sind|zu)[,.]? )+/iu,
  topics: [
    {
      kind: "party",
      asked: /\b(?:wie viele (?:personen|gäste|leute)|für wie viele)/i,
      answer:
        /^(?:\d{1,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|fünfzehn|zwanzig)(?: personen| leute)?(?: und .{3,40})?$/i,
      statement: (answer) =>
        lowered(answer)
          .replace(/ (?:personen|leute)/i, "")
          .replace(/^(\S+)/, "Es sind $1 Personen"),
      importance: 6,
    },
    {
      kind: "health",
      asked: /\b(?:allergi|unverträglich)/i,
      answer: /^(?!nein|keine|nichts|nicht)\p{L}+(?: und \p{L}+)?$/iu,
      statement: (answer) => `Ist allergisch gegen ${answer}`,
      importance: 9,
      sensitivity: ["health"],
    },
    {
      kind: "choice",
      asked:
        /\b(?:drinnen oder draußen|draußen oder drinnen|innen oder außen|fenster oder gang|gang oder fenster|vormittags? oder nachmittags?|monatlich oder jährlich)\?/i,
      answer: /^(?:drinnen|draußen|innen|außen|fenster|gang|vormittags?|nachmittags?|monatlich|jährlich)$/i,
      statement: (answer) => `Wählt ${/^(?:fenster|gang)$/i.test(answer) ? answer : lowered(answer)}`,
      importance: 5,
    },
    {
      kind: "size",
      asked: /\bwelche (?:größe|schuhgröße)\b|\bgröße\?/i,
      answer: /^(?:größe )?(?:\d{1,3}|[xs]{0,3}[sml])$/i,
      statement: (answer) => `Die Größe ist ${answer.replace(/^größe /i, "")}`,
      importance: 5,
    },
  ],
};

const wordings: Readonly<Record<string, Wording>> = { es: spanish, de: german };

/** "a las cuatro y media" → "16:30": office hours decide where the part of the day is not said. */
function timeOf(text: string, wording: Wording): string | null {
  const match = wording.clock.exec(text);
  if (!match?.[1]) return null;
  const said = /^\d/.test(match[1]) ? Number(match[1]) : wording.hours.indexOf(match[1].toLowerCase());
  const hour = said > 0 && said < 8 && !wording.morning.test(text) ? said + 12 : said;
  const minutes = match[2] ?? (match[3] && wording.half.test(match[3]) ? "30" : "00");
  if (hour < 0 || hour > 23 || (match[3] && !wording.half.test(match[3]))) return null;
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}

/** The day that the agent proposed in a question and the caller agreed to. */
function agreement(sentence: Sentence, wording: Wording, call: CallReading): Finding[] {
  const question = sentence.asked?.quote ?? "";
  const { assents, refuses, offers, otherMatter } = wording;
  if (!assents.test(sentence.written) || refuses.test(sentence.written)) return [];
  if (!offers.test(question) || otherMatter.test(question)) return [];
  const dates = findDates(question, call);
  const [date] = dates;
  if (!date || dates.length > 1 || date.iso.slice(0, 10) < call.startedAt.toISOString().slice(0, 10)) return [];
  const today = date.iso.slice(0, 10) === call.startedAt.toISOString().slice(0, 10);
  const named = wording.weekdays.some((day) => question.toLowerCase().includes(day.toLowerCase()));
  const day = new Date(Date.parse(`${date.iso.slice(0, 10)}T12:00:00Z`) + (today && named ? 7 * 86_400_000 : 0));
  const iso = day.toISOString().slice(0, 10);
  const content = wording.statement(wording.weekdays[day.getUTCDay()] ?? "", iso, timeOf(question, wording));
  return [
    finding({
      kind: "appointment",
      value: content,
      content,
      sentence,
      importance: 7,
      confidence: 0.85,
      citesAgent: true,
      single: true,
      corrects: true,
    }),
  ];
}

function answers(sentence: Sentence, wording: Wording): Finding[] {
  const question = sentence.asked?.quote ?? "";
  const answer = withoutFillers(sentence.written)
    .replace(/[.!]+$/, "")
    .replace(/,? (?:por favor|gracias|bitte|danke)$/i, "")
    .replace(wording.lead, "");
  const topic = wording.topics.find(({ asked }) => asked.test(question));
  if (!topic || !/\?$/.test(question) || !topic.answer.test(answer)) return [];
  return [
    finding({
      kind: topic.kind,
      value: answer.toLowerCase(),
      content: topic.statement(answer),
      sentence,
      importance: topic.importance,
      confidence: 0.75,
      sensitivity: topic.sensitivity ?? [],
      citesAgent: true,
    }),
  ];
}

/** Bare answers and agreed days in Spanish and German. */
export function findForeignAnswers(call: CallReading): Finding[] {
  const wording = wordings[call.language];
  if (!wording) return [];
  return call.sentences
    .filter((sentence) => sentence.first && sentence.asked !== null && !sentence.question)
    .flatMap((sentence) => [...agreement(sentence, wording, call), ...answers(sentence, wording)]);
}
