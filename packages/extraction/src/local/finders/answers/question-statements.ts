import { conjugate, toThirdPerson } from "../../wording/third-person.ts";
import { pastTense } from "../../wording/verb-forms.ts";

const lead =
  /^(?:(?:and|ok|okay|great|perfect|so|sure|alright|all right|got it|thanks|thank you|i see|right|now|then|just to (?:confirm|check|be sure)|oh no|lovely|wonderful|no problem|no worries|also|by the way|if (?:i|you) (?:may|don't mind me) ask(?:ing)?|(?:may|can|could) i (?:just )?ask|(?:can|could) you (?:please )?tell me|do you mind telling me|roughly|approximately|out of curiosity)[,.!:-]* )+/i;
const vocative = /^\p{Lu}\p{Ll}+, /u;
const tail =
  /,? (?:please|sir|ma'am|madam|if (?:i|you) may ask|if you don't mind|by any chance|at the moment|right now|exactly|roughly|by the way|then|again|for me)$/i;

/** A question in plain form: without what leads up to it, its mark and its politeness. */
export function plainQuestion(question: string): string {
  const text = question
    .replace(/\?+\s*$/, "")
    .replace(lead, "")
    .replace(vocative, "")
    .replace(lead, "")
    .replace(tail, "")
    .trim();
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const subjectPattern = "(you(?: guys)?|he|she|it|(?:your|the|this|that) (?:[\\p{L}'-]+ ){0,3}?[\\p{L}'-]+)";

function subjectOf(
  said: string,
  about: string | null,
  thing: string | null,
): { subject: string; isCaller: boolean } | null {
  if (/^you/i.test(said) && !/^your/i.test(said)) return { subject: "", isCaller: true };
  if (/^(?:he|she)$/i.test(said)) return about ? { subject: `Their ${about}`, isCaller: false } : null;
  if (/^(?:it|this|that)$/i.test(said)) return thing ? { subject: `Their ${thing}`, isCaller: false } : null;
  const noun = said.replace(/^(?:your|the|this|that) /i, "");
  return { subject: `${/^your/i.test(said) ? "Their" : "The"} ${noun}`, isCaller: false };
}

const own = (text: string): string =>
  toThirdPerson(
    text
      .replace(/\byourself\b/gi, "myself")
      .replace(/\byour\b/gi, "my")
      .replace(/\byou\b/gi, "I"),
  );

function sentence({ subject, isCaller }: { subject: string; isCaller: boolean }, verb: string, rest: string): string {
  const told = own(`${verb} ${rest}`.trim());
  return `${isCaller ? "" : subject} ${told}`.replace(/\s+/g, " ").trim();
}

const present = (words: string): string => {
  const [verb = "", ...rest] = words.split(" ");
  const adverb =
    /^(?:usually|normally|typically|generally|currently|still|also|ever|already|typically|prefer)$/i.test(verb) &&
    rest.length > 0 &&
    verb !== "prefer";
  if (adverb) return /^ever$/i.test(verb) ? present(rest.join(" ")) : `${verb} ${present(rest.join(" "))}`;
  return [conjugate(verb), ...rest].join(" ");
};
const past = (words: string): string => {
  const [verb = "", ...rest] = words.split(" ");
  if (/^(?:last|first|ever|already|also|originally|usually)$/i.test(verb) && rest.length > 0)
    return /^ever$/i.test(verb) ? past(rest.join(" ")) : `${verb} ${past(rest.join(" "))}`;
  return [pastTense(verb), ...rest].join(" ");
};

/** Verb phrase in the tense that an auxiliary asks for; null for auxiliaries that ask for something else. */
function inTense(auxiliary: string, words: string): string | null {
  switch (auxiliary.toLowerCase()) {
    case "do":
    case "does":
      return present(words);
    case "did":
      return past(words);
    case "have":
    case "has":
    case "have you":
      return `has ${words.replace(/^ever /i, "")}`;
    case "are":
    case "is":
      return `is ${words}`;
    case "were":
    case "was":
      return `was ${words}`;
    case "will":
    case "would":
      return `${auxiliary.toLowerCase()} ${words}`;
    default:
      return null;
  }
}

const preposition =
  /^(?:in|at|on|by|near|from|to|under|over|behind|next|inside|outside|around|between|upstairs|downstairs|through|with|off|about|just|right|here|online|home|above|below|across|along|beside|since|for|after|before|during|every|last|this|next|yesterday|today|tomorrow|tonight|two|three|a|an|\d|\w+ (?:ago|years|months|weeks|days|times))\b/i;
const duration =
  /\b(?:years?|months?|weeks?|days?|hours?|minutes?|since|decades?|while|ages|long|forever|life)\b|^\d+$/i;
const withFor = (answer: string): string =>
  /^(?:for|since|about since|over since|ever since|all|not|just since)\b/i.test(answer) ? answer : `for ${answer}`;
const endsInPreposition = /\b(?:to|from|in|at|on|for|with|of|about)$/i;

interface Form {
  pattern: RegExp;
  tell: (
    match: RegExpExecArray,
    answer: string,
    resolve: (said: string) => ReturnType<typeof subjectOf>,
  ) => string | null;
}

const form = (source: string): RegExp => new RegExp(`^${source}$`, "iu");

const forms: readonly Form[] = [
  {
    pattern: form(`how old (?:is|are|'s) ${subjectPattern}(?: now)?`),
    tell: ([, said = ""], answer, resolve) => {
      const who = resolve(said);
      const age = /\b(?:years?|months?|weeks?|old|new)\b/i.test(answer) ? answer : `${answer} years old`;
      return who &&
        /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|years?|months?|weeks?)\b/i.test(
          answer,
        )
        ? sentence(who, "is", /\bold$|\bnew$/i.test(age) ? age : `${age} old`)
        : null;
    },
  },
  {
    pattern: form(`how long (have|has) ${subjectPattern} (.+)`),
    tell: ([, , said = "", rest = ""], answer, resolve) => {
      const who = resolve(said);
      return who && duration.test(answer) ? sentence(who, "has", `${rest} ${withFor(answer)}`) : null;
    },
  },
  {
    pattern: form(`how (?:tall|big|large|heavy|wide|deep|high|long|far along|far) (?:is|are) ${subjectPattern}`),
    tell: ([, said = ""], answer, resolve) => {
      const who = resolve(said);
      return who && /\d|\b(?:feet|foot|inch|meter|metre|mile|pound|kilo|square|weeks|months)\b/i.test(answer)
        ? sentence(who, "is", answer)
        : null;
    },
  },
  {
    pattern: form(`how much (do|did|does|are|were|will) ${subjectPattern} (.+)`),
    tell: ([, auxiliary = "", said = "", rest = ""], answer, resolve) => {
      const who = resolve(said);
      const [verb = "", ...others] = rest.split(" ");
      const told = inTense(auxiliary, `${verb} ${answer}${others.length > 0 ? ` ${others.join(" ")}` : ""}`);
      return who && told && /\d|hundred|thousand|\bty\b|dollars?|pounds?|euros?|percent/i.test(answer)
        ? sentence(who, told, "")
        : null;
    },
  },
  {
    pattern: form(
      `(?:when|where|what time|how often|how) (do|does|did|are|is|were|was|will|would) ${subjectPattern} (.+)`,
    ),
    tell: ([whole = "", auxiliary = "", said = "", rest = ""], answer, resolve) => {
      const who = resolve(said);
      const told = inTense(auxiliary, rest);
      if (!who || !told || /^how (?!often)/i.test(whole)) return null;
      const bare = answer;
      if (/^where/i.test(whole) && !endsInPreposition.test(rest) && !preposition.test(answer))
        return sentence(who, told, `${/\b(?:go|travel|fly|move|head|drive)$/i.test(rest) ? "to" : "at"} ${answer}`);
      const plain = endsInPreposition.test(rest) ? answer.replace(/^(?:to|from|in|at|on|for|with) /i, "") : bare;
      return sentence(who, told, plain);
    },
  },
  {
    pattern: form(`(?:when|where|what time|how much|how high|how bad)(?: is|'s| was| are) ${subjectPattern}`),
    tell: ([whole = "", said = ""], answer, resolve) => {
      const who = resolve(said);
      if (!who || who.isCaller || (/^where/i.test(whole) && !preposition.test(answer))) return null;
      return sentence(who, /was/i.test(whole.slice(0, 12)) ? "was" : "is", answer);
    },
  },
  {
    pattern: form(`(?:what|which)(?: \\p{L}+)? (do|did|are|were|will|would) ${subjectPattern} (.+)`),
    tell: ([, auxiliary = "", said = "", rest = ""], answer, resolve) => {
      const who = resolve(said);
      if (
        !who ||
        /^rather |^(?:at|in|on|for|to|with|from)$/.test(rest) ||
        /^(?:mean|think|say|see|hear|do|have|want|need|like|feel|know|suggest|recommend|going to do|calling|prefer|want me|doing|talking)\b/i.test(
          rest,
        )
      )
        return null;
      const [verb = "", ...others] = rest.split(" ");
      const particle = /^(?:for|to|with|in|on|at|from|up|about)$/i.test(others[0] ?? "") ? ` ${others.shift()}` : "";
      const told = inTense(auxiliary, `${verb}${particle} ${answer}${others.length > 0 ? ` ${others.join(" ")}` : ""}`);
      return told && sentence(who, told, "");
    },
  },
  {
    pattern: form(
      "who(?: will|'ll|'s going to| is going to| should| can) (be \\p{L}+ing(?: .+)?|drive|pick .+|come|collect .+|attend|sign .+|be there|receive .+)",
    ),
    tell: ([whole = "", rest = ""], answer) =>
      / should| can/i.test(whole.slice(0, 12))
        ? null
        : `${toThirdPerson(answer).replace(/^./, (letter) => letter.toUpperCase())} will ${own(rest)}`,
  },
  {
    pattern: form("how (?:would you (?:like|prefer|want)|do you (?:want|prefer|plan|intend)) to (.+)"),
    tell: ([, rest = ""], answer) => `Prefers to ${own(rest)}: ${toThirdPerson(answer)}`,
  },
  {
    pattern: form("where (?:should|shall|can|do|could) (?:we|i|they) (.+)"),
    tell: ([, rest = ""], answer) =>
      preposition.test(answer) ? `Wants the company to ${own(rest)} ${toThirdPerson(answer)}` : null,
  },
  {
    pattern: form("where (?:should|shall|can|could) (it|they|the \\p{L}+|your \\p{L}+|that) be (\\p{L}+)"),
    tell: ([, what = "", verb = ""], answer) =>
      preposition.test(answer)
        ? `Wants ${/^(?:it|they|that)$/i.test(what) ? "deliveries" : own(what)} ${verb} ${toThirdPerson(answer)}`
        : null,
  },
  {
    pattern: form(
      "(?:for how long|how long for|how long|how many (?:nights|days|weeks))(?: do you need| would that be| is that| were you thinking)?",
    ),
    tell: (_, answer) => (duration.test(answer) || /night/i.test(answer) ? `Duration wanted is ${answer}` : null),
  },
  {
    pattern: form(
      "who (insures|supplies|owns|manages|runs|handles|services|delivers|looks after|takes care of|does|pays|prescribed|picks up|drives|made|built|installed|fitted|treats|treated) (.+)",
    ),
    tell: ([, verb = "", rest = ""], answer) =>
      `${toThirdPerson(answer).replace(/^./, (letter) => letter.toUpperCase())} ${verb} ${own(rest)
        .replace(/^I\b/, "them")
        .replace(/^they\b/, "them")}`,
  },
  {
    pattern: form("(?:is there )?anything you (don't|can't|won't|cannot|would rather not|do not) (.+)"),
    tell: ([, verb = "", rest = ""], answer) =>
      `${conjugate(verb).replace(/^./, (letter) => letter.toUpperCase())} ${rest} ${answer}`,
  },
  {
    pattern: form("any (other |special |particular )?(\\p{L}+(?: \\p{L}+){0,2}?)(?: (?:to|that|you|we|for|in|on) .+)?"),
    tell: ([, other = "", noun = ""], answer) =>
      /^(?:not|questions?|idea|chance|luck|preference|thing|time|day|days)\b/i.test(`${noun}`) ||
      /^(?:not|only if)\b/i.test(answer)
        ? null
        : `${`${other}${noun}`.replace(/^./, (letter) => letter.toUpperCase())}: ${toThirdPerson(answer)}`,
  },
  {
    pattern: form(
      "(?:which|what) (plan|package|tariff|tier|subscription) (?:are you|is (?:that|it|this)) (?:on|under)",
    ),
    tell: ([, noun = ""], answer) => `Is on the ${toThirdPerson(answer)} ${noun}`,
  },
  {
    pattern: form("who (referred|recommended|sent|told) (you|us)(?: (.+))?"),
    tell: ([, verb = "", , rest = ""], answer) =>
      `Was ${verb} ${rest} by ${toThirdPerson(answer)}`.replace(/\s+/g, " "),
  },
];

/**
 * An answer that completes a question with "how old", "when", "where" and the like, as a statement: "How long have you lived
 * there?" "Six years." → "Has lived there for six years". `about` is whom "he" or "she" means, `thing` what "it" does.
 * Null when the question has no such form, or when the answer does not fit it.
 */
export function completedStatement(
  question: string,
  answer: string,
  about: string | null,
  thing: string | null,
): string | null {
  const plain = plainQuestion(question);
  const filled = thing
    ? plain.replace(/(?<=\b\p{L}+ )(?:it|this one)(?=$| (?:in|at|on|for|last|from))/iu, `the ${thing}`)
    : plain;
  if (filled.length > 120 || /\b(?:or|else|another|something)\b/i.test(filled)) return null;
  for (const { pattern, tell } of forms) {
    const match = pattern.exec(filled);
    if (!match) continue;
    const told = tell(match, answer, (said) => subjectOf(said, about, thing));
    return told && !/\b(?:it|them|this|that|me|there)\b/i.test(told.replace(/\b(?:that|this) \p{L}+/giu, ""))
      ? told
      : null;
  }
  return null;
}

const idle =
  /\b(?:hear|see|mind|understand|know|aware|ready|there|able|sure|okay|wondering|calling|looking at|in front of|handy|with you|moment|minute|second|time|questions?|number|id|code|pin|password|reference|anything|something|else|other|another|help|me|us|i|we|details|information|continue|proceed|hold|wait|correct|right|on file|agree|happy|still on|interested|remember|recall|think|receive|waiting|get (?:it|that|them)|sound|works?|good|best|prefer)\b/i;
const yesForm = new RegExp(`^(do|does|did|have|has|are|is|were|was|will) ${subjectPattern} (.+)$`, "iu");

/** A question that "yes" makes a statement of: "Do you have a pet?" → "Has a pet". Null where the statement would say nothing. */
export function confirmedStatement(question: string, about: string | null, thing: string | null): string | null {
  const plain = plainQuestion(question);
  const filled = thing ? plain.replace(/(?<=\b\p{L}+ )(?:it)(?=$| )/iu, `the ${thing}`) : plain;
  const match = yesForm.exec(filled);
  const [, auxiliary = "", said = "", rest = ""] = match ?? [];
  if (!match || filled.length > 100 || idle.test(rest) || /\bor\b/i.test(filled) || rest.split(" ").length < 2)
    return null;
  const who = subjectOf(said, about, thing);
  const told = inTense(auxiliary, rest.replace(/^(have|own|got|take|use|need) any /i, "$1 "));
  const content = who && told ? sentence(who, told, "") : null;
  return content && !/\b(?:it|them|this|that|there|any)\b/i.test(content) ? content : null;
}
