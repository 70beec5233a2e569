import type { SensitivityCategory } from "@elaaoms/core/memory";
import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import { splitClauses } from "../../reading/clauses.ts";
import { annotateDates } from "../../reading/dates.ts";
import { isKnownPersonName, mayBeNamePart } from "../../reading/proper-names.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { withoutReason } from "../../wording/reasons.ts";
import { wholeWords } from "../../wording/remnants.ts";
import { toThirdPerson } from "../../wording/third-person.ts";

interface SelfFact {
  kind: string;
  pattern: RegExp;
  importance: number;
  confidence: number;
  sensitivity?: readonly SensitivityCategory[];
  tell?: (match: RegExpExecArray) => string | null;
}

const company = String.raw`(\p{Lu}[\p{L}&'-]+(?: (?:and |& )?\p{Lu}[\p{L}&'-]+){0,3})`;
const bodily =
  "surgery|operation|replacement|transplant|bypass|stroke|heart attack|c-section|caesarean|concussion|miscarriage|seizure|biopsy|cataracts?|root canal|extraction|implant|hernia|injury|fracture|chemo(?:therapy)?|radiotherapy";
const rest = "[^,.!?;]{0,60}";

/** A company rather than a person: "I'm with Borealis Foods", not "I'm with Ana". */
const companyName = (name: string): string | null =>
  mayBeNamePart(name.split(" ")[0] ?? "") && !(isKnownPersonName(name) && !name.includes(" ")) ? name : null;

const facts: readonly SelfFact[] = [
  {
    kind: "with company",
    pattern: new RegExp(
      String.raw`^(?:(?:[Tt]his is|[Ii]t's|I'm|[Hh]i|[Hh]ello|[Mm]orning)[,.]? )*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?,? (?:here )?(?:from|at|with|over at) ${company}(?= |[,.]|$)`,
      "u",
    ),
    importance: 6,
    confidence: 0.78,
    tell: (match) => {
      const name = companyName(match[1] ?? "");
      return name?.includes(" ") ? `Is with ${name}` : null;
    },
  },
  {
    kind: "with company",
    pattern: new RegExp(String.raw`(?<!\p{L})I(?:'m| am) (?:\w+ )?with ${company}`, "u"),
    importance: 6,
    confidence: 0.8,
    tell: (match) => {
      const name = companyName(match[1] ?? "");
      return name && `Is with ${name}`;
    },
  },
  {
    kind: "with company",
    pattern: new RegExp(
      String.raw`\b(?:calling|phoning|ringing) (?:you )?(?:from|on behalf of|for) ${company}(?= |[,.]|$)`,
      "u",
    ),
    importance: 6,
    confidence: 0.75,
    tell: (match) => {
      const name = companyName(match[1] ?? "");
      return name?.includes(" ") ? `Is calling from ${name}` : null;
    },
  },
  {
    kind: "switched",
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:I|[Ww]e)(?:'ve| have)? (?:just |recently |already |actually )*(?:switched|changed|moved|went over|gone over)(?: over)?(?: from ${company})? to ${company}(?: (?:in|last|since|this) [^,.!?;]{3,20})?`,
      "u",
    ),
    importance: 6,
    confidence: 0.85,
    tell: (match) =>
      /\bmoved\b/.test(match[0]) && !match[1]
        ? null
        : toThirdPerson(match[0].replace(/ (?:just|already|actually|recently)\b/g, "")),
  },
  {
    kind: "medical past",
    pattern: new RegExp(
      String.raw`\b(?:I|we)(?:'ve| have)? (?:just |recently )?(?:had|have had) (?:an?|my|the|some|two)?\s?(?:[a-z'-]+ ){0,3}?(?:${bodily})\b${rest}`,
      "i",
    ),
    importance: 8,
    confidence: 0.85,
    sensitivity: ["health"],
  },
  {
    kind: "medical past",
    pattern:
      /\bI(?:'ve| have)? (?:just |recently )?(?:broke|broken|tore|torn|sprained|fractured|dislocated|pulled|twisted) (?:my|an?) (?:left |right |lower |upper )?(?:\w+ )?(?:leg|arm|ankle|wrist|hip|knee|foot|toe|finger|collarbone|rib|ribs|shoulder|back|tendon|ligament|hamstring|muscle|meniscus|acl|hand|nose|tooth)\b[^,.!?;]{0,40}/i,
    importance: 8,
    confidence: 0.82,
    sensitivity: ["health"],
  },
  {
    kind: "goal",
    pattern:
      /\bI(?:'m| am) (?:trying|hoping|aiming|working|looking) to ((?:lose|gain|build|learn|save|quit|cut (?:down|back)|run|eat (?:less|more|health)|improve|get (?:fit|fitter|stronger|back|in shape|pregnant|better)|stop (?:smoking|drinking)|pass|sleep better|bulk|tone|grow)\b[^,.!?;]{0,70})/i,
    importance: 7,
    confidence: 0.82,
    tell: (match) => `Is trying to ${toThirdPerson(match[1] ?? "").replace(/^./, (letter) => letter.toLowerCase())}`,
  },
  {
    kind: "goal",
    pattern:
      /\b(?:I want to|I'd like to|I'd love to|my goal is to|the goal is to|my plan is to|I'm hoping to) ((?:lose|gain|build muscle|learn|save|quit|run (?:a|the|my|another)|eat (?:less|more|health)|improve|get (?:fit|fitter|stronger|back (?:to|into)|in shape|better)|stop (?:smoking|drinking)|pass|sleep better|bulk|tone)\b[^,.!?;]{0,70})/i,
    importance: 7,
    confidence: 0.82,
    tell: (match) => `Goal is to ${toThirdPerson(match[1] ?? "").replace(/^./, (letter) => letter.toLowerCase())}`,
  },
  {
    kind: "occasion",
    pattern:
      /\b(?:it's|it is|this is|that's|they're) (?:all )?(?:for|because of) ((?:my|our|a|an|the) (?:[\p{L}'-]+ ){0,3}?(?:anniversary|birthday|wedding|graduation|retirement|engagement|honeymoon|baby shower|christening|housewarming|funeral|party|reunion|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|thirtieth|hundredth|\d{2}th))\b(?! party)/iu,
    importance: 6,
    confidence: 0.85,
    tell: (match) => `Occasion is ${toThirdPerson(match[1] ?? "").replace(/^./, (letter) => letter.toLowerCase())}`,
  },
  {
    kind: "gift",
    pattern:
      /\b(?:it's|it is|this is|they're|they are) (?:actually |all )?(?:a |an )?(?:birthday |christmas |wedding |anniversary |surprise )*(?:gift|present)s? for ((?:my|our|a) [^,.!?;]{3,40})/i,
    importance: 6,
    confidence: 0.82,
    tell: (match) =>
      `Is buying a gift for ${toThirdPerson(withoutReason(match[1] ?? "")).replace(/^./, (letter) => letter.toLowerCase())}`,
  },
  {
    kind: "tenure",
    pattern:
      /^(?:(?:and|well|we|I|I'm|been),? )*(?:been (?:a (?:loyal )?(?:customer|member|client|patient)|with you)(?: guys)?|(?:a )?(?:customer|member|client|patient)(?: of yours| here)?) (?:since [\w ]{4,20}|for (?:over |about |almost )?[\w-]+ (?:years|months))/i,
    importance: 6,
    confidence: 0.8,
    tell: (match) => {
      const since = /\b(?:since|for) .*$/i.exec(match[0])?.[0];
      return since ? `Has been with the company ${since}` : null;
    },
  },
  {
    kind: "working hours",
    pattern:
      /\b(?:I|we) (?:work|finish|start|get off|get home)(?: work)? (?:(?:on |every )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:mornings?|afternoons?|evenings?|nights?))?|(?:part|full)[- ]time|at (?:half past )?[\w:]+(?: (?:thirty|am|pm|o'clock))?)(?=[,.!;]|$| (?:so|and|but|now|on)\b)/i,
    importance: 5,
    confidence: 0.8,
  },
  {
    kind: "household",
    pattern:
      /\b(?:I|we)(?:'m|'re| am| are) on the \w+ floor\b|\bI(?:'m| am)? (?:live|living) (?:alone|by myself|on the \w+ floor|in an? [a-z -]{3,30}(?:flat|apartment|house|village|building)\b|with my [a-z ]{3,30})/i,
    importance: 5,
    confidence: 0.82,
  },
  {
    kind: "habit",
    pattern:
      /\bI (?:don't|do not|can't|cannot) (?:drive|smoke|drink(?: alcohol| coffee)?|swim|fly|read|climb stairs|lift (?:anything|things|heavy)[^,.!?;]{0,20}|walk (?:far|much|well|long)[^,.!?;]{0,20}|stand [^,.!?;]{3,20}|hear (?:well|very well)|see (?:well|very well))(?=[,.!;]|$| (?:so|and|but|anymore|any more|because)\b)(?: any ?more)?/i,
    importance: 6,
    confidence: 0.82,
  },
  {
    kind: "trait",
    pattern:
      /\bI(?:'m| am) (?:also |actually )?(left-handed|right-handed|a beginner|a first-time (?:buyer|visitor|customer|owner|flyer|mum|mom|parent)|new to [^,.!?;]{3,30}|a (?:light|heavy|side|stomach|back) sleeper|a (?:night owl|morning person|single (?:mum|mom|dad|parent|mother|father)|smoker|non-smoker))\b/i,
    importance: 5,
    confidence: 0.82,
    tell: (match) => `Is ${match[1]}`,
  },
];

function factOf(fact: SelfFact, sentence: Sentence, call: CallReading): Finding[] {
  const text = withoutFillers(sentence.written);
  const match = fact.pattern.exec(text);
  if (!match) return [];
  const told = fact.tell
    ? fact.tell(match)
    : toThirdPerson(splitClauses(withoutReason(wholeWords(match[0], text)))[0] ?? match[0]);
  if (!told || /\b(?:it|that|this|them)$/i.test(told)) return [];
  return [
    finding({
      kind: fact.kind,
      value: foldText(told),
      // "Saturday mornings" are no day.
      content:
        /\b(?:mornings|afternoons|evenings|nights|\w+days)\b/i.test(told) || fact.kind === "working hours"
          ? told
          : annotateDates(told, call),
      sentence,
      importance: fact.importance,
      confidence: fact.confidence,
      sensitivity: fact.sensitivity ?? [],
    }),
  ];
}

/** What callers tell of themselves without saying what they are or have: company, past surgery, goals, occasions, habits. English. */
export function findSelfFacts(call: CallReading): Finding[] {
  return call.sentences
    .filter((sentence) => !sentence.question && !sentence.hypothetical)
    .flatMap((sentence) => {
      const kinds = new Set<string>();
      return facts.flatMap((fact) => {
        if (kinds.has(fact.kind)) return [];
        const found = factOf(fact, sentence, call);
        if (found.length > 0) kinds.add(fact.kind);
        return found;
      });
    });
}
