import type { Phrase } from "../phrase.ts";

/** What German callers say of themselves and ask for. */
export const germanPhrases: readonly Phrase[] = [
  {
    pattern:
      /(?<!\p{L})(?:ich bin|bin ich|ich esse|wir sind) (?:\p{L}+ ){0,2}(Vegetarier(?:in)?|Veganer(?:in)?|vegetarisch|vegan)(?!\p{L})/iu,
    kind: "diet",
    type: "preference",
    importance: 8,
    confidence: 0.9,
    attribute: "diet",
    statement: (match) => `Ernährung: ${match[1] ?? ""}`,
  },
  {
    pattern:
      /\b(?:schreiben Sie mir|schicken Sie mir|kontaktieren Sie mich|erreichen Sie mich|Sie erreichen mich|kontaktieren Sie mich|ich bevorzuge|am liebsten|lieber)\b[^.!?]{0,30}?(?<!\p{L})(SMS|Textnachrichten?|WhatsApp|E-?Mails?|Mail|Telefon|Anrufe?|Briefe?|Post)(?!\p{L})[^.!?,;]{0,60}/iu,
    kind: "contact preference",
    type: "preference",
    importance: 8,
    confidence: 0.9,
    attribute: "contact preference",
    statement: (match) => `Bevorzugt Kontakt per ${match[1] ?? ""}`,
  },
  {
    pattern:
      /\b(?:bitte )?(?:rufen|schreiben) Sie mich (?:bitte )?nicht\b[^.!?;]{0,80}|\bbitte (?:nicht|nie) [^.!?;]{0,40}(?:anrufen|zurückrufen)[^.!?;]{0,30}/i,
    kind: "contact times",
    type: "preference",
    importance: 8,
    confidence: 0.9,
    label: "Bittet",
  },
  {
    pattern:
      /\b(?:ich bevorzuge|mir (?:wäre|ist) [^.!?;]{0,30}lieber|ich (?:hätte|möchte|würde) lieber)\b[^.!?;]{0,100}/i,
    kind: "preference",
    type: "preference",
    importance: 6,
    confidence: 0.85,
    label: "Vorliebe",
  },
  {
    pattern:
      /(?<!\p{L})(?:tropf(?:t|en)|brumm(?:t|en)|quietsch(?:t|en)|klapper(?:t|n)|flacker(?:t|n)|stinkt|wackelt|klemmt|piept|pfeift|ruckelt|spinnt|rattert|stürzt (?:\p{L}+ )?ab|friert (?:\p{L}+ )?ein|lässt sich (?:\p{L}+ )?nicht|springt (?:\p{L}+ )?nicht|schließt nicht|heizt nicht|kühlt nicht|lädt nicht|läuft (?:aus|nicht)|(?:viel |deutlich )?zu hoch|(?:doppelt|dreimal) so hoch|tut (?:\p{L}+ )?weh|schmerzt|verliert (?:Wasser|Öl|Luft)|abgefallen|abgebrochen)(?!\p{L})/iu,
    kind: "issue",
    type: "issue",
    importance: 8,
    confidence: 0.82,
    label: "Problem",
  },
  {
    pattern:
      /(?<!\p{L})(?:ich habe|habe ich|hab) (eine(?:n|r)? (?:\p{L}+)?(?:intoleranz|unverträglichkeit|allergie))(?: gegen (\p{L}+))?(?!\p{L})/iu,
    kind: "health",
    type: "factual",
    importance: 9,
    confidence: 0.9,
    health: true,
    statement: (match) => `Hat ${match[1] ?? ""}${match[2] ? ` gegen ${match[2]}` : ""}`,
  },
  {
    pattern:
      /(?<!\p{L})(?:ich vertrage|vertrage ich|ich darf) (?:leider )?(kein(?:e|en)? \p{L}+(?: und (?:kein(?:e|en)? )?\p{L}+)?)(?!\p{L})/iu,
    kind: "intolerance",
    type: "factual",
    importance: 9,
    confidence: 0.88,
    health: true,
    statement: (match) => `Verträgt ${match[1] ?? ""}`,
  },
  {
    pattern:
      /(?<!\p{L})(?:ich nehme|nehme(?: ich)?) (?:täglich |regelmäßig |noch )?(\p{Lu}\p{L}*(?:in|ol|an|il|on|um|am|ex|at|pril|statin)|Blutverdünner|Insulin|Betablocker|Blutdrucktabletten|Antibiotika)(?!\p{L})/u,
    kind: "medication",
    type: "factual",
    importance: 8,
    confidence: 0.85,
    health: true,
    statement: (match) => `Nimmt ${match[1] ?? ""}`,
  },
  {
    pattern:
      /(?<!\p{L})bitte (?:nur |immer |lieber )?(vormittags|nachmittags|morgens|abends|mittags|ab \d{1,2} Uhr|nach \d{1,2} Uhr|vor \d{1,2} Uhr) (?:bei mir )?(?:anrufen|zurückrufen|melden)(?!\p{L})/iu,
    kind: "contact times",
    type: "preference",
    importance: 8,
    confidence: 0.88,
    statement: (match) => `Bittet, nur ${match[1] ?? ""} angerufen zu werden`,
  },
  {
    pattern:
      /(?<!\p{L})(?:am besten|lieber|bevorzugt|nur|am liebsten)(?: erst)? (vormittags|nachmittags|morgens|abends|mittags|am (?:Vormittag|Nachmittag|Abend|Morgen))(?!\p{L})/iu,
    kind: "preference",
    type: "preference",
    importance: 6,
    confidence: 0.83,
    statement: (match) => `Bevorzugt ${match[1] ?? ""}`,
  },
  {
    pattern:
      /(?<!\p{L})(?:(?:immer )?noch (?:immer )?nicht (?:\p{L}+ )?(?:angekommen|da|geliefert|erhalten|bekommen|gekommen|erstattet|repariert)|(?:ist|sind|habe|wurde|hat) (?:\p{L}+ ){0,4}(?:nicht|nie) (?:angekommen|geliefert|erhalten|bekommen|gekommen|erstattet|gemeldet|zurückgerufen)|funktionier(?:t|en) (?:\p{L}+ ){0,2}nicht|geht (?:\p{L}+ )?nicht(?: mehr)?|(?:kaputt|beschädigt|defekt|zerbrochen|fehlerhaft|ausgelaufen|undicht|ausgefallen|gerissen|verloren|gestohlen|unter Wasser|überschwemmt|verschwunden|schmutzig)(?!\p{L})|(?:doppelt|zweimal|zu viel) (?:abgebucht|berechnet|bezahlt)|(?:falsche[nrs]?) (?:Größe|Artikel|Farbe|Ware|Produkt|Rechnung|Adresse)|(?:zweite|dritte|vierte) Mal|kein(?:en?)? (?:Internet|Strom|Warmwasser|Heizung|Empfang|Wasser)|niemand (?:\p{L}+ ){0,3}(?:gemeldet|zurückgerufen|geantwortet|erreichbar)|(?:leider|viel|war|ist|sind|waren) (?:\p{L}+ ){0,3}zu (?:trocken|klein|groß|kalt|laut|langsam|eng|weit|spät|teuer|hart|kurz|lang)(?!\p{L})|verspätet|Verspätung|(?:warte|warten) (?:\p{L}+ ){0,2}seit)/iu,
    kind: "issue",
    type: "issue",
    importance: 8,
    confidence: 0.85,
    label: "Problem",
  },
  {
    pattern:
      /\bich bin (?:sehr |ziemlich |wirklich |echt |so |ganz |ehrlich gesagt |etwas |leider |schon |langsam |total )*(verärgert|sauer|wütend|frustriert|enttäuscht|genervt|besorgt|zufrieden|glücklich|begeistert|unzufrieden)\b[^.!?]{0,60}/i,
    kind: "emotion",
    type: "emotion",
    importance: 5,
    confidence: 0.82,
    statement: (match) => `Ist ${match[1] ?? ""}`,
  },
  {
    pattern:
      /(?<!\p{L})[Mm]eine?[nmr]? (Tochter|Sohn|Frau|Mann|Mutter|Vater|Schwester|Bruder|Hund|Katze|Freund(?:in)?|Partner(?:in)?|Oma|Opa)(?:,| heißt)? (\p{Lu}\p{Ll}+)(?= |[,.!]|$)/u,
    kind: "relation",
    type: "relationship",
    importance: 6,
    confidence: 0.8,
    statement: (match) => `Familie: ${match[1] ?? ""} ${match[2] ?? ""}`,
  },
  {
    pattern: /(?<!\p{L})(?:sie|er|meine? \p{L}+) (?:ist allergisch gegen|hat eine \p{L}*allergie)[^.!?;,]{0,50}/iu,
    kind: "family health",
    type: "factual",
    importance: 8,
    confidence: 0.8,
    health: true,
    statement: (match) =>
      /^meine? /i.test(match[0]) ? match[0].replace(/^mein/i, "Ihr") : `Allergie in der Familie: ${match[0]}`,
  },
  {
    pattern:
      /\b(?:ich bin allergisch gegen|ich bin gegen (?=\p{L}+ allergisch)|ich habe eine \p{L}*allergie(?: gegen)?)\s?[^.!?;,]{0,50}/iu,
    kind: "health",
    type: "factual",
    importance: 9,
    confidence: 0.9,
    health: true,
    statement: (match) => match[0].replace(/^ich bin/i, "Ist").replace(/^ich habe/i, "Hat"),
  },
  {
    pattern:
      /\bich (?:bin|arbeite als) (?:von Beruf )?(Krankenschwester|Krankenpfleger|Arzt|Ärztin|Lehrer(?:in)?|Anw[aä]lt(?:in)?|Ingenieur(?:in)?|Koch|Köchin|Student(?:in)?|Rentner(?:in)?|Polizist(?:in)?|Architekt(?:in)?|Elektriker(?:in)?|Handwerker(?:in)?|Verkäufer(?:in)?|Pfleger(?:in)?|selbstständig|\p{Lu}\p{L}+er(?:in)?)(?!\p{L})/iu,
    kind: "occupation",
    type: "factual",
    importance: 6,
    confidence: 0.85,
    attribute: "occupation",
    statement: (match) => `Arbeitet als ${match[1] ?? ""}`,
  },
  {
    pattern:
      /\bich (?:möchte|würde gern(?:e)?|will|muss) [^.!?;]{0,80}(?<!\p{L})(?:(?!wissen|fragen|sprechen|hören|sagen|erfahren|reden|bedanken)[a-zäöüß]{2,}(?:en|rn|ln))(?!\p{L})/iu,
    kind: "request",
    type: "factual",
    importance: 5,
    confidence: 0.8,
    label: "Wunsch",
  },
];
