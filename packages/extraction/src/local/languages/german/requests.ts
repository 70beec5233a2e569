import { possessiveOf, speaksAsGermanCaller } from "./third-person.ts";
import { isGermanFinite, withZu } from "./verbs.ts";

const bare = (word: string): string => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");

const fillers = /(?<!\p{L})(?:bitte|mal|doch|gerne?|einfach|vielleicht|eventuell|netterweise|auch)(?:\s+|$)/giu;
const others: Readonly<Record<string, string>> = { mich: "sie", mir: "ihr", uns: "ihnen" };

/** The objects of an order, with the caller in the third person: "mir eine Mail" → "ihr eine Mail". */
function told(text: string): string {
  const words = text.replace(fillers, "").trim().split(/\s+/);
  return words
    .map((word) => {
      const core = bare(word);
      const third = possessiveOf(core) ?? others[core.toLowerCase()];
      return third ? word.replace(core, third) : word;
    })
    .join(" ")
    .trim();
}

const splitOff =
  /\s+(zurück|vorbei|weiter|raus|rein|nach|mit|weg|los|vor|aus|auf|ein|ab|an|zu|bei|um|durch|frei|hin)$/iu;
const opener = /^(?:und|aber|oder|sondern|denn|also|da|dann|dort|jetzt|heute|morgen|gestern|die|das|der)$/iu;
/** Verbs whose plain form is a finite one as well. */
const orders =
  /^(?:schicken|rufen|schreiben|melden|buchen|bringen|stellen|legen|nehmen|geben|machen|lassen|senden|kommen|holen|ändern|tragen|streichen|löschen|setzen|erstatten|überweisen|liefern|mailen|verwenden|benutzen|klopfen|klingeln)$/iu;
const callMechanics =
  /^(?:warten|sagen|hören|schauen|sehen|entschuldigen|verzeihen|wissen|glauben|helfen|weiterhelfen|erklären|verraten|wiederholen|nachsehen|nachschauen|prüfen|bestätigen|moment|passen|bleiben|verstehen|merken|stellen Sie sich|denken|erzählen|verbinden)$/iu;

const asked = (object: string, infinitive: string): string =>
  `Bittet, ${object === "" ? "" : `${object} `}${withZu(infinitive)}`;

function orderAsked(verb: string, rest: string): string {
  const [main = "", ...more] = rest.split(/,\s*/);
  const prefix = splitOff.exec(main)?.[1]?.toLowerCase() ?? "";
  const object = told(prefix === "" ? main : main.replace(splitOff, ""));
  const tail = more.length > 0 && !opener.test(more[0]?.split(" ")[0] ?? "") ? `, ${told(more.join(", "))}` : "";
  return `${asked(object, prefix + verb.toLowerCase())}${speaksAsGermanCaller(tail) ? "" : tail}`;
}

/** "Bitte nicht klingeln", "auf Rechnung bitte schicken". */
function bareOrder(text: string): string | null {
  if (/(?<!\p{L})(?:ich|wir|haben|sind|werden|können)(?!\p{L})/iu.test(text)) return null;
  const match =
    /^bitte (.*?)(?<= )(\p{Ll}\p{L}*(?:en|rn|ln))$/iu.exec(text) ??
    /^(.*?)(?<= )bitte (?:auch )?((?:nicht |nie )?\p{Ll}\p{L}*(?:en|rn|ln))$/iu.exec(text);
  if (!match?.[2] || callMechanics.test(match[2])) return null;
  const negative = /^(nicht|nie) (.+)$/u.exec(match[2]);
  return asked([told(match[1] ?? ""), negative?.[1] ?? ""].join(" ").trim(), negative?.[2] ?? match[2]);
}

/**
 * What a German order or polite question asks for: "Rufen Sie mich nach fünf an" → "Bittet, sie nach fünf anzurufen", "bitte
 * nicht klingeln" → "Bittet, nicht zu klingeln". Null for other clauses.
 */
export function germanRequest(clause: string): string | null {
  const text = clause
    .replace(/^(?:(?:und|aber|dann|also|ja|ach|nein)[, ]+)+/iu, "")
    .replace(/[?!.]+$/, "")
    .trim();
  const polite = /^(?:bitte )?(?:könn(?:t)?en|würden) Sie (.+?) (\p{Ll}\p{L}*(?:en|rn|ln))$/iu.exec(text);
  if (polite?.[1] && polite[2]) return callMechanics.test(polite[2]) ? null : asked(told(polite[1]), polite[2]);
  const [, verb, rest] = /^(?:bitte )?(\p{L}{2,}(?:en|rn|ln)) Sie (.+)$/iu.exec(text) ?? [];
  if (verb && rest && !callMechanics.test(verb) && (orders.test(verb) || !isGermanFinite(verb)))
    return orderAsked(verb, rest);
  return bareOrder(text);
}
