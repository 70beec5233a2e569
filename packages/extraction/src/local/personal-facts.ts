import { foldText } from "@elaaoms/core/text";
import { splitClauses } from "./clauses.ts";
import { findDates } from "./dates.ts";
import { type Finding, finding } from "./finding.ts";
import {
  childWords,
  conditions,
  diets,
  healthStates,
  kin,
  noOccupation,
  occupationEnding,
  occupations,
  pets,
} from "./personal-lexicon.ts";
import { mayBeNamePart } from "./proper-names.ts";
import { type CallReading, type Sentence, withoutFillers } from "./reading.ts";
import { toThirdPerson } from "./third-person.ts";

const jobNoun =
  /\bI(?:'m| am|'ve been| have been|'m actually| am actually| used to be)(?: just| also| actually)? (an? )((?:[\p{L}-]+ ){0,3}?[\p{L}-]+)(?= (?:at|in|for|with|on|who|working|and|here|so|by|myself|but|now)\b|\s*[,.!?;]|$)/iu;
const worksAs =
  /\bI (?:currently |now )?(?:work|worked) as (an? |the )?([\p{L} -]{3,50}?)(?= (?:at|in|for|with|and|so|here|but|now)\b|\s*[,.!?;]|$)/iu;
const worksAt =
  /\bI (?:currently |now )?work (?:(?:over |down )?(?:at|for|in) [^,.!?;]{2,60}|nights?\b[^,.!?;]{0,40}|(?:the )?(?:night|day|late|early|weekend)[- ]?shifts?[^,.!?;]{0,30}|from home|weekends\b[^,.!?;]{0,20}|shifts\b|remotely)/i;
const runs = /\b(?:I|we) (?:run|own|manage) (?:a|an|the|my own) ([^,.!?;]{3,60})/i;
const stage =
  /\bI(?:'m| am)(?: now| already| currently| actually)? (retired|self-employed|unemployed|on (?:maternity|paternity|parental|sick) leave|semi-retired|in (?:college|university|high school|grad school|medical school)|freelance)\b/i;
const occupationQuestion =
  /\b(?:what do you do (?:for|as)|your (?:occupation|job|profession)|what's your line of work)\b/i;

const kinNamed = new RegExp(
  String.raw`\b(?:my|our) ((?:(?:little|older|younger|eldest|oldest|youngest|late|ex|new|\w+-year-old|\w+ year old) ?){0,2}(?:${kin}|${pets}))(?:,| is (?:called|named)|'s name is|'s called|s' names are| called| named|,? (?:his|her|their|its) names? (?:is|are))?,? (\p{Lu}[\p{L}'-]+(?:(?:,? and |, )\p{Lu}[\p{L}'-]+){0,3}(?: \p{Lu}[\p{L}'-]+)?)`,
  "u",
);
const kinOwned = new RegExp(
  String.raw`\b(?:I|we)(?:'ve| have)?(?: also| just| recently)? (?:have|got|adopted|had)?\s?((?:an?|one|two|three|four|five|six|\d|some|twin|newborn|young|small|little|older|new|\w+-year-old) (?:(?:\w+[- ]){0,3})?(?:${kin}|${pets})\b(?:,? (?:called|named) \p{Lu}[\p{L}'-]+(?: and \p{Lu}[\p{L}'-]+)?)?)`,
  "u",
);
const kinFact = new RegExp(
  String.raw`\b(?:my|our) (?:(?:older|younger|little|late|ex|\w+-year-old) ?)?(?:${kin}|${pets})(?:'s| is| are| has| was| just| works| lives| turns| goes| needs| uses| starts| also| had)\b[^.!?;]{3,90}`,
  "iu",
);
const behalf = new RegExp(
  String.raw`\b(?:calling|phoning|asking|booking|ordering|this is|it's|here) (?:on behalf of|for) (my (?:${kin})(?:,? \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)?)`,
  "u",
);
const petGeneric = new RegExp(String.raw`^(?:${pets})$`, "i");

const allergy =
  /\b(?:(?:I(?:'m| am)|I've been|my (?:son|daughter|husband|wife|child|mother|father|partner|kid)(?:'s| is)|we(?:'re| are)) (?:\w+ )?(?:allergic|intolerant|sensitive)) to ([^.!?;]{2,60})/i;
const hasCondition = new RegExp(
  String.raw`\bI(?:'ve| have| also have| do have|'ve had| suffer from| was diagnosed with|'ve got| got| have had)(?: really| very| pretty)?(?: bad| severe| mild| chronic)? (${conditions})(?![\p{L}-])`,
  "iu",
);
const isHealth = new RegExp(
  String.raw`\bI(?:'m| am|'ve been)(?: also| actually| currently| now)? ((?:\w+ (?:weeks|months) )?(?:${healthStates}))\b`,
  "i",
);
const diet = new RegExp(
  String.raw`\b(?:I(?:'m| am)|we(?:'re| are))(?: a| both| all| strictly| strict| also)? (${diets})\b`,
  "i",
);
const medication =
  /\bI(?:'m| am)? (?:take|taking|on) ([\p{L}-]*(?:insulin|ibuprofen|metformin|statins?|warfarin|aspirin|medication for [\p{L} ]+|blood pressure (?:pills|medication)|lisinopril|levothyroxine|antidepressants?|antibiotics|amoxicillin))\b/iu;
const mobility =
  /\bI (?:use|need|have to use) (?:a |an )?(wheelchair|walker|cane|hearing aids?|oxygen(?: tank)?|guide dog|service dog|screen reader|step-free access|wheelchair access)\b/i;
const healthAsked = /\ballerg(?:ies|y|ic)\b/i;

const age =
  /\bI(?:'m| am| just turned|'ll be| turn) ((?:\d{2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\w+)?)(?: years old)?)(?=[\s,.!]|$)(?! (?:minutes|miles|weeks|days|percent|pounds|on hold|people|in line|%))/i;
const birth =
  /\b(?:(?:my )?(?:date of birth|birthday|birth date|d\.?o\.?b\.?)(?:'s| is|:)|I was born (?:on|in)) ([^.!?;]{3,40})/i;
const birthAsked = /\b(?:date of birth|birth ?date|birthday|when were you born|d\.?o\.?b)\b/i;
const tenure =
  /\b(?:I|we)(?:'ve| have) been (?:a |an |your |with you|using you|shopping|buying|coming|banking|with the company|loyal|customers?)[^.!?;]{0,60}\b(?:for|since|years?|ever)\b[^.!?;,]{0,30}/i;
const event =
  /\b(?:I(?:'m| am)|we(?:'re| are)) (?:getting (?:married|divorced)|expecting|engaged|newlyweds|planning (?:a|our|my) [^.!?;,]{3,50}|moving (?:to|in|house|out|next|on)[^.!?;,]{0,50}|starting (?:a|my) new [^.!?;,]{3,40}|studying [^.!?;,]{3,40}|training for [^.!?;,]{3,40}|remodeling[^.!?;,]{0,40}|renovating[^.!?;,]{0,40})/i;
const origin = /\bI(?:'m| am) (?:originally |calling )?from (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)/u;

function jobFinding(sentence: Sentence, content: string, value: string): Finding {
  return finding({
    kind: "occupation",
    value,
    content,
    sentence,
    importance: 6,
    confidence: 0.88,
    attribute: "occupation",
  });
}

function isOccupation(words: string): boolean {
  const last = foldText(words).split(" ").at(-1) ?? "";
  if (noOccupation.has(last)) return false;
  return occupations.has(last) || (occupationEnding.test(last) && last.length > 5);
}

function findJob(sentence: Sentence): Finding[] {
  const as = worksAs.exec(sentence.written);
  if (as?.[2]) return [jobFinding(sentence, `Works as ${as[1] ?? ""}${as[2]}`, as[2].toLowerCase())];
  const noun = jobNoun.exec(sentence.written);
  if (noun?.[2] && isOccupation(noun[2])) {
    const retired = /used to be/i.test(noun[0]);
    return [
      jobFinding(
        sentence,
        `${retired ? "Used to work" : "Works"} as ${noun[1] ?? ""}${noun[2]}`,
        noun[2].toLowerCase(),
      ),
    ];
  }
  const bare = sentence.asked && sentence.first && occupationQuestion.test(sentence.asked.text);
  const answer = bare
    ? withoutFillers(sentence.written)
        .replace(/[.!]+$/, "")
        .replace(/^(?:I'm |I am )/i, "")
    : null;
  if (answer && answer.split(" ").length <= 4)
    return [jobFinding(sentence, `Works as ${answer}`, answer.toLowerCase())];
  const own = runs.exec(sentence.written);
  if (own?.[1] && !/\b(?:errand|risk|test|phone|iphone|laptop|car)\b/i.test(own[1]))
    return [jobFinding(sentence, toThirdPerson(own[0]), own[1].toLowerCase())];
  const state = stage.exec(sentence.written)?.[1];
  if (state) return [jobFinding(sentence, `Is ${state.toLowerCase()}`, state.toLowerCase())];
  const at = worksAt.exec(sentence.written)?.[0];
  if (!at || /\bwork (?:for me|in the)\b/i.test(at)) return [];
  const value = toThirdPerson(at);
  return [
    finding({
      kind: "workplace",
      value: value.toLowerCase(),
      content: value,
      sentence,
      importance: 6,
      confidence: 0.8,
    }),
  ];
}

function relation(sentence: Sentence, value: string, content: string, confidence: number): Finding {
  const sensitivity = childWords.test(content) ? (["children"] as const) : [];
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

function findFamily(sentence: Sentence): Finding[] {
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
  if (plainFact && plainFact.split(" ").length >= 4 && !allergy.test(sentence.written))
    findings.push(relation(sentence, plainFact, toThirdPerson(plainFact), 0.75));
  const owned = kinOwned.exec(sentence.written);
  if (owned?.[1] && /\b(?:have|got|adopted|'ve|had)\b/.test(owned[0]))
    findings.push(relation(sentence, owned[1], `Has ${owned[1]}`, 0.85));
  return findings;
}

function health(sentence: Sentence, value: string, content: string, attributeImportance = 9): Finding {
  return finding({
    kind: "health",
    value: foldText(value),
    content,
    sentence,
    importance: attributeImportance,
    confidence: 0.9,
    sensitivity: ["health"],
    citesAgent: healthAsked.test(sentence.asked?.text ?? ""),
  });
}

const trimTail = (text: string): string =>
  text.split(/,? (?:so|but|because|and I|and we|if|which|since)\b|, (?:I|is|it|that|please|can)\b/i)[0]?.trim() ?? text;

function findHealth(sentence: Sentence): Finding[] {
  const found: Finding[] = [];
  const allergic = allergy.exec(sentence.written);
  if (allergic?.[1])
    found.push(health(sentence, `allergy ${trimTail(allergic[1])}`, toThirdPerson(trimTail(allergic[0]))));
  const condition = hasCondition.exec(sentence.written)?.[1];
  if (condition) found.push(health(sentence, condition, `Has ${condition}`, 8));
  const state = isHealth.exec(sentence.written)?.[1];
  if (state) found.push(health(sentence, state, `Is ${state}`, 8));
  const medicine = medication.exec(sentence.written)?.[1];
  if (medicine) found.push(health(sentence, medicine, `Takes ${medicine}`, 8));
  const aid = mobility.exec(sentence.written);
  if (aid?.[1]) found.push(health(sentence, aid[1], toThirdPerson(aid[0]), 8));
  const asked =
    sentence.first && /\?/.test(sentence.asked?.quote ?? "") && healthAsked.test(sentence.asked?.quote ?? "");
  const answer =
    asked && found.length === 0
      ? withoutFillers(sentence.written)
          .replace(/^(?:just |to |i'm allergic to )+/i, "")
          .replace(/[.!]+$/, "")
      : "";
  if (
    answer !== "" &&
    answer.split(" ").length <= 5 &&
    !/\b(?:no|none|not|nothing|don't|nope)\b/i.test(answer) &&
    !/^(?:I|we|yes|what|why)\b/i.test(answer)
  ) {
    found.push(health(sentence, `allergy ${answer}`, `Is allergic to ${answer}`));
  }
  const food = diet.exec(sentence.written)?.[1];
  if (food)
    found.push(
      finding({
        kind: "diet",
        value: food.toLowerCase(),
        content: `Is ${food.toLowerCase()}`,
        sentence,
        type: "preference",
        importance: 8,
        confidence: 0.9,
        attribute: "diet",
      }),
    );
  return found;
}

function findBirth(sentence: Sentence, call: CallReading): Finding[] {
  const asked = sentence.first && birthAsked.test(sentence.asked?.quote ?? "");
  const said = birth.exec(sentence.written)?.[1] ?? (asked ? withoutFillers(sentence.written) : null);
  if (!said || !/\d|(?:teen|ty|th|st|nd|rd)\b/i.test(said)) return [];
  const date = findDates(said, call)[0];
  const text = said.replace(/^(?:it's|it is|on|in|the)\s+/i, "").replace(/[.!]+$/, "");
  const value = date && /\b(?:19|20)\d{2}\b/.test(said) ? date.iso : text;
  if (!asked && !date && !/\d{4}/.test(text)) return [];
  return [
    finding({
      kind: "date of birth",
      value,
      content: `Date of birth is ${text}${value === text ? "" : ` (${value})`}`,
      sentence,
      importance: 7,
      confidence: 0.88,
      attribute: "date of birth",
      sensitivity: ["date_of_birth"],
      citesAgent: asked,
    }),
  ];
}

function findLife(sentence: Sentence, call: CallReading): Finding[] {
  const found = findBirth(sentence, call);
  const years = age.exec(sentence.written)?.[1];
  if (years)
    found.push(
      finding({
        kind: "age",
        value: years,
        content: `Is ${years.replace(/ years old$/i, "")} years old`,
        sentence,
        importance: 5,
        confidence: 0.75,
        attribute: "age",
      }),
    );
  const long = tenure.exec(sentence.written)?.[0];
  if (long) {
    const content = toThirdPerson(long);
    found.push(
      finding({
        kind: "tenure",
        value: foldText(content),
        content,
        sentence,
        type: "relationship",
        importance: 6,
        confidence: 0.88,
        insight: content,
      }),
    );
  }
  const life = event.exec(sentence.written)?.[0];
  if (life)
    found.push(
      finding({
        kind: "life event",
        value: foldText(life),
        content: toThirdPerson(life),
        sentence,
        importance: 6,
        confidence: 0.8,
      }),
    );
  const from = origin.exec(sentence.written)?.[1];
  if (from && mayBeNamePart(from) && !/calling from/i.test(sentence.written))
    found.push(
      finding({
        kind: "origin",
        value: from,
        content: `Is from ${from}`,
        sentence,
        importance: 4,
        confidence: 0.7,
        entities: [from],
      }),
    );
  return found;
}

/** Occupation, family, pets, health, birth, and turns of life, told in the first person. English. */
export function findPersonalFacts(call: CallReading): Finding[] {
  return call.sentences
    .filter(
      (sentence) => !sentence.hypothetical && !(sentence.question && !/\b(?:my|I'm|I have)\b/.test(sentence.written)),
    )
    .flatMap((sentence) => [
      ...findJob(sentence),
      ...findFamily(sentence),
      ...findHealth(sentence),
      ...findLife(sentence, call),
    ]);
}
