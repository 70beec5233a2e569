import { type Finding, finding } from "../../findings/finding.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import { toThirdPerson } from "../../wording/third-person.ts";

const plan =
  /\b(?:I|we)(?:'m| am|'re| are|'ve| have|'ve got| got| currently have| already have)? (?:currently |already |still )?(?:on|have|got|use|using|subscribed to|signed up for|pay for) (?:the |your |a |an )?((?:[\p{L}\d+-]+ ){1,3}(?:plan|package|subscription|tier|membership|tariff|contract|bundle|policy))\b/iu;
const planAsked = /\b(?:which|what) (?:plan|package|subscription|tier|membership)\b/i;
const car =
  /\bI (?:drive|own|have|ride|just bought|bought|lease) (an? (?:(?:\d{4}|blue|red|black|white|silver|grey|gray|green|used|new|old) )*(?:Toyota|Honda|Ford|BMW|Audi|Volkswagen|VW|Tesla|Nissan|Kia|Hyundai|Mazda|Volvo|Subaru|Mercedes|Chevy|Chevrolet|Jeep|Skoda|Seat|Renault|Peugeot|Fiat|Opel|Vauxhall|Lexus|Dodge|Porsche|Mini|Suzuki|Citroen|Yamaha|Harley)\b(?: [A-Z\d][\p{L}\d-]*){0,3})/u;
const drives = /\bI (?:drive|ride) (an? [^,.!?;]{3,50})/i;
const bought =
  /\b(?:I|we)(?:'ve| have)? (?:just |recently )?(?:bought|purchased|ordered) ((?:an?|the|two|three|four|five|some|my|these|those|\d+)\s[^.!?;]{3,90})/i;
const owns =
  /\b(?:I|we)(?:'ve got| have| own| use) ((?:an?|your|the) (?:[\p{L}\d-]+ ){0,3}(?:router|modem|boiler|dishwasher|washer|fridge|oven|thermostat|laptop|printer|camera|tablet|phone|vacuum|headphones|account|savings account|checking account|mortgage|loan|credit card|heat pump|solar panels?|smart meter|machine|bike|e-bike|treadmill|mattress|sofa)(?: [A-Z\d][\p{L}\d-]*)?)\b/u;
const tail = /,? (?:and|but|so|because|which|that|for me|and it|from you)\b.*$|, (?:it|I|and|but|the|which|that)\b.*$/i;

function planFinding(sentence: Sentence, name: string, citesAgent: boolean): Finding {
  return finding({
    kind: "plan",
    value: name.toLowerCase(),
    content: `Has the ${name}`,
    sentence,
    importance: 7,
    confidence: 0.88,
    attribute: "plan",
    entities: [name],
    citesAgent,
  });
}

function findPlan(sentence: Sentence): Finding[] {
  const name = plan.exec(sentence.written)?.[1];
  if (
    name &&
    !/^(?:an?|the|your|my|this|our)\b|\b(?:no|any|cancel|question|problem|new|different|cheaper|better)\b/i.test(name)
  )
    return [planFinding(sentence, name, false)];
  const answer =
    sentence.first && planAsked.test(sentence.asked?.text ?? "")
      ? /\b(?:the )?(\p{Lu}[\p{L}+]+(?: \p{Lu}[\p{L}+]+)?)(?: one| plan)?[.!]?$/u.exec(sentence.written)?.[1]
      : null;
  return answer ? [planFinding(sentence, /plan$/i.test(answer) ? answer : `${answer} plan`, true)] : [];
}

function findThings(sentence: Sentence): Finding[] {
  const wheels = car.exec(sentence.written) ?? drives.exec(sentence.written);
  if (wheels?.[1] && !/\b(?:lot|long|hour|hard)\b/i.test(wheels[1])) {
    const what = wheels[1].replace(tail, "");
    return [
      finding({
        kind: "vehicle",
        value: what.toLowerCase(),
        content: toThirdPerson(wheels[0].replace(tail, "")),
        sentence,
        importance: 6,
        confidence: 0.88,
        entities: [what.replace(/^an? /, "")],
      }),
    ];
  }
  const purchase = bought.exec(sentence.written);
  if (purchase?.[1]) {
    const what = purchase[0].replace(tail, "");
    return [
      finding({
        kind: "purchase",
        value: what.toLowerCase(),
        content: toThirdPerson(what),
        sentence,
        importance: 5,
        confidence: 0.78,
      }),
    ];
  }
  const thing = owns.exec(sentence.written);
  return thing?.[1] && !/\bquestion\b/i.test(thing[0])
    ? [
        finding({
          kind: "owns",
          value: thing[1].toLowerCase(),
          content: toThirdPerson(thing[0]),
          sentence,
          importance: 5,
          confidence: 0.75,
        }),
      ]
    : [];
}

/** Plans, vehicles, purchases and possessions. English. */
export function findProducts(call: CallReading): Finding[] {
  return call.sentences
    .filter((sentence) => !sentence.hypothetical && !sentence.question)
    .flatMap((sentence) => [...findPlan(sentence), ...findThings(sentence)]);
}
