import type { MemoryType, SensitivityCategory } from "@elaaoms/core/memory";
import { isKnownOtherName, isKnownPersonName } from "../../reading/proper-names.ts";
import { toThirdPerson } from "../../wording/third-person.ts";

/** A kind of question, and the statement that a bare answer to it makes. */
export interface AnswerTopic {
  kind: string;
  /** Tested on the agent's last question. */
  asked: RegExp;
  /** What the answer has to look like, when not just any short phrase will do. */
  answer?: RegExp;
  statement: (answer: string, question: RegExpExecArray) => string;
  type?: MemoryType;
  importance?: number;
  sensitivity?: readonly SensitivityCategory[];
}

const number =
  "\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|a dozen";
const people = new RegExp(
  String.raw`^(?:(?:we'll be|we will be|we're|we are|there'll be|there will be|there are|there's|for|a party of|party of|only)\s+)*((?:(?:about|around|roughly|maybe) )?(?:${number}))(?: (?:people|of us|guests|persons|adults?|in total))?(?:,? (?:and|plus|with) ((?:an?|one|two|three|\d) [a-z -]{3,40}))?$`,
  "i",
);
const time =
  /^(?!.*\b(?:is|are|works?|better|best)\b).*(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight|mornings?|afternoons?|evenings?|lunch\w*|early|late|weekends?|weekdays?)\b)/i;

/** "Four, and a high chair" → "Party of four, with a high chair". */
function party(answer: string): string {
  const match = people.exec(answer);
  return `Party of ${(match?.[1] ?? answer).toLowerCase()}${match?.[2] ? `, with ${match[2].toLowerCase()}` : ""}`;
}

/** A first word in lower case, where what is named is no proper name. */
export const asCommonWord = (text: string): string =>
  /^(?:\p{Lu}\p{Ll}|A )/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const common =
  /^(?:last|next|this|every|about|around|in|on|at|by|since|for|from|to|with|an?|the|my|our|one|two|three|four|five|six|seven|eight|nine|ten|once|twice|just|only|maybe|under|behind|near|between|after|before|some|most|mostly|both|all|early|late|black|white|red|blue|green|gray|grey|brown)$/i;

/** An answer as it stands inside a sentence: in lower case, unless it begins with a name. */
export function inSentence(answer: string): string {
  const [first = ""] = answer.split(" ");
  if (common.test(first)) return asCommonWord(answer);
  const isName = /^\S+ (?:&|and )?\p{Lu}/u.test(answer) || isKnownPersonName(first) || isKnownOtherName(first);
  return isName ? answer : asCommonWord(answer);
}

const label = (noun: string): string => noun.charAt(0).toUpperCase() + noun.slice(1).toLowerCase();
const capitals = /^(?:\S+ )*\p{Lu}/u;

/** A noun and its value: "Size is medium", "Toppings are ham and olives". */
export function nounStatement(noun: string, answer: string): string {
  const plural = /(?<!s|address|busines)s$/i.test(noun) && / and |,/.test(answer);
  return `${label(noun)} ${plural ? "are" : "is"} ${toThirdPerson(answer)}`;
}

/** Questions that a few words answer, the more specific first. English. */
export const answerTopics: readonly AnswerTopic[] = [
  {
    kind: "party",
    asked:
      /\bhow many (?:people|guests|persons|of you|in your party|will you be|are you|will there be|are there|will be)\b|\bfor how many\b|\bhow many\?$|\bparty size\b|\bhow (?:big|large) is your party\b/i,
    answer: people,
    statement: party,
    importance: 6,
  },
  {
    kind: "last digits",
    asked:
      /\blast (four|three|five|six|[3-6])(?: digits| numbers)?(?: (?:of|on) (?:the|your|that) ([a-z ]{3,40}?))?(?:,? please)?\?$/i,
    answer: /^[A-Z\d][A-Z\d ]{1,7}$/,
    statement: (answer, question) =>
      `Last ${question[1]?.toLowerCase()} digits${question[2] ? ` of their ${question[2]}` : ""} are ${answer.replaceAll(" ", "")}`,
    importance: 6,
  },
  {
    kind: "budget",
    asked: /\b(?:budget|price range|how much (?:would you|are you|do you want|can you|could you)[^?]*(?:spend|pay))\b/i,
    answer: /\d|hundred|thousand/,
    statement: (answer) => `Budget is ${asCommonWord(answer)}`,
    importance: 6,
  },
  {
    kind: "dietary needs",
    asked: /\b(?:dietary|diet)\b[^?]*\?$/i,
    statement: (answer) => `Dietary requirement is ${asCommonWord(answer)}`,
    type: "preference",
    importance: 8,
  },
  {
    kind: "condition",
    asked: /\b(?:any|have) (?:\w+ )?(?:medical|health)? ?(?:conditions|injuries|health problems|medical problems)\b/i,
    statement: (answer) => `Has ${asCommonWord(answer)}`,
    importance: 8,
    sensitivity: ["health"],
  },
  {
    kind: "has",
    asked: /\b(?:any|have) (?:pets|children|kids|animals)\b/i,
    answer: /^(?:an?|one|two|three|four|five|just|\d)\b/i,
    statement: (answer) => `Has ${asCommonWord(answer.replace(/^just /i, ""))}`,
    type: "relationship",
    importance: 6,
  },
  {
    kind: "occasion",
    asked: /\boccasion\b|\bwhat are (?:you|we) celebrating\b/i,
    statement: (answer) => `Occasion is ${asCommonWord(toThirdPerson(answer))}`,
    importance: 6,
  },
  {
    kind: "goal",
    asked: /\b(?:your|the) (?:main )?goals?\b/i,
    statement: (answer) => `Goal is ${asCommonWord(answer)}`,
    importance: 7,
  },
  {
    kind: "tenure",
    asked: /\bhow long have you been (?:with us|a (?:customer|member|client)|coming|using)\b/i,
    answer: /\b(?:years?|months?|weeks?|since)\b/i,
    statement: (answer) =>
      `Has been with the company ${/^(?:since|for)\b/i.test(answer) ? asCommonWord(answer) : `for ${asCommonWord(answer)}`}`,
    type: "relationship",
    importance: 6,
  },
  {
    kind: "onset",
    asked:
      /\bwhen did (?:it|this|that|the (?:\w+ )?(?:pain|problem|issue|trouble|noise|leak)) (?:start|begin|happen)|\bhow long (?:has|have) (?:it|this|that) been\b/i,
    answer: /\b(?:ago|since|yesterday|today|last|this|day|night|week|weeks|days|months?|morning|hours?)\b/i,
    statement: (answer) =>
      /^(?:for|since|about)\b/i.test(answer)
        ? `Has had the problem ${asCommonWord(answer)}`
        : /^(?:for |about |almost |over )*(?:a |an |\w+ )?(?:couple of |few )?(?:days?|weeks?|months?|years?|hours?)$/i.test(
              answer,
            )
          ? `The problem has lasted ${asCommonWord(answer)}`
          : `The problem started ${asCommonWord(answer)}`,
    importance: 6,
  },
  {
    kind: "time wanted",
    asked: /\b(?:what|which) time\b(?! (?:did|was|were|has))|\bhow early\b|\bhow late\b/i,
    answer: time,
    statement: (answer) => `Time wanted is ${asCommonWord(answer)}`,
    importance: 6,
  },
  {
    kind: "day wanted",
    asked:
      /\b(?:what|which) (?:day|date)s?\b(?! (?:did|was|were|of birth))|\bwhen (?:would you like|do you (?:want|need) (?:it|them|this|that|the)|should (?:we|I)|works)\b/i,
    answer:
      /\b(?:\w+days?|tomorrow|today|weekend|week|\d{1,2}(?:st|nd|rd|th)|january|february|march|april|may|june|july|august|september|october|november|december)\b/i,
    statement: (answer) => `Day wanted is ${inSentence(answer)}`,
    importance: 6,
  },
  {
    kind: "habit",
    asked:
      /\b(?:how often|when|what time) do you (usually |normally |typically )?([a-z]+(?: (?!you\b)[a-z]+){0,3})\?$/i,
    statement: (answer, question) => {
      const usually = question[1] ? "usually " : "";
      return toThirdPerson(`I ${usually}${question[2] ?? ""} ${asCommonWord(answer)}`);
    },
    answer:
      /^(?:every|once|twice|about|most|daily|weekly|monthly|in the|after|before|at|on|only|around|\w+ (?:times|days)|mornings|evenings|weekends)\b/i,
    importance: 5,
  },
  {
    kind: "whereabouts",
    asked: /\bwhere are you (calling|travel+ing|flying|moving|going|heading|staying)(?: (to|from|in|at))?\?$/i,
    answer: capitals,
    statement: (answer, question) => {
      const preposition = question[2] ?? (/calling/i.test(question[1] ?? "") ? "from" : "to");
      const place = answer.replace(/^(?:to|from|in|at) /i, "");
      return `Is ${question[1]?.toLowerCase()} ${preposition.toLowerCase()} ${place}`;
    },
    importance: 5,
  },
  {
    kind: "heard from",
    asked: /\bhow did you (?:hear|find out) about us\b/i,
    statement: (answer) =>
      `Heard about the company ${/^(?:from|through|on|via|at|in) /i.test(answer) ? "" : "through "}${asCommonWord(toThirdPerson(answer))}`,
    importance: 4,
  },
  {
    kind: "company",
    asked:
      /\b(?:who(?:'s| is| was)|which|what(?:'s| is)?)(?: is| are)? your (?:(current|previous|present|old) )?(provider|insurer|supplier|insurance(?: company)?|bank|doctor|dentist|vet|gp|employer|landlord|carrier|lawyer)\b|\bwho (?:are you|do you) (?:(insured|bank)|with)\b/i,
    answer: capitals,
    statement: (answer, question) =>
      nounStatement(
        `${question[1] ? `${question[1]} ` : ""}${question[2] ?? question[3] ?? "provider"}`.replace(
          "insured",
          "insurer",
        ),
        answer.replace(/^with /i, ""),
      ),
    importance: 6,
  },
];

/** Nouns that are a whole question: "Size?", "And the filling?". */
export const askedNouns =
  "size|colou?r|shade|flavou?r|filling|icing|topping|toppings|crust|brand|model|make|year|breed|weight|height|mileage|branch|store|shop|location|seat|room type|bed|style|material|fabric|finish|pattern|deadline|provider|insurer|doctor|dentist|vet|school|employer|company|department|team|hobby|destination|airline|airport|browser|device|operating system|milk|sauce|dressing|side|drink|meter reading|reading|quantity|frequency|level|length|width|thickness|frame|scent|fuel|transmission|postcode|zip code|floor";
