import { toThirdPerson } from "../../wording/third-person.ts";
import { plainQuestion } from "./question-statements.ts";

const own = (text: string): string => toThirdPerson(text.replace(/\byour\b/gi, "my").replace(/\byou\b/gi, "I"));
const upper = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

const phrase = /^(?:the|an?|my|our|just|one|two|three|four|five|six|seven|eight|nine|ten|some|only|\d+)\b/i;
const adverbial = /^(by|with|in|on|at|from|to|for|under|near|through|until|till|via|as|after|before|without)\b/i;

interface Contrast {
  pattern: RegExp;
  tell: (match: RegExpExecArray, answer: string) => string | null;
}

const contrasts: readonly Contrast[] = [
  {
    // "Do you need child seats?" "One booster."
    pattern:
      /^(?:do|will|would|did) you (need|want|like|have|use|take|buy|order|own|prefer|be needing)(?: any| an?| the| some)? .+$/i,
    tell: ([, verb = ""], answer) => {
      if (!phrase.test(answer)) return null;
      const told =
        { need: "Needs", have: "Has", use: "Uses", take: "Takes", own: "Has", order: "Ordered", buy: "Bought" }[
          verb.toLowerCase()
        ] ?? "Wants";
      return `${told} ${toThirdPerson(answer)}`;
    },
  },
  {
    // "Will you arrive by car?" "By train."
    pattern: /^(will|are|would|do|did) you (.+?)(?: (by|with|in|on|at|from|to|for|through|via) [^?]+| alone)$/i,
    tell: ([, auxiliary = "", verb = "", said], answer) => {
      const preposition = adverbial.exec(answer)?.[1]?.toLowerCase();
      if (!preposition || (said && said.toLowerCase() !== preposition)) return null;
      const told = { will: "Will", are: "Is", would: "Would", do: "", did: "" }[auxiliary.toLowerCase()];
      return told ? `${told} ${own(verb)} ${toThirdPerson(answer)}` : null;
    },
  },
  {
    // "The white Transit?" "The silver one."
    pattern: /^(?:and |so )?(?:it's |is it |that's |you mean )?the ([\p{L}-]+) (\p{L}[\p{L}\d -]*)$/iu,
    tell: ([, other = "", noun = ""], answer) => {
      const one = /^(?:the )?([\p{L}-]+)(?: one)?$/iu.exec(answer)?.[1];
      return one && one.toLowerCase() !== other.toLowerCase()
        ? `Means the ${one.toLowerCase()} ${noun}, not the ${other}`
        : null;
    },
  },
  {
    // "You ordered the round ones?" "No, the square ones."
    pattern:
      /^you (ordered|bought|took|chose|wanted|asked for|booked|had|got|picked|have|want|need|prefer) ((?:the|an?|your|two|three|four|\d+) .+)$/i,
    tell: ([, verb = "", other = ""], answer) => {
      const told = { have: "has", want: "wants", need: "needs", prefer: "prefers" }[verb.toLowerCase()] ?? verb;
      return phrase.test(answer) ? `${upper(told)} ${toThirdPerson(answer)}, not ${own(other)}` : null;
    },
  },
];

/**
 * An answer that puts something else in the place of what the agent asked: "Will you arrive by car?" "By train." → "Will arrive
 * by train". Null when question and answer do not stand against each other.
 */
export function contrastStatement(question: string, answer: string): string | null {
  const plain = plainQuestion(question);
  if (plain.length > 120 || /\b(?:or|anything|else|other|help|me|us)\b/i.test(plain)) return null;
  for (const { pattern, tell } of contrasts) {
    const match = pattern.exec(plain);
    const told = match && tell(match, answer.replace(/^(?:no|nope|nah|actually|oh)[,.]? /i, ""));
    if (told) return told;
  }
  return null;
}
