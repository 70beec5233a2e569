import { type Finding, finding } from "./finding.ts";
import { type CallReading, type Sentence, withoutFillers } from "./reading.ts";

// "Which browser are you using?", "What's your delivery window?": the noun phrase is group 1.
const asked =
  /^(?:and )?(?:which|what) (brand|colou?r|model|make|type|browser|device|department|branch|store|location|city|style|flavou?r|material|version|language|airline|school|company|team)\?$|\b(?:which|what) ((?!(?:time|else|kind|sort|do|is|are|can|would|did|was|does|name|number|about|happened|exactly|seems|brings|way|day|date)\b)[a-z]+(?: (?!(?:are|do|is|did|would|does|should|will|can|have|was)\b)[a-z]+){0,2}) (?:are|do|is|did|would|does|should|will|have|was|can)\b[^?]*\?$|\bwhat(?:'s| is) your ((?!(?:name|email|e-mail|phone|address|question|number|full|first|last|account|order|date|reason|issue|problem|concern)\b)[a-z]+(?: [a-z]+){0,2})\?$/i;
const noAnswer =
  /\b(?:I|I'm|we|no|not|don't|know|sure|idea|what|why|who|how|sorry|yes|maybe|it|is|was|are|can|you|um|uh|hold|moment|second|let|whatever|either|any)\b/i;

/** A short answer to a plain question about something that no other pattern knows. */
function answerOf(sentence: Sentence): Finding[] {
  const match = sentence.first && sentence.asked ? asked.exec(sentence.asked.quote) : null;
  const what = match?.[1] ?? match?.[2] ?? match?.[3];
  const answer = withoutFillers(sentence.written)
    .replace(/^(?:it's|it is|that's|the|a|an) /i, "")
    .replace(/[.!]+$/, "");
  if (!what || answer === "" || answer.split(" ").length > 5 || noAnswer.test(answer)) return [];
  const label = `${what.charAt(0).toUpperCase()}${what.slice(1).toLowerCase()}`;
  return [
    finding({
      kind: `answer:${what.toLowerCase()}`,
      value: answer,
      content: `${label}: ${answer}`,
      sentence,
      importance: 5,
      confidence: 0.65,
      citesAgent: true,
    }),
  ];
}

/** Short answers to questions like "Which browser are you using?". The caller's turn answers at most one. English. */
export function findAnswers(call: CallReading): Finding[] {
  const answered = new Set<number>();
  return call.sentences.flatMap((sentence) => {
    if (sentence.question || answered.has(sentence.turn)) return [];
    answered.add(sentence.turn);
    return answerOf(sentence);
  });
}
