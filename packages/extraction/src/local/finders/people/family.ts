import type { SensitivityCategory } from "@elaaoms/core/memory";
import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import { splitClauses } from "../../reading/clauses.ts";
import { mayBeNamePart } from "../../reading/proper-names.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import { toThirdPerson } from "../../wording/third-person.ts";
import { childWords, conditions, healthStates, kin, pets } from "./personal-lexicon.ts";

const kinNamed = new RegExp(
  String.raw`\b(?:[Mm]y|[Oo]ur) ((?:(?:little|older|younger|eldest|oldest|youngest|late|ex|new|\w+-year-old|\w+ year old) ?){0,2}(?:${kin}|${pets}))(?:,| is (?:called|named)|'s name is|'s called|s' names are|'s name,| called| named|,? (?:his|her|their|its) names? (?:is|are))?,? (\p{Lu}[\p{L}'-]+(?:(?:,? and |, )\p{Lu}[\p{L}'-]+){0,3}(?: \p{Lu}[\p{L}'-]+)?)`,
  "u",
);
const kinOwned = new RegExp(
  String.raw`\b(?:I|[Ww]e)(?:'ve| have)?(?: also| just| recently)? (?:have|got|adopted|had)?\s?((?:an?|one|two|three|four|five|six|\d|some|twin|newborn|young|small|little|older|new|\w+-year-old) (?:(?:\w+[- ]){0,3})?(?:${kin}|${pets})\b(?:,? (?:called|named) \p{Lu}[\p{L}'-]+(?: and \p{Lu}[\p{L}'-]+)?)?)`,
  "u",
);
const kinFact = new RegExp(
  String.raw`\b(?:my|our) (?:(?:older|younger|little|late|ex|\w+-year-old) ?)?(?:${kin}|${pets})(?: [A-Z][\p{L}'-]+)?(?:'s (?:(?:\w+ )?(?:birthday|wedding|anniversary|graduation|funeral)|an?|the|in|on|at|not|also|been|got|very|really|so|just|allergic|diabetic|pregnant|vegan|vegetarian|deaf|blind|\w+ing)| is| are| has| was| just| works| lives| turns| turned| goes| needs| uses| starts| also| had| can't| cannot| doesn't| loves| likes| will| does| picks| drives| handles| takes| manages| collects| booked| made| paid| signs| owns| studies| speaks| wants| prefers| hates| died| passed away| usually| always| lost| broke| got| can| won't| never)\b[^.!?;]{0,90}`,
  "iu",
);
const behalf = new RegExp(
  String.raw`\b(?:calling|phoning|asking|booking|ordering|this is|it's|here) (?:on behalf of|for) (my (?:${kin})(?!\p{L}|'s)(?:,? \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)?)`,
  "u",
);
const petGeneric = new RegExp(`^(?:${pets})$`, "i");

const women =
  /\b(?:wife|daughter|mother|mom|mum|sister|girlfriend|grandmother|grandma|granddaughter|niece|aunt|fiancée|landlady|granny|nan)\b/i;
const men = /\b(?:husband|son|father|dad|brother|boyfriend|grandfather|grandson|nephew|uncle|fiancé)(?![\p{L}-])/iu;
const pronounName =
  /\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) names?(?:'s| is| are) (\p{Lu}[\p{L}'-]+(?:(?: and)? \p{Lu}[\p{L}'-]+)?)/u;
const cares = new RegExp(
  String.raw`\bI (?:also |often |always |still |have to |need to )?(?:look after|live with|care for|take care of|pick up|drive|stay with|support) my (?:\w+ )?(?:${kin}|${pets})\b[^.!?;,]{0,60}`,
  "i",
);
const pronounAllergy = /\b(?:he|she|they|it)(?:'s| is|'re| are) (?:\w+ )?(?:allergic|intolerant) to [^.!?;,]{2,60}/i;

const pronounPhone =
  /\b(?:his|her|their) (?:phone |cell |mobile )?(?:number|phone|cell|mobile)(?:'s| is) (\+?\(?\d[\d ().-]{5,18}\d)/i;
const pronounTrouble =
  /\b(?:he|she)(?:'s| is| has)(?: been)? (?:vomiting|limping|coughing|sneezing|bleeding|throwing up|sick|in pain|unwell|pregnant|deaf|blind|diabetic)\b[^.!?;,]{0,50}/i;
const nameAsked = new RegExp(
  String.raw`\b(?:your|the) (${kin}|${pets})(?:'s)? (?:name|called)|\bname of your (${kin}|${pets})|\b(?:your|the) (${kin}|${pets}) called`,
  "i",
);

/** "What's your cat's name?" "Pickles." */
function answeredName(sentence: Sentence, known: string | null): Finding[] {
  const question = sentence.first ? (sentence.asked?.question ?? "") : "";
  const match = nameAsked.exec(question);
  const meant = /\b(?:what's|what is) (?:his|her|its|their) name\b/i.test(question) ? known : null;
  const who = (match?.[1] ?? match?.[2] ?? match?.[3] ?? meant)?.toLowerCase();
  const name =
    /^(?:(?:it's|it is|he's|she's|his name is|her name is|that's|um,?|uh,?) )*(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)[.!,]?$/u.exec(
      sentence.written,
    )?.[1];
  if (!who || !name || !mayBeNamePart(name)) return [];
  const found = relation(
    sentence,
    `${who} ${name}`,
    petGeneric.test(who) ? `Has a ${who} named ${name}` : `Their ${who} is named ${name}`,
    0.88,
  );
  const evidence = sentence.asked
    ? [{ turn: sentence.asked.turn, quote: sentence.asked.quote }, ...found.candidate.evidence]
    : found.candidate.evidence;
  return [{ ...found, candidate: { ...found.candidate, evidence } }];
}

/** "Their dad's seventieth birthday" is no statement yet. */
const occasion = (text: string): string =>
  /\b(?:birthday|wedding|anniversary|graduation|funeral)$/i.test(text) && !/\b(?:is|was|has)\b/i.test(text)
    ? `Occasion: ${text}`
    : text;

/** Whom "he" or "she" in a sentence means. */
function antecedent({ written, he, she }: Sentence): string | null {
  if (/\b(?:she|her)\b/i.test(written)) return she;
  return /\b(?:he|his|him|it|its|they|their)\b/i.test(written) ? (he ?? she) : null;
}

function aboutAntecedent(sentence: Sentence, who: string): Finding[] {
  const name = pronounName.exec(sentence.written)?.[1];
  const pronoun = pronounName.exec(sentence.written)?.[0].slice(0, 3).toLowerCase();
  const otherPerson = (pronoun === "his" && women.test(who)) || (pronoun === "her" && men.test(who));
  if (name && !otherPerson) {
    const verb = /s$/.test(who) && / and /.test(name) ? "are" : "is";
    return [relation(sentence, `${who} ${name}`, `Their ${who} ${verb} named ${name}`, 0.88)];
  }
  const phone = pronounPhone.exec(sentence.written)?.[1];
  if (phone) {
    const found = relation(sentence, `${who} phone`, `Phone number of their ${who} is ${phone}`, 0.85);
    return [{ ...found, candidate: { ...found.candidate, sensitivity: ["contact"] } }];
  }
  const allergic = pronounAllergy.exec(sentence.written)?.[0];
  if (!allergic && pronounTrouble.test(sentence.written) && !sentence.question) {
    const told = (pronounTrouble.exec(sentence.written)?.[0] ?? "").replace(/^(?:he|she)/i, "");
    return [
      relation(sentence, told, `Their ${who}${told.replace(/^'s been/, " has been").replace(/^'s/, " is")}`, 0.75),
    ];
  }
  if (!allergic) return [];
  const content = `Their ${who} ${allergic.replace(/^\w+('s| is|'re| are)/i, (_, verb: string) => (/re/.test(verb) ? "are" : "is"))}`;
  const found = relation(sentence, content, content.replace(/ (?:and|so|but) (?:I|we|he|she|they)\b.*$/, ""), 0.88);
  return [
    {
      ...found,
      candidate: { ...found.candidate, importance: 8, sensitivity: [...found.candidate.sensitivity, "health"] },
    },
  ];
}

const illness = new RegExp(
  String.raw`\b(?:${conditions}|${healthStates}|allergic|allergy|intolerant|can't have|surgery|dementia|alzheimer's)\b`,
  "iu",
);

function relation(sentence: Sentence, value: string, content: string, confidence: number): Finding {
  const sensitivity: SensitivityCategory[] = childWords.test(content) ? ["children"] : [];
  if (illness.test(content)) sensitivity.push("health");
  const entities = [...content.matchAll(/(?<!^)(?<![.!?] )\b\p{Lu}[\p{L}'-]+/gu)].map((match) => match[0]);
  return finding({
    kind: "relation",
    value: foldText(value),
    content,
    sentence,
    type: "relationship",
    importance: 6,
    confidence,
    entities,
    sensitivity,
  });
}

function findOwn(sentence: Sentence): Finding[] {
  const forWhom = behalf.exec(sentence.written)?.[1];
  if (forWhom) return [relation(sentence, forWhom, `Is calling on behalf of ${toThirdPerson(forWhom)}`, 0.88)];
  const named = kinNamed.exec(sentence.written);
  const findings: Finding[] = [];
  if (named?.[1] && named[2] && mayBeNamePart(named[2].split(" ")[0] ?? "")) {
    const plural = /\b(?:and|,)\b/.test(named[2]);
    const kind = petGeneric.test(named[1]) ? "Has a" : "Their";
    const content =
      kind === "Has a"
        ? `Has a ${named[1]} named ${named[2]}`
        : `Their ${named[1]} ${plural ? "are" : "is"} named ${named[2]}`;
    findings.push(relation(sentence, `${named[1]} ${named[2]}`, content, 0.88));
  }
  const fact = sentence.question ? null : kinFact.exec(sentence.written)?.[0];
  const plainFact = fact && !/\b(?:is|'s) (?:called|named)\b|'s name\b/.test(fact) ? splitClauses(fact)[0] : null;
  if (
    plainFact &&
    plainFact.split(" ").length >= 4 &&
    !/\b(?:will|can|does|is|has|can't|won't|and|the|a|to)$/i.test(plainFact.trim()) &&
    !/\b(?:allergic|intolerant|sensitive) to\b/i.test(sentence.written)
  )
    findings.push(
      relation(
        sentence,
        plainFact,
        occasion(toThirdPerson(plainFact).replace(/ picks (?:it|them) up$/i, " does the pickup")),
        0.75,
      ),
    );
  const size = /\b(?:we're|we are) a (?:family|couple|party) of (?:\w+)\b/i.exec(sentence.written)?.[0];
  if (size) findings.push(relation(sentence, size, size.replace(/^we(?:'re| are)/i, "Is"), 0.8));
  const care = cares.exec(sentence.written)?.[0];
  if (care) findings.push(relation(sentence, care, toThirdPerson(care), 0.8));
  const owned = kinOwned.exec(sentence.written);
  if (owned?.[1] && /\b(?:have|got|adopted|'ve|had)\b/.test(owned[0]))
    findings.push(relation(sentence, owned[1], `Has ${owned[1]}`, 0.85));
  return findings;
}

/** Relatives and pets: named, owned, told about, called for. English. */
export function findFamily(call: CallReading): Finding[] {
  return call.sentences.flatMap((sentence) => {
    const known = antecedent(sentence);
    const named = sentence.about ?? known;
    return [...findOwn(sentence), ...answeredName(sentence, named), ...(known ? aboutAntecedent(sentence, known) : [])];
  });
}
