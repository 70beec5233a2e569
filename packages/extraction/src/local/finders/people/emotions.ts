import { type Finding, finding } from "../../findings/finding.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import { topicOf } from "../../wording/topics.ts";

const negative =
  "annoyed|angry|furious|upset|frustrated|disappointed|mad|livid|irritated|fed up|unhappy|stressed(?! out)|worried|anxious|nervous|scared|tired of|sick of|sick and tired|exhausted|overwhelmed|confused|outraged|pissed(?: off)?|concerned|devastated|disgusted|desperate|embarrassed|cross|panicking|terrified|shaken|offended|heartbroken|stressed out|panicked";
const positive = "happy|delighted|thrilled|pleased|grateful|excited|relieved|impressed|glad|satisfied|over the moon";
const degree =
  "(?:(?:really|so|very|honestly|pretty|quite|extremely|getting|just|a bit|a little|kind of|absolutely|incredibly|rather|super|beyond|still|also|actually|truly|too|genuinely|bloody|frankly|feeling|terribly|awfully|properly|starting to (?:get|feel)) ){0,3}";
const felt = new RegExp(
  String.raw`\b(?:I(?:'m| am| feel| was| got| get|'ve been)|we(?:'re| are)|I've (?:never )?been|it(?:'s| is) (?:making|getting) me|(?:it|this|that) makes me) (not |n't )?${degree}(not )?(${negative}|${positive})\b([^.!?]{0,60})`,
  "i",
);
const politeness =
  /^\s+(?:to (?:help|wait|hold|hear|do|pay|try|give|share|answer|provide|send|go|take|let)\b|with (?:that|either)\b)/i;
const verdict =
  /\b(?:this|that|it)(?:'s| is| was)(?: just| really| absolutely| so| completely| totally| honestly)? (ridiculous|unacceptable|outrageous|frustrating|annoying|disappointing|infuriating|a joke|a nightmare|a disgrace|maddening|stressful|upsetting)\b/i;
/** Verdicts that say the feeling itself; of the others the word is kept. */
const feelings: Readonly<Record<string, string>> = {
  frustrating: "frustrated",
  annoying: "annoyed",
  disappointing: "disappointed",
  infuriating: "angry",
  stressful: "stressed",
};

function verdictContent(word: string, reason: string): string {
  const feeling = feelings[word];
  return feeling
    ? `Is ${feeling}${reason}`
    : `Is upset${reason} and calls ${reason === "" ? "the situation" : "it"} ${word}`;
}
const delight =
  /\b(?:I(?:'m| am)? (?:absolutely |really )?(?:love|loved) (?:the|your|my|how)\b[^.!?,]{2,60}|you(?:'ve| guys have|guys)? (?:been|are) (?:so |really |absolutely )?(?:amazing|fantastic|wonderful|brilliant|a lifesaver))/i;

function about(sentence: Sentence, tail: string, subject: string | null): { text: string; fromAgent: boolean } {
  const own = /^\s*(?:about|with|that|at|because|by|of|for|over)\s+(.{3,60})$/i.exec(tail);
  if (own && !/^(?:this|that|it|all this|everything)$/i.test(own[1] ?? ""))
    return { text: ` ${tail.trim()}`, fromAgent: false };
  const topic = topicOf(sentence);
  if (!topic) return { text: subject ? ` (${subject})` : "", fromAgent: false };
  return { text: ` about ${topic.topic}${subject ? ` (${subject})` : ""}`, fromAgent: topic.fromAgent };
}

function emotionFinding(
  sentence: Sentence,
  mood: string,
  content: string,
  fromAgent: boolean,
  importance: number,
): Finding {
  return finding({
    kind: `emotion:${mood}`,
    value: mood,
    content,
    sentence,
    type: "emotion",
    importance,
    confidence: 0.82,
    citesAgent: fromAgent,
  });
}

function feelingOf(sentence: Sentence, subject: string | null): Finding | null {
  const match = felt.exec(sentence.written);
  const mood = match?.[3]?.toLowerCase();
  if (!match || !mood) return null;
  const isPositive = new RegExp(`^(?:${positive})$`, "i").test(mood);
  const negated = Boolean(match[1] ?? match[2]);
  const tail = match[4] ?? "";
  if (politeness.test(tail) || (negated && !isPositive)) return null;
  if (
    isPositive &&
    !negated &&
    !/^\s*(?:about|with|that|because|so far|at|for|by)\b|!/.test(tail + sentence.said.slice(-1))
  )
    return null;
  const reason = about(sentence, tail.replace(/,.*$/, ""), isPositive && !negated ? null : subject);
  const text =
    isPositive && !negated && !/^ (?:about|with|that|because|at|for|by)/.test(reason.text) ? "" : reason.text;
  return emotionFinding(
    sentence,
    mood,
    `Is ${negated ? "not " : ""}${mood}${rewrite(text)}`,
    reason.fromAgent,
    negated || !isPositive ? 5 : 4,
  );
}

const rewrite = (text: string): string =>
  text
    .replace(/\bmy\b/gi, "their")
    .replace(/\byour?\b/gi, "the company's")
    .replace(/\bI\b/g, "they")
    .replace(/\bme\b/g, "them");

/** What the caller feels, when they say so in the first person or pass a verdict. Never guessed from tone. English. */
export function findEmotions(call: CallReading, subjects: ReadonlyMap<number, string>): Finding[] {
  return call.sentences.flatMap((sentence): Finding[] => {
    if (sentence.hypothetical || sentence.question) return [];
    const subject = subjects.get(sentence.index) ?? null;
    const feeling = feelingOf(sentence, subject);
    if (feeling) return [feeling];
    const word = verdict.exec(sentence.written)?.[1]?.toLowerCase();
    if (word) {
      const reason = about(sentence, "", subject);
      return [emotionFinding(sentence, "verdict", verdictContent(word, reason.text), reason.fromAgent, 5)];
    }
    const praise = delight.exec(sentence.written)?.[0];
    return praise ? [emotionFinding(sentence, "praise", `Is pleased: "${praise.trim()}"`, false, 4)] : [];
  });
}
