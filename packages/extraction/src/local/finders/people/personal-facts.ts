import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import { splitClauses } from "../../reading/clauses.ts";
import { annotateDates, findDates } from "../../reading/dates.ts";
import { mayBeNamePart } from "../../reading/proper-names.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { wholeWords } from "../../wording/remnants.ts";
import { toThirdPerson } from "../../wording/third-person.ts";
import { noOccupation, occupationEnding, occupations } from "./personal-lexicon.ts";

const jobNoun =
  /\bI(?:'m| am|'ve been| have been|'m actually| am actually| used to be)(?: just| also| actually)? (an? )((?:[\p{L}-]+ ){0,3}?[\p{L}-]+)(?= (?:at|in|for|with|on|who|working|and|here|so|by|myself|but|now)\b|\s*[,.!?;]|$)/iu;
const worksAs =
  /\bI (?:currently |now )?(?:work|worked) as (an? |the )?([\p{L} -]{3,50}?)(?= (?:at|in|for|with|and|so|here|but|now)\b|\s*[,.!?;]|$)/iu;
const worksAt =
  /\bI (?:currently |now )?(?:work|teach|volunteer|study|drive|deliver) (?:(?:over |down )?(?:at|for|in) [^,.!?;]{2,60}|(?:nights?|mornings|afternoons|evenings)\b[^,.!?;]{0,40}|(?:the )?(?:night|day|late|early|weekend)[- ]?shifts?[^,.!?;]{0,30}|from home|weekends\b[^,.!?;]{0,20}|shifts\b|remotely)/i;
const runs = /\b(?:I|we) (?:run|own|manage) (?:a|an|the|my own) ([^,.!?;]{3,60})/i;
const stage =
  /\bI(?:'m| am)(?: now| already| currently| actually)? (retired|self-employed|unemployed|on (?:maternity|paternity|parental|sick) leave|semi-retired|in (?:college|university|high school|grad school|medical school)|freelance)\b/i;
const occupationQuestion =
  /\b(?:what do you do (?:for|as)|your (?:occupation|job|profession)|what's your line of work)\b/i;

const age =
  /\bI(?:'m| am| just turned|'ll be| turn) ((?:\d{2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\w+)?)(?: years old)?)(?=[\s,.!]|$)(?! (?:minutes|miles|weeks|days|percent|pounds|on hold|people|in line|%))/i;
const birth =
  /\b(?:(?:my )?(?:date of birth|birthday|birth date|d\.?o\.?b\.?)(?:'s| is|:)|I was born (?:on|in)) ([^.!?;]{3,40})/i;
const birthAsked = /\b(?:date of birth|birth ?date|birthday|when were you born|d\.?o\.?b)\b/i;
const tenure =
  /\b(?:I|we)(?:'ve| have) been (?:a |an |your |with you|using you|\w+ing (?:here|with you|at your|from you)|shopping|buying|coming|banking|with the company|loyal|customers?)[^.!?;]{0,60}?\b(?:for (?:over |about |almost |nearly |more than |the last )?[\w-]+ (?:years?|months?|decades?)|since [\w-]+(?: \d{4})?|all my life|forever)\b/i;
const loyal = /\b(?:I|we) (?:bank|shop|fly|order|buy|book|stay) (?:with|from|at) you(?: guys)? since \d{4}\b/i;
const lacks =
  /\bI don't (?:have|own) (?:a|an|any) (?:car|computer|laptop|printer|smartphone|cell ?phone|mobile|email|e-mail address|internet|bank account|credit card|scanner|landline)\b/i;
const event =
  /\b(?:I(?:'m| am)|we(?:'re| are)) (?:getting (?:married|divorced)|expecting|engaged|newlyweds|planning (?:a|our|my) [^.!?;,]{3,50}|moving (?:to|in|house|out|next|on)[^.!?;,]{0,50}|starting (?:a|my) new [^.!?;,]{3,40}|studying [^.!?;,]{3,40}|training for [^.!?;,]{3,40}|(?:travell?ing|flying|heading) to [^.!?;,]{3,50}|remodeling[^.!?;,]{0,40}|renovating[^.!?;,]{0,40})/i;
const origin = /\bI(?:'m| am) (?:originally |calling )?from (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)/u;

function jobFinding(sentence: Sentence, content: string, value: string): Finding {
  return finding({
    kind: "occupation",
    value,
    content,
    sentence,
    importance: 6,
    confidence: 0.88,
    attribute: "occupation",
  });
}

function isOccupation(words: string): boolean {
  const last = foldText(words).split(" ").at(-1) ?? "";
  if (noOccupation.has(last)) return false;
  return occupations.has(last) || (occupationEnding.test(last) && last.length > 5);
}

const ownBusiness = (words: string, sentence: Sentence): string => {
  const whole = wholeWords(words, sentence.written);
  return splitClauses(whole)[0] ?? whole;
};

function findJob(sentence: Sentence): Finding[] {
  const as = worksAs.exec(sentence.written);
  if (as?.[2]) return [jobFinding(sentence, `Works as ${as[1] ?? ""}${as[2]}`, as[2].toLowerCase())];
  const noun = jobNoun.exec(sentence.written);
  if (noun?.[2] && isOccupation(noun[2])) {
    const retired = /used to be/i.test(noun[0]);
    return [
      jobFinding(
        sentence,
        `${retired ? "Used to work" : "Works"} as ${noun[1] ?? ""}${noun[2]}`,
        noun[2].toLowerCase(),
      ),
    ];
  }
  const bare = sentence.asked && sentence.first && occupationQuestion.test(sentence.asked.text);
  const answer = bare
    ? withoutFillers(sentence.written)
        .replace(/[.!]+$/, "")
        .replace(/^(?:I'm |I am )/i, "")
    : null;
  if (answer && answer.split(" ").length <= 4)
    return [jobFinding(sentence, `Works as ${answer}`, answer.toLowerCase())];
  const own = runs.exec(sentence.written);
  if (own?.[1] && !/\b(?:errand|risk|test|phone|iphone|laptop|car)\b/i.test(own[1]))
    return [jobFinding(sentence, toThirdPerson(ownBusiness(own[0], sentence)), own[1].toLowerCase())];
  const state = stage.exec(sentence.written)?.[1];
  if (state) return [jobFinding(sentence, `Is ${state.toLowerCase()}`, state.toLowerCase())];
  const at = worksAt.exec(sentence.written)?.[0];
  if (!at || /\bwork (?:for me|in the)\b/i.test(at)) return [];
  const value = toThirdPerson(at);
  return [
    finding({
      kind: "workplace",
      value: value.toLowerCase(),
      content: value,
      sentence,
      importance: 6,
      confidence: 0.8,
    }),
  ];
}

function findBirth(sentence: Sentence, call: CallReading): Finding[] {
  const asked = sentence.first && birthAsked.test(sentence.asked?.question ?? "");
  const said = birth.exec(sentence.written)?.[1] ?? (asked ? withoutFillers(sentence.written) : null);
  if (!said || !/\d|(?:teen|ty|th|st|nd|rd)\b/i.test(said)) return [];
  const date = findDates(said, call)[0];
  const text = said.replace(/^(?:it's|it is|on|in|the)\s+/i, "").replace(/[.!]+$/, "");
  const value = date && /\b(?:19|20)\d{2}\b/.test(said) ? date.iso : text;
  if (!asked && !date && !/\d{4}/.test(text)) return [];
  const whose = sentence.about ? `Their ${sentence.about}'s d` : "D";
  return [
    finding({
      kind: sentence.about ? `date of birth of ${sentence.about}` : "date of birth",
      value,
      content: `${whose}ate of birth is ${text}${value === text ? "" : ` (${value})`}`,
      sentence,
      importance: 7,
      confidence: 0.88,
      attribute: sentence.about ? null : "date of birth",
      sensitivity: ["date_of_birth"],
      citesAgent: asked,
    }),
  ];
}

function findLife(sentence: Sentence, call: CallReading): Finding[] {
  const found = findBirth(sentence, call);
  const years = age.exec(sentence.written)?.[1];
  if (years)
    found.push(
      finding({
        kind: "age",
        value: years,
        content: `Is ${years.replace(/ years old$/i, "")} years old`,
        sentence,
        importance: 5,
        confidence: 0.75,
        attribute: "age",
      }),
    );
  const long = (tenure.exec(sentence.written) ?? loyal.exec(sentence.written))?.[0];
  if (long) {
    const content = toThirdPerson(long).replace(/\bcoming here\b/i, "coming to the company");
    found.push(
      finding({
        kind: "tenure",
        value: foldText(content),
        content,
        sentence,
        type: "relationship",
        importance: 6,
        confidence: 0.88,
        insight: content,
      }),
    );
  }
  const life = splitClauses(sentence.written).flatMap((clause) => event.exec(clause)?.[0] ?? [])[0];
  if (life)
    found.push(
      finding({
        kind: "life event",
        value: foldText(life),
        content: toThirdPerson(annotateDates(life, call)),
        sentence,
        importance: 6,
        confidence: 0.8,
      }),
    );
  const lacking = lacks.exec(sentence.written)?.[0];
  if (lacking)
    found.push(
      finding({
        kind: "lacks",
        value: lacking.toLowerCase(),
        content: toThirdPerson(lacking),
        sentence,
        importance: 6,
        confidence: 0.82,
      }),
    );
  const from = origin.exec(sentence.written)?.[1];
  if (from && mayBeNamePart(from) && !/calling from/i.test(sentence.written))
    found.push(
      finding({
        kind: "origin",
        value: from,
        content: `Is from ${from}`,
        sentence,
        importance: 4,
        confidence: 0.7,
        entities: [from],
      }),
    );
  return found;
}

/** Occupation, birth, age and turns of life, told in the first person. English. */
export function findPersonalFacts(call: CallReading): Finding[] {
  return call.sentences
    .filter(
      (sentence) => !sentence.hypothetical && !(sentence.question && !/\b(?:my|I'm|I have)\b/.test(sentence.written)),
    )
    .flatMap((sentence) => [...findJob(sentence), ...findLife(sentence, call)]);
}
