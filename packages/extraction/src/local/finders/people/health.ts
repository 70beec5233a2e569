import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { toThirdPerson } from "../../wording/third-person.ts";
import { asCommonWord } from "../answers/answer-topics.ts";
import { conditions, diets, healthStates } from "./personal-lexicon.ts";

const allergy =
  /\b(?:(?:I(?:'m| am)|I've been|my (?:son|daughter|husband|wife|child|mother|father|partner|kid)(?:'s| is)|we(?:'re| are)) (?:\w+ )?(?:allergic|intolerant|sensitive)) to ([^.!?;]{2,60})/i;
const hasCondition = new RegExp(
  String.raw`\bI(?:'ve| have| also have| do have|'ve had| suffer from| was diagnosed with|'ve got| got| have had)(?: really| very| pretty)?(?: bad| severe| mild| chronic)? (${conditions})(?![\p{L}-])`,
  "iu",
);
const isHealth = new RegExp(
  String.raw`\bI(?:'m| am|'ve been)(?: also| actually| currently| now)? ((?:(?:about |almost |nearly |around )?[\w-]+ (?:weeks|months) )?(?:${healthStates}))\b`,
  "i",
);
const diet = new RegExp(
  String.raw`\b(?:I(?:'m| am)|we(?:'re| are))(?: a| both| all| strictly| strict| also)? (${diets})\b`,
  "i",
);
const medication =
  /\bI(?:'m| am)? (?:take|taking|on) ([\p{L}-]*(?:insulin|ibuprofen|metformin|statins?|warfarin|aspirin|medication for [\p{L} ]+|blood pressure (?:pills|medication)|lisinopril|levothyroxine|antidepressants?|antibiotics|amoxicillin|\p{L}{3,}(?:pril|sartan|statin|olol|azole|oxetine|mycin|cillin|thyroxine|zepam|profen|dipine)))\b/iu;
const mobility =
  /\bI (?:use|need|have to use) (?:a |an )?(wheelchair|walker|cane|hearing aids?|oxygen(?: tank)?|guide dog|service dog|screen reader|step-free access|wheelchair access)\b/i;
const healthAsked = /\ballerg(?:ies|y|ic)\b/i;

function health(sentence: Sentence, value: string, content: string, attributeImportance = 9): Finding {
  return finding({
    kind: "health",
    value: foldText(value),
    content,
    sentence,
    importance: attributeImportance,
    confidence: 0.9,
    sensitivity: ["health"],
    citesAgent: /\b(?:allerg|medic|pills)/i.test(sentence.asked?.text ?? ""),
  });
}

const trimTail = (text: string): string =>
  text
    .split(
      /,? (?:so|but|because|and (?:I|we|so|my|it|he|she)|and$|if|which|since)\b|, (?:I|is|it|that|please|can|last|the last|when|she|he|my|we|you)\b/i,
    )[0]
    ?.trim() ?? text;

const whoIs = ({ about }: Sentence): string => (about ? `Their ${about} is` : "Is");

/** "Any medication?" "Just lisinopril." */
function answeredMedicine(sentence: Sentence, isTold: boolean): Finding[] {
  const pills =
    sentence.first &&
    /\b(?:medications?|medicines?|pills|blood thinners|thinners|tablets|painkillers|supplements)\b[^?]*\?/i.test(
      sentence.asked?.question ?? "",
    );
  if (!pills || isTold) return [];
  const taken = withoutFillers(sentence.written)
    .replace(/^just (?:the )?/i, "")
    .replace(/[.!]+$/, "")
    .replace(
      /(?:,| and (?:sometimes|I|my|then|that|occasionally|a few)| for (?:my|the)| but| because| since| when)(?=[ ,]).*$/i,
      "",
    );
  if (
    !/^[\p{L}-]+(?: [\p{L}\d-]+){0,4}$/u.test(taken) ||
    /^(?:since|for|from|until|after|before|only|not|some|a|about|every|in|on)(?!\p{L})/iu.test(taken) ||
    /\b(?:no|none|not|nothing|nope|I|is|are|yes|what|she's|he's)\b/i.test(taken)
  )
    return [];
  const who = sentence.about ? `Their ${sentence.about} takes` : "Takes";
  return [health(sentence, taken, `${who} ${asCommonWord(taken)}`, 8)];
}

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
    sentence.first && /\?/.test(sentence.asked?.question ?? "") && healthAsked.test(sentence.asked?.question ?? "");
  const answer =
    asked && found.length === 0
      ? withoutFillers(sentence.written)
          .replace(/^(?:just |to |i'm allergic to )+/i, "")
          .replace(/[.!]+$/, "")
          .replace(/,? (?:and|but|so) (?:I|I'm|my|he|she|we|it)(?![\p{L}]).*$/iu, "")
      : "";
  if (
    answer !== "" &&
    answer.split(" ").length <= 5 &&
    !/\b(?:no|none|not|nothing|don't|nope|is|are|has|have|can|my|us|we|he|she|they|it|that|this)\b/i.test(answer) &&
    !/^(?:I|we|yes|what|why)\b/i.test(answer)
  ) {
    found.push(health(sentence, `allergy ${answer}`, `${whoIs(sentence)} allergic to ${asCommonWord(answer)}`));
  }
  found.push(...answeredMedicine(sentence, found.length > 0));
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

/** Allergies, conditions, medication, aids and diets that the caller tells of. English. */
export function findHealthFacts(call: CallReading): Finding[] {
  return call.sentences.filter((sentence) => !sentence.question).flatMap((sentence) => findHealth(sentence));
}
