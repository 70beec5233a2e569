import { splitClausesBy } from "../statements/clause-splitting.ts";
import type { Grammar } from "../statements/grammar.ts";
import { germanKinds } from "./kinds.ts";
import { germanRequest } from "./requests.ts";
import { germanThirdPerson, speaksAsGermanCaller } from "./third-person.ts";
import { germanThirdPersonOf, isGermanFinite } from "./verbs.ts";

const bareWords = (text: string): string[] =>
  text.split(/\s+/).map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""));

const finite = (text: string): boolean =>
  bareWords(text).some((word, at) => (at === 0 || !/^\p{Lu}/u.test(word)) && isGermanFinite(word));

const pronouns = /(?<!\p{L})(?:ich|wir|mir|mich|uns|meine?[nrsm]?|unsere?[nrsm]?)(?!\p{L})/iu;
const subjectLeftOut = (text: string): boolean => {
  const [first = "", second = ""] = bareWords(text);
  return (
    germanThirdPersonOf(first, false) !== null &&
    !/^(?:er|sie|es|das|die|der|man|ihr|jemand|ja|nein)$/iu.test(second) &&
    !/^(?:wäre|sollte|könnte|tu|halt|ruf|sag|schau|rat|mach|komm|geh|lass)$/iu.test(first)
  );
};
const ofCaller = (text: string): boolean => pronouns.test(text) || subjectLeftOut(text);

const joints = {
  joint:
    /(?:[,;:…]+\s+(?:und |aber |denn |sondern |also |oder |und zwar |nur )*|\s+[—–-]\s+|\s+(?:und|aber|denn|oder|sondern)\s+)/giu,
  strong: /aber|denn|—|–/iu,
  subordinate: /^(?:dass|ob|damit|sodass|so dass|obwohl|weil|wenn|als|bevor|nachdem|sobald|solange|wo|wie|was) /iu,
  afterAnswer: /^(?:ich|wir) /iu,
  begins:
    /^(?:(?:da|dann|jetzt|heute|morgen|gestern|leider|sonst|außerdem|vielleicht) )*(?:ich|wir|mein\p{L}*|unser\p{L}*|mir|mich|das|es|da|der|die|ein|eine|er|sie|jemand|keiner|niemand|am|im|seit|bis|ab|bitte)(?!\p{L})/iu,
  unpunctuated: /\s+(?:und|aber|weil|denn)\s+(?=\p{L})|\s+(?=(?:ich|wir|meine?) (?:\p{Ll}+)(?!\p{L}))/giu,
};

const relatives =
  "Tochter|Sohn|Frau|Mann|Mutter|Vater|Eltern|Schwester|Bruder|Hund|Hündin|Katze|Kater|Freund|Freundin|Partner|Partnerin|Oma|Opa|Enkel|Enkelin|Kinder|Kind|Baby|Schwiegermutter|Schwiegervater|Schwager|Nachbar|Nachbarin|Chef|Chefin";

/** German, as the pipeline of statements needs it. */
export const germanGrammar: Grammar = {
  split: (sentence) => splitClausesBy(sentence, joints, { finite, ofCaller }),
  lead: /^(?:(?:ja|nein|nee|nö|ach|ach so|äh|ähm|hm|hmm|na ja|naja|gut|okay|ok|genau|hallo|guten (?:tag|morgen|abend)|grüß gott|moin|tach|tag|servus|prima|super|klasse|danke|danke schön|vielen dank|bitte|oh|oje|schade|stimmt|richtig|alles klar|wissen sie was|wissen sie|schauen sie|warten sie|sehen sie|passen sie auf|moment|unbedingt|natürlich|klar|bestens|perfekt|gerne?|sehr gern|doch|leider|also|überhaupt)(?:[,.;:!…—-]+\s*|$)|(?:ja|nein|nee|ach|äh|ähm|na ja|hallo|guten (?:tag|morgen|abend)|und zwar|und|aber|also|denn|oder|sondern|es ist so dass|es ist so|die sache ist|übrigens|ehrlich gesagt|wie gesagt|außerdem|jedenfalls|allerdings|danke|ach so|wissen sie|ich glaube|ich denke|ich meine|leider|so)\s+)+/iu,
  tail: /[,.]?\s+(?:bitte|danke|danke schön|oder|gell|ne|nicht wahr|wissen sie|ja|sag ich ihnen(?: gleich)?|glaub ich|glaube ich|denke ich|und so|oder so|und|aber|weil|also|halt|eben|fürchte ich)$/iu,
  idle: /(?<!\p{L})(?:(?:ich |da )?wei(?:ß|ss) (?:ich |es )?(?:nicht|gar nicht|auch nicht)|keine ahnung|(?:einen |kleinen )?moment|ich schau(?:e)?(?: mal)?|ich (?:suche|gucke|sehe|guck) (?:mal|gerade|kurz|nach)|ich verstehe|versteh ich|ich danke|dank(?:e)? ihnen|eine frage|ein paar fragen|(?:wollte|möchte|würde|will|muss) (?:ich )?(?:\p{L}+ ){0,3}(?:fragen|wissen|nachfragen|erkundigen|sprechen|bedanken|sagen|reden|hören)|ich rufe (?:sie )?(?:an|noch mal|wieder|später)|ich melde mich|das dachte ich|ich dachte|hab(?:e)? ich (?:hier|verstanden|notiert|aufgeschrieben)|ich hab(?:e)? (?:es|das|sie|ihn) (?:hier|da|vor mir|notiert|aufgeschrieben)|schreib(?:e)? ich|notiere ich|mein name|ich hei(?:ß|ss)e|sagen wir|auf wieder(?:hören|sehen)|bis (?:dann|morgen|freitag|samstag|sonntag|montag|dienstag|mittwoch|donnerstag)$|schönen tag|hören sie mich|ich höre|ich sage mal|ich sag mal|ich meinte|tut mir leid|entschuldig\p{L}*|verzeihung|das ist nett|das wäre (?:nett|toll|super|schön|lieb)|vielen dank|ich (?:überlege|überleg)(?: es)?(?: mir)?|das freut mich|wird gemacht|mach(?:e)? ich|weiter(?:helfen|verbinden)|geb(?:e)? ich ihnen|ich buchstabiere|lassen sie mich|(?:muss|will) (?:ich )?(?:\p{L}+ ){0,4}(?:suchen|nachsehen|nachschauen|überlegen|gucken)|hoffe ich)(?!\p{L})/iu,
  introduction:
    /^(?:[Ii]ch bin|[Hh]ier ist|[Hh]ier spricht|[Dd]as ist|[Hh]ier) (?:(?:die|der|Frau|Herr) )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)+$/u,
  ofCaller,
  finite,
  third: germanThirdPerson,
  speaksAsCaller: (text) => speaksAsGermanCaller(text) || /(?<!^)(?<!\p{L})(?:Sie|Ihnen)(?!\p{L})/u.test(text),
  request: germanRequest,
  light: new Set(
    "der die das den dem des ein eine einen einem einer und oder aber auch noch nur schon so sehr ich wir sie er es man mir mich uns mein meine meinen meinem meiner ihr ihre ihren ihm ihn ist sind war bin hat habe hab haben hatte kann will muss soll wird werde werden wurde nicht kein keine ja nein doch mal dann da hier jetzt immer wieder ganz gar zu zum zur im in an am auf aus bei mit von vom vor nach fur uber um bis seit durch gegen ohne als wie was wer wo wenn weil dass ob etwas nichts alles viel mehr gut gerne gern bitte danke also denn eben halt einfach eigentlich sowas sonst machen mache macht gehen geht geh gibt sache ding dings sich dich dir ihnen einmal".split(
      " ",
    ),
  ),
  kinds: germanKinds,
  relative: new RegExp(
    String.raw`(?<!\p{L})(?:[Mm]ein|[Uu]nser)e?[nrsm]? (?:\p{Ll}+e[nrm]? )?((?:${relatives})(?:,?(?: dem| der| die)? \p{Lu}\p{Ll}+)?)(?!\p{L})`,
    "u",
  ),
  ofRelative: (noun) => {
    const name = noun.replace(/,?(?: dem| der| die)? (?=\p{Lu})/u, " ");
    return `${/^(?:\p{L}*(?:ochter|rau|utter|chwester|ündin|atze|artnerin|reundin|ma|nkelin|chbarin|hefin|ltern|inder))(?!\p{L})/u.test(name) ? "Ihre" : "Ihr"} ${name}`;
  },
  aboutRelative:
    /^(?:der|die|das|er|sie) ((?:ist|hat|wird|arbeitet|studiert|wohnt|lebt|geht|braucht|kann|mag|isst|verträgt|trägt|nimmt|heißt|kommt|fährt|spielt|hinkt|frisst|schläft|wiegt) .{3,})$/iu,
  pointing:
    /^(?:das|die|den|dem|es|da|so|dafür|damit|davon|sowas|dann|der) \p{L}+ (?:ich|wir|mir|mich|uns|meine?|unsere?)(?!\p{L})(?! .*(?:\d|(?-i:\p{Lu})\p{L}+).*\p{L}+.*(?-i:\p{Lu}))/iu,
  dangling:
    /^(?:[Dd]as|[Dd]ies|[Dd]ieser?|[Ee]s|[Ee]r|[Ss]ie|[Dd]er|[Dd]ie|[Dd]en|[Dd]em|[Dd]a|[Dd]ort|[Ss]o|[Ww]ie|[Ww]as|[Ww]er|[Ww]ann|[Ww]elche\p{L}*|[Hh]ier|[Ss]owas|[Mm]an|[Kk]ann|[Gg]eht|[Ii]st|[Ss]ind|[Hh]at|[Gg]ibt|[Hh]aben|[Kk]önnen|[Pp]asst|[Ss]timmt|[Kk]lappt|[Ll]äuft|[Rr]eicht)(?!\p{L})(?! (?!Sie|Ihnen)[A-ZÄÖÜ])/u,
  labels: {
    reason: "Anliegen",
    issue: "Problem",
    deadline: "Frist",
    wish: "Wunsch",
    refused: "Passt nicht",
    day: "Gewünschter Termin",
  },
  wish: /^(?:(?:ja|nein|nee|gut|ach|na ja|und|oder|also|dann|doch),? )*(?:(?:lieber|gerne?|am liebsten|am besten|bitte|möglichst|wenn möglich|vorzugsweise)(?: lieber| bitte| nur)? (.{3,80})|(.{3,60}?),? (?:bitte|wäre (?:gut|besser|super|schön|ideal|prima|toll|mir lieber)|wär (?:gut|besser|super|schön|ideal|prima|toll|mir lieber)|lieber|passt (?:mir )?(?:gut|besser|am besten)|geht|ginge|reicht(?: mir)?|wenn(?:'s| es) geht|ist okay))$/iu,
  refusal:
    /^(.{3,50}?) (?:geht (?:leider |gar |bei mir )*nicht|passt (?:mir |leider |gar )*nicht|ist (?:leider |ganz |eher )?(?:schlecht|unmöglich)|kann ich (?:leider )?nicht)$/iu,
  counterOffer:
    /^(?:und |oder |lieber |ginge |geht |passt |wie wäre(?:'s| es) mit )*(.{2,40}?)(?: (?:möglich|auch|vielleicht|bei Ihnen|noch|was frei))*\?$/iu,
  time: /(?<!\p{L})(?:montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|morgen|übermorgen|heute|woche|vormittags?|nachmittags?|abends?|mittags?|früh|uhr|um (?:\d|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|halb)|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?!\p{L})/iu,
  channel:
    /(?<!\p{L})(?:per|über|eine|als|mit der|in der) (SMS|WhatsApp|E-?Mail|Mail|Post|Brief|Telefon|Fax|Nachricht|App)(?!\p{L})/iu,
  quoted: (label, words) => `${label}: „${words}“`,
  byChannel: (channel) => `Bevorzugt Kontakt per ${channel}`,
  conditional: /^(?:(?:und|aber) )?(?:wenn|falls|sofern|ob|hoffentlich|vielleicht) /iu,
};
