import { type Finding, finding } from "../../findings/finding.ts";
import { findDates } from "../../reading/dates.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import { splitSentences } from "../../reading/sentences.ts";
import { confirmedSlot } from "./appointments.ts";

const timeWord =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|noon|half past [a-z]+|quarter (?:to|past) [a-z]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}(?::\d\d)?)\b/gi;
const numbers = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const otherMatter =
  /\?$|\b(?:arriv\w*|ship\w*|refund\w*|charg\w*|due|renew\w*|invoice|paid|dollars?|pounds?|percent|people|guests?|years?|months?|days|weeks|bags?|boxes|left|was|were|did|closed|open)\b/i;

const timesSaid = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(timeWord)].map(([word]) => {
      const lower = word.toLowerCase();
      const number = numbers.indexOf(lower);
      return number > 0 ? String(number) : lower.replace(/:00$/, "");
    }),
  );

/** The agent's words right after each of the caller's turns. */
function nextTexts(call: CallReading): Map<number, string> {
  const turns = [...call.agentTexts.keys()].sort((a, b) => a - b);
  const next = new Map<number, string>();
  let at = 0;
  for (const { turn } of call.sentences) {
    while (at < turns.length && (turns[at] ?? 0) < turn) at += 1;
    const following = turns[at];
    if (following !== undefined) next.set(turn, call.agentTexts.get(following) ?? "");
  }
  return next;
}

function confirmedIn(sentences: readonly Sentence[], reply: string, call: CallReading): Finding | null {
  const last = sentences.at(-1);
  const confirmation = splitSentences(reply)[0] ?? "";
  if (!last || confirmation.split(" ").length > 10 || otherMatter.test(confirmation)) return null;
  const said = timesSaid(sentences.map(({ written }) => written).join(" "));
  const shared = [...timesSaid(confirmation)].filter((word) => said.has(word));
  const sentence = sentences.find(({ written }) => [...timesSaid(written)].some((word) => shared.includes(word)));
  if (shared.length === 0 || !sentence || findDates(confirmation, call).length === 0) return null;
  const slot = confirmedSlot(confirmation, call);
  if (!slot) return null;
  return finding({
    kind: "appointment",
    value: `${slot.iso}${slot.when}`,
    content: `Appointment agreed: ${slot.day}, ${slot.iso}${slot.when}`,
    sentence,
    importance: 7,
    confidence: 0.8,
    citesAgent: false,
    single: true,
    corrects: true,
  });
}

/**
 * Days and times that the caller named and the agent then confirmed: "Friday, about eleven." "Friday at eleven." The day is
 * what both said; a confirmation of something else than a meeting is left alone. `others` are what is agreed already. English.
 */
export function findConfirmedAppointments(call: CallReading, others: readonly Finding[]): Finding[] {
  if (others.some(({ kind }) => kind === "appointment")) return [];
  const next = nextTexts(call);
  const found: Finding[] = [];
  for (const [turn, sentences] of Map.groupBy(call.sentences, (sentence) => sentence.turn)) {
    const reply = next.get(turn);
    const one = reply ? confirmedIn(sentences, reply, call) : null;
    if (one) found.push(one);
  }
  return found.slice(-1);
}
