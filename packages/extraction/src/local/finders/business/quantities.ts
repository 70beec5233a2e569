import { type Finding, finding } from "../../findings/finding.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";

const quantityAsked = /\bhow many\b([^?]{0,60})\?/i;
const size =
  /\b(?:I(?:'m| am| wear| take| need)(?: usually| normally)?(?: a| in a)? size|my (?:shoe |dress |ring )?size is) (\w[\w ½./-]{0,14}?)(?=[\s,.!]|$)/i;
const quantity =
  /^(?:just |about |around |it's |there are |there's |we're |we are |for |only |i'd like |make it )*((?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b(?: \p{L}+){0,4})[.!]?$/iu;
const sizeWord =
  /\d|\b(?:small|medium|large|xl|xs|s|m|l|xxl|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;
const askTail =
  /\b(?:will there be|would you like|do you (?:want|need|have)|are (?:you|there|in your party)|should I|can I|is it for)\b.*$/i;

function amount(sentence: Sentence, kind: string, value: string, content: string, answered: boolean): Finding {
  return finding({
    kind,
    value,
    content,
    sentence,
    type: kind === "size" ? "preference" : "factual",
    importance: 5,
    confidence: answered ? 0.75 : 0.82,
    citesAgent: answered,
  });
}

function answeredCount(sentence: Sentence): Finding[] {
  const asked = sentence.first ? quantityAsked.exec(sentence.asked?.question ?? "") : null;
  // People are counted as a party, among the other bare answers.
  if (asked && /^(?: (?:people|guests|persons|of you|will|are|in your party)\b.*)?$/i.test(asked[1] ?? "")) return [];
  const said = sentence.written.replace(/^(?:um|uh|yes|so|well|ok|okay)[, ]+/i, "");
  const plain = said.split(/[,.;] | (?:so|oh|if) /i)[0] ?? said;
  const count = asked ? quantity.exec(plain)?.[1] : null;
  if (!asked || !count) return [];
  const what = (asked[1] ?? "").replace(askTail, "").trim();
  return [
    amount(
      sentence,
      `count ${what}`,
      count,
      `Number of ${what === "" ? "items" : what}: ${count.replace(new RegExp(` ${what}$`, "i"), "").toLowerCase()}`,
      true,
    ),
  ];
}

function findAmounts(sentence: Sentence): Finding[] {
  const wears = size.exec(sentence.written)?.[1];
  if (wears && sizeWord.test(wears)) return [amount(sentence, "size", wears, `Size is ${wears}`, false)];
  return answeredCount(sentence);
}

/** Sizes, and counts given in answer to "how many". English. */
export function findQuantities(call: CallReading): Finding[] {
  return call.sentences.filter((sentence) => !sentence.question).flatMap((sentence) => findAmounts(sentence));
}
