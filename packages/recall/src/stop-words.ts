import { foldWord } from "./stemmers.ts";

/*
 * Three classes, all folded. Stop words carry nothing. Soft words carry little: every second question has them ("does she
 * want …"), yet they are all that some questions have. Negations carry nothing for ranking but everything for sameness.
 */

const stopLists: Readonly<Record<string, string>> = {
  en: `a about above after again all also am an and any are as at be because been before being below between both but by
    can could did do does doing done down during each ever few for from further get gets getting go goes going got had has have having he
    her here hers herself him himself his how i if in into is it its itself just let ll m me more most much my myself nor of
    off on once one ones only or other our ours out over own please re s same shall she should so some such t than that the their
    theirs them themselves then there these they this those through to too under until up us ve very was we were what when
    where now today which while who whom whose why will with would you your yours d
    caller callers customer customers client clients user users person someone something anything everything thing things
    tell say says said know knows kind sort yes ok okay hello hi thanks thank currently recently still really mentioned
    mentions mention stated states information info details detail`,
  es: `a al algo algun alguna alguno algunos algunas ante antes aqui asi aun aunque cada como con cual cuales cualquier cuando cuanto
    cuanta cuantos cuantas de del desde donde dos durante e el ella ellas ellos en entre era eran eres es esa esas ese eso esos esta estaba estado
    estamos estan estar estas este esto estos estoy fue fueron ha haber habia han has hasta hay he hemos i la las le les lo los
    me mi mis mucha mucho muchas muchos muy o os otra otro otras otros para pero poco por porque pues que quien quienes se
    sea ser si sido siempre sobre somos soy su sus suya suyo tal tambien tan tanto te tener ti tiene tienen tengo todo todos toda todas tu tus
    un una unas uno unos usted ustedes va vamos voy y ya yo cliente clienta clientes llamante usuario usuaria persona senor senora
    dice dijo decir sabe saber sabemos hola gracias favor actualmente cosa cosas informacion datos`,
  de: `ab aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bereits bin bis bist bitte da dabei damit
    dann das dass dem den denn der des deren dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen
    einer eines er es etwas euch euer fur gegen gewesen gibt hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen
    ihr ihre ihrem ihren ihrer ihres im in ins ist ja jede jedem jeden jeder jedes jene jetzt kann konnen konnte machen man mehr
    mein meine meinem meinen meiner mich mir mit mal muss mussen nach noch nun nur ob oder ohne schon sehr sein seine seinem
    seinen seiner seit sich sie sind so solche soll sollte sondern sonst uber um und uns unser unter viel vom von vor war
    waren was weil weiter welche welchem welchen welcher welches wenn wer werde werden wie wieder wird wirst wo woher wohin worden
    wurde wurden zu zum zur zwischen anrufer anruferin anrufers kunde kundin kunden person herr frau sagt sagte weiss hallo danke aktuell derzeit
    informationen angaben`,
};

const softLists: Readonly<Record<string, string>> = {
  en: `want wants wanted need needs needed like likes liked would prefer prefers preferred new make makes made take takes took
    use uses used give gives given think thinks keep keeps come comes came see seen ask asked asks latest last current upcoming next previous pending open status best favorite favourite preferred favorites`,
  es: `quiere quieren querer necesita necesitan gusta gustan prefiere nuevo nueva hacer hace dar puede pide pidio ultimo ultima actual proximo proxima pendiente estado mejor favorito favorita`,
  de: `will mochte mochten wunscht braucht gern gerne mag bevorzugt neu neue neuen macht geht letzte letzten aktuelle aktuellen nachste nachsten nachster nachstes offen offene stand beste besten lieblings liebling`,
};

const negations = new Set(
  "not no never cannot without nunca sin nicht kein keine keinen keinem keiner nie niemals".split(" "),
);

const toSets = (lists: Readonly<Record<string, string>>) =>
  new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(/\s+/).map(foldWord))]));

const stopWords = toSets(stopLists);
const softWords = toSets(softLists);

/** Whether a folded word is among the commonest of a language that has a list. */
export function isStopWordOf(folded: string, language: string): boolean {
  return stopWords.get(language)?.has(folded) ?? false;
}

export type WordClass = "stop" | "soft" | "negation" | "content";

/**
 * How much a folded word can carry. Besides the language's own list the English one counts, because agents are often
 * prompted, and put their queries, in English whatever the caller speaks; without a language all lists count.
 */
export function classifyWord(folded: string, language: string | null): WordClass {
  if (negations.has(folded)) return "negation";
  const languages = language === null ? [...stopWords.keys()] : language === "en" ? ["en"] : [language, "en"];
  if (languages.some((each) => stopWords.get(each)?.has(folded))) return "stop";
  if (languages.some((each) => softWords.get(each)?.has(folded))) return "soft";
  return "content";
}
