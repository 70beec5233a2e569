import { type Finding, finding } from "../../findings/finding.ts";
import { splitClauses } from "../../reading/clauses.ts";
import { annotateDates } from "../../reading/dates.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { withoutReason } from "../../wording/reasons.ts";
import { withoutRemnants } from "../../wording/remnants.ts";
import { toThirdPerson } from "../../wording/third-person.ts";

const thing = `((?:the|an?|both|two|three|four|my|your|one of the|just the|only the) [^.!?;]{2,70})`;
const takes: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:I|we)(?:'ll| will|'d rather| would rather|'m going to|'re going to)(?: just| probably| definitely)? (?:take|have|go (?:with|for)|choose|pick|order|get) ${thing}`,
    "i",
  ),
  new RegExp(
    String.raw`\blet(?:'s| us|'s just) (?:just )?(?:go (?:with|for)|take|do|have|get|say|make it|book) ${thing}`,
    "i",
  ),
  new RegExp(`^(?:(?:then|ok|okay|alright|hmm|well|so),? )*(?:just )?give (?:me|us) ${thing}`, "i"),
  new RegExp(String.raw`\b(?:I'm|we're) (?:going|gonna go) (?:with|for) ${thing}`, "i"),
];
const keeps: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:(?:I|we)(?:'ll| will|'d rather| want to|'d like to)|let's)(?: just)? (?:keep|stay (?:with|on)|stick (?:with|to)) ${thing}`,
    "i",
  ),
  /^(?:(?:no|yes|and|but|so),? )*((?:the|my|our) (?:[a-z-]+ ){1,3})(?:stays|can stay|will stay|should stay|remains|stays (?:the same|as it is|as is))(?=[,.!]|$| the same| as)/i,
];
const idle =
  /\b(?:look|think|thought|chat|word|check|go|moment|minute|second|seat and|break|phone|pen|card (?:out|ready)|wife|husband|colleague|boss|other line|same problem|question|chance|risk|time|day off|week off|bus|train|taxi|car keys|rest of|hint)\b|\b(?:it|that|this|them)$/i;
const revises =
  /^(?:(?:oh|hmm|um|no|ok|okay|well),? )*(?:actually|no,? wait|wait|on second thoughts?|sorry|scratch that|you know what|i changed my mind|never mind)\b/i;
const makeIt =
  /\b(?:make (?:it|that)|rather|go (?:with|for)|i'll (?:take|have)|let's (?:do|take)|give me) ((?:the|an?|two|three|four) [^,.!?;]{2,50})/i;

/** "Can you make it an automatic?" */
const asksToMake = /\b(?:can|could) (?:you|we) make (?:it|that) ((?:an?|two|three|four|\d+) [^.!?;,]{2,40})/i;
const tails =
  /,? (?:then|please|thanks|thank you|instead|after all|for (?:now|me|us|today)|I think|if (?:that's|it's) (?:ok|okay|possible)|too|as well)$/gi;

function decided(text: string): string | null {
  const first = (splitClauses(text)[0] ?? text).split(/ and (?:just|then|also|add|maybe|see|leave)\b/i)[0] ?? text;
  const said = withoutRemnants(
    withoutReason(first.split(/, /)[0] ?? first)
      .replace(tails, "")
      .replace(tails, ""),
  );
  return idle.test(said) || said.split(" ").length < 2 ? null : said;
}

function choiceFinding(
  sentence: Sentence,
  verb: "Chose" | "Keeps" | "Wants",
  what: string,
  call: CallReading,
): Finding {
  const content = `${verb} ${toThirdPerson(what.replace(/^just /i, "")).replace(/^./, (letter) => letter.toLowerCase())}`;
  return finding({
    kind: "choice",
    value: content.toLowerCase(),
    content: annotateDates(content, call),
    sentence,
    importance: 6,
    confidence: 0.8,
    citesAgent: sentence.first && sentence.asked !== null,
  });
}

function choiceOf(sentence: Sentence, call: CallReading): Finding | null {
  const text = withoutFillers(sentence.written);
  for (const pattern of keeps) {
    const what = decided(pattern.exec(text)?.[1] ?? "");
    if (what) return choiceFinding(sentence, "Keeps", what, call);
  }
  for (const pattern of takes) {
    const what = decided(pattern.exec(text)?.[1] ?? "");
    if (what) return choiceFinding(sentence, "Chose", what, call);
  }
  return null;
}

/** What the caller takes, keeps and picks among what was offered; a change of mind within the call replaces the choice before. English. */
export function findDecisions(call: CallReading): Finding[] {
  const found: Finding[] = [];
  let lastAt = Number.NEGATIVE_INFINITY;
  for (const sentence of call.sentences) {
    const wanted = asksToMake.exec(sentence.written)?.[1];
    if (wanted && !idle.test(wanted)) found.push(choiceFinding(sentence, "Wants", wanted.replace(tails, ""), call));
    if (sentence.question || sentence.hypothetical) continue;
    const changed = revises.test(sentence.written) && sentence.index - lastAt <= 6;
    const what = changed ? makeIt.exec(sentence.written)?.[1] : undefined;
    const choice = what ? choiceFinding(sentence, "Chose", decided(what) ?? what, call) : choiceOf(sentence, call);
    if (!choice) continue;
    if (changed) found.pop();
    found.push(choice);
    lastAt = sentence.index;
  }
  return found;
}
