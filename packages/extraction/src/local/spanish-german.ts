import type { MemoryType } from "@elaaoms/core/memory";
import { callerStatement } from "./caller-words.ts";
import { annotateDates } from "./dates.ts";
import { type Finding, finding } from "./finding.ts";
import { type CallReading, type Sentence, withoutFillers } from "./reading.ts";

/** A pattern of a language that is read without rewriting into the third person. */
interface Phrase {
  pattern: RegExp;
  kind: string;
  type: MemoryType;
  importance: number;
  confidence: number;
  attribute?: string;
  /** Makes the statement; without it, the label and the caller's words. */
  statement?: (match: RegExpExecArray) => string;
  label?: string;
  health?: boolean;
}

const spanish: readonly Phrase[] = [
  {
    pattern: /(?<!\p{L})(?:soy|somos) (vegetarian[oa]s?|vegan[oa]s?|cel[ií]ac[oa]s?)(?!\p{L})/iu,
    kind: "diet",
    type: "preference",
    importance: 8,
    confidence: 0.9,
    attribute: "diet",
    statement: (match) => `Alimentación: ${match[1] ?? ""}`,
  },
  {
    pattern:
      /\b(?:env[ií]e(?:n)?me|m[aá]nde(?:n)?me|escr[ií]ba(?:n)?me|prefiero|mejor por|cont[aá]cte(?:n)?me por)\b[^.!?]{0,30}\b(mensajes?(?: de texto)?|sms|whatsapp|correos?(?: electr[oó]nicos?)?|e-?mail|tel[eé]fono|llamadas?)\b[^.!?,;]{0,60}/i,
    kind: "contact preference",
    type: "preference",
    importance: 8,
    confidence: 0.9,
    attribute: "contact preference",
    statement: (match) => `Prefiere que le contacten por ${match[1] ?? ""}`,
  },
  {
    pattern: /\bno me (?:llamen?|llames|escriban?|contacten?)\b[^.!?;,]{0,80}/i,
    kind: "contact times",
    type: "preference",
    importance: 8,
    confidence: 0.9,
    label: "Pide",
  },
  {
    pattern: /\b(?:prefiero|preferir[ií]a|me gustar[ií]a m[aá]s|me gusta m[aá]s)\s[^.!?;]{3,100}/i,
    kind: "preference",
    type: "preference",
    importance: 6,
    confidence: 0.85,
    label: "Preferencia",
  },
  {
    pattern:
      /(?<!\p{L})(?:(?:todav[ií]a|a[uú]n) no (?:ha |han |me |he |lo |la )?(?:\p{L}+ )?(?:lleg\p{L}+|recib\p{L}+|funcion\p{L}+|devuel\p{L}+|entreg\p{L}+)|no (?:me )?(?:ha|han|he) (?:llegado|recibido|funcionado|devuelto|reembolsado|entregado|contestado)|no (?:me |nos )?(?:funciona(?:ba|n|ban)?|lleg[oó]|arranca|carga|enciende|puedo (?:entrar|acceder|pagar|conectar\p{L}*))|nunca (?:me )?(?:lleg[oó]|recib[ií]|llamaron)|(?:lleg[oó]|est[aá]|vino|viene|vinieron|llegaron|est[aá]n) (?:\p{L}+ ){0,4}(?:rot[oa]s?|dañad[oa]s?|equivocad[oa]s?|incomplet[oa]s?|averiad[oa]s?|defectuos[oa]s?|tarde|retrasad[oa]s?)|me (?:han )?(?:cobr\p{L}+)[^.!?]{0,30}(?:dos veces|doble|de m[aá]s)|llevo [^.!?]{2,25} esperando|se (?:me )?(?:ha )?(?:roto|rompi[oó]|perdi[oó]|estrope\p{L}+)|me (?:han )?(?:cancel\p{L}+|rob\p{L}+|perdi\p{L}+)|(?:hay|tiene) (?:un |una )?(?:fuga|error|problema|aver[ií]a)|(?:segunda|tercera|cuarta) vez (?:que|este|en)|(?:sin|no (?:tengo|tenemos|hay)) (?:internet|luz|agua(?: caliente)?|gas|calefacci[oó]n|cobertura)|nadie (?:me )?(?:ha )?(?:llam\p{L}+|contest\p{L}+|atend\p{L}+|respond\p{L}+))/iu,
    kind: "issue",
    type: "issue",
    importance: 8,
    confidence: 0.85,
    label: "Problema",
  },
  {
    pattern:
      /\bestoy (?:muy |bastante |realmente |tan |un poco )?(molest[oa]|enfadad[oa]|enojad[oa]|frustrad[oa]|decepcionad[oa]|hart[oa]|preocupad[oa]|content[oa]|encantad[oa]|furios[oa])\b[^.!?]{0,60}/i,
    kind: "emotion",
    type: "emotion",
    importance: 5,
    confidence: 0.82,
    statement: (match) => `Está ${match[0].replace(/^estoy /i, "")}`,
  },
  {
    pattern:
      /(?<!\p{L})[Mm]i (hij[oa]|marido|espos[oa]|mujer|madre|padre|herman[oa]|perr[oa]|gat[oa]|novi[oa]|pareja|abuel[oa])(?:,| se llama)? (\p{Lu}\p{L}+)/u,
    kind: "relation",
    type: "relationship",
    importance: 6,
    confidence: 0.85,
    statement: (match) => `Su ${match[1] ?? ""} se llama ${match[2] ?? ""}`,
  },
  {
    pattern: /(?<!\p{L})(?:ella|él|mi \p{L}+) (?:es al[eé]rgic[oa] a|tiene alergia a)\s[^.!?;,]{2,50}/iu,
    kind: "family health",
    type: "factual",
    importance: 8,
    confidence: 0.8,
    health: true,
    statement: (match) => `Alergia en la familia: ${match[0]}`,
  },
  {
    pattern: /\b(?:soy al[eé]rgic[oa] a|tengo alergia a)\s[^.!?;,]{2,50}/i,
    kind: "health",
    type: "factual",
    importance: 9,
    confidence: 0.9,
    health: true,
    statement: (match) => match[0].replace(/^soy/i, "Es").replace(/^tengo/i, "Tiene"),
  },
  {
    pattern:
      /\b(?:trabajo (?:de|como)|soy) (enfermer[oa]|m[eé]dic[oa]|profesor[a]?|maestr[oa]|abogad[oa]|ingenier[oa]|cociner[oa]|camarer[oa]|estudiante|taxista|conductor[a]?|arquitect[oa]|periodista|dentista|contable|electricista|autónom[oa]|jubilad[oa])\b/i,
    kind: "occupation",
    type: "factual",
    importance: 6,
    confidence: 0.88,
    attribute: "occupation",
    statement: (match) => `Trabaja como ${match[1] ?? ""}`,
  },
  {
    pattern:
      /\b(?:quiero|quisiera|me gustar[ií]a|necesito|puede|podr[ií]a) (?:que )?(?:me )?((?!saber|preguntar|hablar|consultar|ver|decir|agradecer)\p{L}+(?:ar|er|ir)(?:me|lo|la)?|cancelar|cambiar|devolver|reservar|anular|modificar|enviar(?:me)?|mandar(?:me)?|contratar|renovar|reclamar|dar de baja)(?!\p{L})[^.!?;,]{0,80}/iu,
    kind: "request",
    type: "factual",
    importance: 5,
    confidence: 0.8,
    label: "Pide",
  },
];

const german: readonly Phrase[] = [
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
    statement: (match) => `Allergie in der Familie: ${match[0]}`,
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

const tables: Readonly<Record<string, readonly Phrase[]>> = { es: spanish, de: german };
const noProblem = /\b(?:ning[uú]n problema|no hay problema|kein problem|das geht so nicht|keine probleme)\b/i;

const joint = /,\s+|;\s+|\s+(?:porque|pero|aber|weil|denn|und dann|así que)\s+/gi;

/** The clauses that a match stands in, from the joint before it to the joint after it. */
function clausesAround(text: string, match: RegExpExecArray): string {
  let from = 0;
  let to = text.length;
  for (const one of text.matchAll(joint)) {
    if (one.index + one[0].length <= match.index) from = one.index + one[0].length;
    else if (one.index >= match.index + match[0].length) to = Math.min(to, one.index);
  }
  const clause = text.slice(from, to);
  const plain = clause.replace(/^(?:aber|und|pero|y|porque|denn|dass|que) /i, "");
  return plain.split(" ").length < 4 ? withoutFillers(text) : withoutFillers(plain);
}

const withoutCause = (phrase: Phrase, said: string): string =>
  phrase.kind === "request" ? said.replace(/,? (?:porque|ya que|weil|da|denn) .*$/i, "") : said;

function phraseFinding(phrase: Phrase, match: RegExpExecArray, sentence: Sentence, call: CallReading): Finding {
  const words = phrase.type === "issue" ? clausesAround(sentence.written, match) : match[0];
  const said = annotateDates(words.trim(), call);
  const content = phrase.statement
    ? phrase.statement(match)
    : callerStatement(phrase.label ?? "", withoutCause(phrase, said), call.language);
  return finding({
    kind: phrase.kind,
    value: match[0].toLowerCase(),
    content,
    sentence,
    type: phrase.type,
    importance: phrase.importance,
    confidence: phrase.confidence,
    attribute: phrase.attribute ?? null,
    sensitivity: phrase.health ? ["health"] : [],
    openIssue: phrase.type === "issue" ? content : null,
  });
}

/** Preferences, troubles, feelings, health, occupation and requests in Spanish and German. */
export function findSpanishOrGerman(call: CallReading): Finding[] {
  const table = tables[call.language] ?? [];
  return call.sentences
    .filter((sentence) => !sentence.hypothetical && !noProblem.test(sentence.written))
    .flatMap((sentence) => {
      const taken = new Set<string>();
      return table.flatMap((phrase) => {
        if (sentence.question && phrase.kind !== "request") return [];
        const match = phrase.pattern.exec(sentence.written);
        if (!match || taken.has(phrase.kind) || (phrase.kind === "preference" && taken.has("contact preference")))
          return [];
        taken.add(phrase.kind);
        return [phraseFinding(phrase, match, sentence, call)];
      });
    });
}
