import { type Finding, finding } from "./finding.ts";
import type { CallReading, Sentence } from "./reading.ts";
import { toThirdPerson } from "./third-person.ts";

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
const quantityAsked = /\bhow many\b([^?]{0,60})\?/i;
const sizeAsked = /\b(?:what|which) (size|colou?r)\b/i;
const size =
  /\b(?:I(?:'m| am| wear| take| need)(?: usually| normally)?(?: a| in a)? size|my (?:shoe |dress |ring )?size is) (\w[\w ½./-]{0,14}?)(?=[\s,.!]|$)/i;
const quantity =
  /^(?:just |about |around |it's |there are |there's |we're |we are |for |only |i'd like |make it )*((?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b(?: \p{L}+){0,4})[.!]?$/iu;
const party =
  /\b(?:table|room|reservation|booking|tickets?|seats?) for (\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/i;
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
  if (name && !/\b(?:no|any|cancel|question|problem|new|different|cheaper|better)\b/i.test(name))
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

function findAmounts(sentence: Sentence): Finding[] {
  const wears = size.exec(sentence.written)?.[1];
  if (
    wears &&
    /\d|\b(?:small|medium|large|xl|xs|s|m|l|xxl|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i.test(
      wears,
    )
  ) {
    return [
      finding({
        kind: "size",
        value: wears,
        content: `Size is ${wears}`,
        sentence,
        type: "preference",
        importance: 5,
        confidence: 0.85,
        attribute: null,
      }),
    ];
  }
  const seats = party.exec(sentence.written);
  if (seats)
    return [
      finding({
        kind: "party size",
        value: seats[1] ?? "",
        content: `Asked for a ${seats[0]}`,
        sentence,
        importance: 5,
        confidence: 0.8,
      }),
    ];
  const asked = sentence.first ? quantityAsked.exec(sentence.asked?.quote ?? "") : null;
  const count = asked ? quantity.exec(sentence.written.replace(/^(?:um|uh|yes|so|well|ok)[, ]+/i, ""))?.[1] : null;
  if (asked && count) {
    const what = (asked[1] ?? "")
      .replace(
        /\b(?:will there be|would you like|do you (?:want|need|have)|are (?:you|there|in your party)|should I|can I)\b.*$/i,
        "",
      )
      .trim();
    const content =
      what === "" || new RegExp(`\\b${what.split(" ")[0] ?? ""}\\b`, "i").test(count)
        ? `Number of ${what === "" ? "items" : what}: ${count}`
        : `Number of ${what}: ${count}`;
    return [
      finding({
        kind: `count ${what}`,
        value: count,
        content,
        sentence,
        importance: 5,
        confidence: 0.75,
        citesAgent: true,
      }),
    ];
  }
  const which = sentence.first ? sizeAsked.exec(sentence.asked?.quote ?? "")?.[1] : null;
  const answer = which
    ? sentence.written.replace(/^(?:a |the |size |i think |um,? |in )+/i, "").replace(/[.!]+$/, "")
    : "";
  return which && answer.split(" ").length <= 3 && !/\b(?:no|know|sure|what)\b/i.test(answer)
    ? [
        finding({
          kind: which,
          value: answer,
          content: `${which.charAt(0).toUpperCase()}${which.slice(1)} wanted: ${answer}`,
          sentence,
          importance: 5,
          confidence: 0.8,
          citesAgent: true,
        }),
      ]
    : [];
}

/** Plans, vehicles, purchases and possessions, sizes and quantities. English. */
export function findProducts(call: CallReading): Finding[] {
  return call.sentences
    .filter((sentence) => !sentence.hypothetical && !sentence.question)
    .flatMap((sentence) => [...findPlan(sentence), ...findThings(sentence), ...findAmounts(sentence)]);
}
