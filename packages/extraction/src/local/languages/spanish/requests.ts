import { spanishThirdPerson } from "./third-person.ts";
import { isSpanishSubjunctive } from "./verbs.ts";

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

// Accents of the imperative that the subjunctive does not have; "envíe" keeps its own.
const withoutAccent = (stem: string): string =>
  /[íú][ae]n?$/u.test(stem) ? stem : stem.replace(/[áéíóú]/gu, (letter) => "aeiou".charAt("áéíóú".indexOf(letter)));

const passedOn = /^(?:y |pues )?(?:dígal[eo]s?|avísel[eo]s?|dígan?le) (que .{6,})$/iu;
const imperative =
  /^((?:por favor,? |y |que |pues |entonces )*)(\p{L}+?[áéíóú]\p{L}*?(?:en|an|e|a))(me|nos)(l[oa]s?|l[ea])?(?!\p{L})(.*)$/iu;
const callMechanics =
  /^(?:díga|óiga|mír|perdón|discúlp|permíta|espére|créa|entiénda|ayúde|explíque|dé(?:j|m)|escúche|cuénte|confírm)/iu;
const plainImperative =
  /^((?:por favor,? |y |pues |entonces )*)(llame|llamen|mande|manden|envíe|envíen|avise|avisen|deje|dejen|ponga|pongan|apunte|apunten|cambie|cambien|anule|anulen|cancele|cancelen|haga|hagan|diga|digan|pase|pasen|traiga|traigan|quite|quiten|use|usen|cobre|cobren)(?:(l[oa]s?|les?))?(?= )(.*)$/iu;
const forbidding = /^(?:por favor,? )?(no (?:(?:me|nos|lo|la|los|las|le|les|se) )+(\p{L}+n?)(?!\p{L}).*)$/iu;
const polite =
  /^¿?(?:(?:y|pero|por favor),? )*(?:me |nos )?(?:puede|podría|pueden|podrían|puedes|podrías)(?: usted)? ((?!decir|ayudar|explicar|confirmar|informar|repetir|esperar|ser|estar|hacer|ver|pasar|mirar|comprobar|atender)\p{L}+(?:ar|er|ir)(?:me|nos)?) (.{3,}?)\??$/iu;
const wishing =
  /^(?:y |pero |por favor,? |pues )*(?:solo )?(que (?:no )?(?:(?:me|nos|lo|la|los|las|le|les|se) )*(\p{L}+)(?= ).*)$/iu;
const farewell = /^que (?:tenga|pase|vaya|sea) (?:un|una|muy|buen|usted|lo que)/iu;

function ordered(clause: string): string | null {
  const own = imperative.exec(clause);
  if (own?.[2] && !callMechanics.test(own[2])) {
    const alone = own[3]?.toLowerCase() === "nos" ? "les" : "le";
    const pronouns = own[4] ? `se ${own[4].toLowerCase()}` : alone;
    return `Pide que ${pronouns} ${withoutAccent(own[2].toLowerCase())}${spanishThirdPerson(own[5] ?? "")}`;
  }
  const plain = plainImperative.exec(clause);
  if (!plain?.[2]) return null;
  const pronoun = plain[3] ? `${plain[3].toLowerCase()} ` : "";
  return `Pide que ${pronoun}${plain[2].toLowerCase()}${spanishThirdPerson(plain[4] ?? "")}`;
}

function wished(clause: string): string | null {
  const forbidden = forbidding.exec(clause);
  if (forbidden?.[1] && isSpanishSubjunctive(forbidden[2] ?? ""))
    return `Pide que ${spanishThirdPerson(lowered(forbidden[1]))}`;
  const wish = wishing.exec(clause);
  if (!wish?.[1] || !isSpanishSubjunctive(wish[2] ?? "") || farewell.test(wish[1])) return null;
  return `Pide ${lowered(spanishThirdPerson(wish[1]))}`;
}

function askedPolitely(clause: string): string | null {
  const match = polite.exec(clause);
  if (!match?.[1]) return null;
  const infinitive = match[1].toLowerCase().replace(/(?:me|nos)?$/u, "le");
  return `Pide: ${infinitive} ${spanishThirdPerson(match[2] ?? "")}`;
}

/** What an order to the company asks for: "bórrenme de la lista" → "Pide que le borren de la lista"; null for other clauses. */
export function spanishRequest(clause: string): string | null {
  const told = passedOn.exec(clause)?.[1];
  if (told) return `Pide ${spanishThirdPerson(told)}`;
  return ordered(clause) ?? askedPolitely(clause) ?? wished(clause);
}
