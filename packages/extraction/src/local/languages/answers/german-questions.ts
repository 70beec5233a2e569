import { aboutHealth, type Questions } from "./question.ts";

const notNoun =
  /^(?:Sie|Ihnen|Ihre?[nrsm]?|Frau|Herrn?|Moment|Name|Namen|Frage|Fragen|Doktor|Uhr|Termin|Problem|Nummer|Hilfe|Anliegen|Dank|Tag|Morgen|Abend|Hallo|Was|Wie|Wann|Wo|Welche\p{L}*|Haben|Darf|Kann|Können|Möchten|Soll\p{L}*|Und|Danke|Gut|Okay|Ist|Sind|Verstehe|Gerne?|Um|Für)$/u;
const noun = (match: RegExpExecArray): string | null => {
  const said = (match[1] ?? "").trim();
  return said.length < 3 || notNoun.test(said) ? null : said;
};

/** Questions of German-speaking agents. */
export const germanQuestions: Questions = {
  topics: [
    {
      asked: /Geburtsdatum|wann (?:sind Sie|wurden Sie|bist du) geboren|Geburtstag/iu,
      label: "Geburtsdatum",
      kind: "date of birth",
      attribute: "date of birth",
      importance: 7,
      answer: /\d|\p{L}{4,}/u,
    },
    { asked: /wie alt (?:sind Sie|bist du)/iu, label: "Alter", kind: "age", importance: 6 },
    {
      asked: /wie alt (?:ist|sind) (?:er|sie|es|die|der|das|Ihr\p{L}*)/iu,
      label: "Alter",
      kind: "other age",
      importance: 5,
    },
    {
      asked: /seit wann|wie lange (?:ist|geht|haben Sie|hast du|besteht|tritt) /iu,
      label: "Seit wann",
      kind: "onset",
      type: "issue",
      importance: 6,
      answer:
        /seit|vor|gestern|heute|Tag|Woche|Monat|Jahr|Stunde|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|\p{L}*mal/iu,
    },
    {
      asked:
        /wann (?:war|ist) (?:das|es|der|die)(?: \p{L}+)? ?(?:passiert|gewesen|aufgetreten|gekommen)?\?|wann (?:haben|hat|ist)/iu,
      label: "Wann es war",
      kind: "onset",
      importance: 6,
    },
    {
      asked: /um wie ?viel uhr|welche uhrzeit|wie spät|welche zeit|wann (?:genau|am besten)/iu,
      label: "Gewünschte Zeit",
      kind: "time",
      importance: 6,
    },
    {
      asked:
        /(?:bis )?wann (?:passt|brauchen|möchten|wollen|würde|wäre|soll|sollen|können|kann|darf|fahren|reisen|fliegen|ginge|geht|hätten|dürfen|sind Sie|ist jemand)|welche[rnms]? (?:Tag|Termin|Datum|Wochentag|Zeitraum)|für wann/iu,
      label: "Gewünschter Termin",
      kind: "day",
      importance: 6,
    },
    {
      asked: /wie viele (?:Personen|Gäste|Leute|sind Sie|werden Sie|kommen)|für wie viele/iu,
      label: "Personen",
      kind: "party",
      importance: 6,
    },
    { asked: /allergi|unverträglich/iu, label: "Allergien oder Unverträglichkeiten", kind: "health", ...aboutHealth },
    {
      asked: /(Medikamente?|Vorerkrankung(?:en)?|Beschwerden|Schmerzen|Symptome|Fieber)/u,
      label: noun,
      kind: "health",
      ...aboutHealth,
    },
    {
      asked:
        /beruflich|(?:Ihr|dein) Beruf|was (?:arbeiten|machen) Sie (?:denn )?(?:so )?(?:beruflich|von Beruf)|als was arbeiten/iu,
      label: "Beruf",
      kind: "occupation",
      attribute: "occupation",
      importance: 6,
    },
    {
      asked:
        /Budget|Preisvorstellung|wie viel (?:möchten|wollen|dürfte?|darf|soll)\p{L}* .{0,30}(?:ausgeben|kosten|zahlen|anlegen)/iu,
      label: "Budget",
      kind: "budget",
      importance: 6,
    },
    { asked: /wie viel wiegt|wie schwer/iu, label: "Gewicht", kind: "weight" },
    {
      asked: /warum|wieso|weshalb|aus welchem Grund|was ist der Grund/iu,
      label: "Grund",
      kind: "reason",
      importance: 6,
    },
    {
      asked:
        /wie heißt (?:er|sie|es|denn )?(?:Ihr\p{L}* |der |die |das )?(Kind|Sohn|Tochter|Hund|Katze|Tier|Mann|Frau|Arzt|Firma|Kleine)?/iu,
      label: (match) => (match[1] ? `Name (${match[1]})` : null),
      kind: "relation name",
      type: "relationship",
      importance: 7,
      answer: /^\p{Lu}/u,
    },
    {
      asked: /in welche[rmns]? (Stockwerk|Stock|Etage|Stadt|Straße|Ort|Filiale|Farbe|Größe|Stadtteil|Sprache)/iu,
      label: noun,
    },
    {
      asked:
        /wohin (?:\p{L}+)|wo(?:hin)? (?:möchten|soll|sollen|wollen|darf|dürfen|fahren|wohnen|leben|steht|liegt|tut|genau)/iu,
      label: "Ort",
      kind: "place",
      importance: 6,
    },
    {
      asked: /wie lange (?:möchten|wollen|soll|bleiben|werden|dauert|brauchen)/iu,
      label: "Dauer",
      kind: "duration",
      importance: 6,
    },
    {
      asked: /zahlen Sie|bezahlen|Zahlungsart/iu,
      label: "Zahlung",
      kind: "payment",
      type: "preference",
      importance: 5,
    },
    {
      asked: /wie (?:möchten|wollen|sollen|zahlen|bezahlen|soll|dürfen) (?:wir |Sie |ich )?/iu,
      label: "Wunsch",
      kind: "preference",
      type: "preference",
      importance: 6,
    },
    { asked: /wie viele (\p{Lu}\p{L}+)/u, label: noun },
    {
      asked: /(?:[Ww]elche[rnsm]?|[Ww]as für (?:ein(?:e|en|er)? )?)\s?(?:\p{Ll}+e[nrs]? )?(\p{Lu}\p{L}+)/u,
      label: noun,
    },
    { asked: /(?:[Ii]hre?[nrsm]?|[Dd]eine?[nrsm]?) (?:\p{Ll}+e[nrs]? )?(\p{Lu}\p{L}+)(?:, bitte)?\?$/u, label: noun },
    {
      asked:
        /(?:[Rr]eisen Sie mit|[Ff]ahren Sie mit|[Kk]ommen Sie mit|[Hh]aben|[Bb]rauchen|[Nn]ehmen|[Mm]öchten|[Nn]utzen|[Tt]rinken|[Ee]ssen|[Bb]ringen|[Ff]ahren|[Tt]ragen|[Bb]evorzugen|[Ww]ünschen|[Gg]ibt es|[Ww]ollen|[Kk]ommt|[Ss]teht|[Zz]eigt)(?: Sie)? (?:\p{Ll}+ ){0,4}(\p{Lu}\p{L}+)(?: \p{Ll}+){0,3}\?$/u,
      label: noun,
    },
    { asked: /^(?:[Uu]nd )?(?:(?:[Dd]ie|[Dd]er|[Dd]as|[Ee]ine?n?) )?(\p{Lu}\p{L}{3,})\?$/u, label: noun },
  ],
  elsewhere:
    /(?<!\p{L})(?:Ihr(?:en)? (?:vollständige[rn]? )?Name[n]?|wie heißen Sie|wer spricht|mit wem spreche|Telefonnummer|Handynummer|Mobilnummer|Rückrufnummer|Nummer|E-?Mail\p{L}*|Mailadresse|Adresse|Anschrift|Postleitzahl|\p{L}+nummer|Passwort|Kennwort|PIN|Karte|letzten (?:vier|drei) (?:Ziffern|Stellen)|sonst noch|noch etwas|noch was|behilflich|helfen|für Sie tun|wie geht|sind Sie noch|hören Sie|richtig|korrekt|stimmt das|buchstabier\p{L}*|in Ordnung|recht so|einverstanden|worum geht|was ist (?:passiert|los)|was kann ich|wie kann ich)(?!\p{L})/iu,
  or: / oder /iu,
  chosen: (answer) => `Wählt: ${answer}`,
  empty:
    /^(?:ja|nein|nee|nö|klar|okay|ok|gut|gerne?|vielleicht|kommt drauf an|keine ahnung|wei(?:ß|ss) ich nicht|keine|keinen|nichts|egal|ist mir egal|genau|richtig|stimmt|danke|bitte|moment|einen moment|wie bitte|was|wie|warum|noch nicht|natürlich|sicher|passt|perfekt|super|alles|normal|schlecht|doch|eben|ich|wir)(?:[ ,.]|$)/iu,
  corrects:
    /^(?:nein|nee|quatsch|halt|entschuldigung|moment|doch lieber|besser|ach nein)[,.]+\s+(?:schon |eher |lieber )?(?=\S)|^(?=\S+[.!]*$)/iu,
  corrected:
    /^.*(?<!\p{L})(?:nein,? (?:entschuldigung|moment|warten sie|doch)|entschuldigung|besser gesagt|ich meine|quatsch|ach nein|nein),? (?=\S)/iu,
  lead: /^(?:(?:ja|nein|also|na ja|das ist|das sind|es ist|es sind|so|ungefähr|etwa|ich glaube|ich denke|wir sind|und zwar|ach|doch)[,.]? )+(?=\S)/iu,
};
