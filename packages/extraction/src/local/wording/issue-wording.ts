import { shorten } from "../reading/clauses.ts";
import { isKnownOtherName, isKnownPersonName } from "../reading/proper-names.ts";
import { withoutRemnants } from "./remnants.ts";
import { conjugate, toThirdPerson } from "./third-person.ts";

const lead =
  /^(?:where(?:'s| is)|(?:I'd|I would|we'd|we would) like to complain (?:about|that)|(?:I|we) want(?:ed)? to complain (?:about|that)|(?:I(?:'m| am)|we(?:'re| are)) (?:just )?calling (?:in |you )?(?:about|because|regarding|to (?:say|report|tell you|let you know|complain)(?: that| about)?)|I(?:'m| am) (?:quite |really )?(?:sure|afraid)(?: that)?|I (?:think|guess|believe|noticed|see|found out|realized|just wanted to say)(?: that)?|it (?:looks|seems) (?:like|that)|(?:the|my) (?:problem|thing|issue) is(?: that)?|to be honest,?) /i;
const relative = /^((?:an?|the|my|our|some|two|three) [^,]{2,60}?) (?:that|which) (?=\S)/i;
const aboutThing = /\bcalling (?:in |you )?(?:about|regarding) $/i;
const nth = "(second|third|fourth|fifth|2nd|3rd|4th)";
const repetition = new RegExp(
  `^(?:this|that|it)(?:'s| is| was)(?: already| now)? (?:my |the )?${nth} time(?: that)?,? ?(.*)$`,
  "i",
);
const ownCall =
  /^(?:I|we)(?:'ve| have|'m| am)? (?:had to )?(?:call|called|calling|phone|phoned)(?: you)?(?: about (?:this|it|that))?$/i;
const clauseStart = /^(?:an?|the|my|our|your|you|I|we|they|nobody|no one|something|somebody|someone)\b/i;
// No clause: nothing says what is worse.
const fragment = /^(?:worse|slower|higher|more|later|less|a lot|way|even|much|too)\b/i;
const own = /^(?:I|we)(?:'|\b)/i;
const passive =
  /^(?:got|was|were) (?=(?:over|double)?-?(?:charged|billed|declined|hung|cut|put|transferred|told|sent|ignored|disconnected|locked|overcharged|given|passed))/i;
const pronoun = /^(?:it|this|that|they|she|he|which)(?=['\s])/i;
const vacuous =
  /^(?:it|this|that|which)(?:'s| is| was) (?:(?:such|just|really|very|so|a|an|big|huge|real|kind of) )*(?:problem|issue|ridiculous|frustrating|annoying|unacceptable|embarrassing|pain)$|^(?:I|we) (?:work|live|teach)\b[^,]*$/i;
const small =
  /^(?:The|There|This|These|Those|That|It|My|Our|Their|A|An|Last|Your|Nobody|No|Someone|Somebody|When|Half|Every|Some|All|Both|One|Two|They|She|He|Something)\b/;

const topicPhrase = /^(?:(?:with|as for) )?((?:(?:the|my|our) )?\S+(?: \S+)?)$/i;
const takenUp = /^(?:they|it|he|she)(?: |(?='s ))(?=[a-z'])/i;

/** "Geico, they keep …" → "Geico keeps …": a topic named first and taken up by a pronoun is one clause. */
function withTopic(clauses: readonly string[]): string[] {
  const [first = "", next, ...rest] = clauses;
  const topic = topicPhrase.exec(first)?.[1];
  // "Inside, it's freezing": what "it" takes up has an article, or is no thing.
  if (!topic || !next || !takenUp.test(next) || (/^it/i.test(next) && !/^(?:the|my|our)\b/i.test(topic)))
    return [...clauses];
  const [verb = "", ...others] = next.replace(takenUp, "").split(" ");
  const own = verb === "'s" ? "is" : verb;
  const agreeing = /^they/i.test(next) ? conjugate(verb) : own;
  return [[topic, agreeing, ...others].join(" "), ...rest];
}

/** From the clause on that says what happened again; what stands before it is how the caller feels about that. */
function fromRepetition(clauses: readonly string[]): readonly string[] {
  const at = clauses.findIndex((clause) => clauseStart.test(repetition.exec(clause)?.[2] ?? ""));
  return at > 0 && /^(?:I'm|I am|we're|we are)\b/i.test(clauses[at - 1] ?? "") ? clauses.slice(at) : clauses;
}

/** "the order", "my flight" → "order NW-4417", where that is what is talked about. */
function withSubject(clause: string, subject: string | null): string {
  const noun = subject?.split(" ")[0];
  if (!subject || !noun) return clause;
  const named = clause.replace(
    new RegExp(String.raw`(?<!\b(?:half|all|part) (?:of )?)\b(?:an?|the|my|our|this|that) ${noun}\b(?!\s\d)`, "i"),
    subject,
  );
  return named === clause && /^it(?=['\s])/i.test(clause) ? clause.replace(/^it/i, subject) : named;
}

function together(clauses: readonly string[]): string {
  const last = clauses.at(-1) ?? "";
  if (clauses.length < 2) return last;
  const joint = /^(?:and|but|so|which|because)\b/i.test(last) ? ", " : ", and ";
  return `${clauses.slice(0, -1).join(", ")}${joint}${last}`;
}

function withoutLead(clause: string): string {
  const start = lead.exec(clause)?.[0];
  if (!start) return clause;
  const rest = clause.slice(start.length);
  return aboutThing.test(start) ? rest.replace(relative, "$1 ") : rest;
}

const decapitalized = (text: string): string => {
  const [first = ""] = text.split(" ");
  const isName = isKnownPersonName(first) || isKnownOtherName(first) || /^.\S*\p{Lu}|^\p{Lu}$/u.test(first);
  return small.test(text) || (/^\p{Lu}\p{Ll}+s$/u.test(first) && !isName)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
};

function repeatedTrouble(clauses: readonly string[]): string | null {
  const match = repetition.exec(clauses[0] ?? "");
  if (!match) return null;
  const what = [match[2] ?? "", ...clauses.slice(1)].filter((clause) => clause !== "");
  if (ownCall.test(match[2] ?? "")) return `Is calling about the same problem for the ${match[1]} time`;
  if (!clauseStart.test(match[2] ?? "")) return null;
  const first = match[2] ?? "";
  const said = own.test(first) ? `they ${first.replace(/^\S+ /, "")}` : first;
  return `Complains that ${toThirdPerson([said, ...what.slice(1)].join(", "))} for the ${match[1]} time`;
}

const inverted =
  /^why (?:(was|were|am|are|have) (I|we)|(was|were|is|are|has|have) ((?:my|our|the|your) [\w-]+)) (.+)$/i;
const ofThey: Readonly<Record<string, string>> = { was: "were", am: "are" };

/** "Why was I charged twice" → "Asks why they were charged twice"; null for questions in any other form. */
function askedReason(question: string): string | null {
  const plain = /^how come (.+)$/i.exec(question)?.[1];
  if (plain) return own.test(plain) ? null : `Asks why ${toThirdPerson(plain)}`;
  const match = inverted.exec(question);
  if (!match) return null;
  const verb = (match[1] ?? match[3] ?? "").toLowerCase();
  const told = match[2] ? `they ${ofThey[verb] ?? verb}` : `${match[4]} ${verb}`;
  return `Asks why ${toThirdPerson(`${told} ${match[5]}`)}`;
}

/**
 * A complaint as a statement about the caller, from its clauses as the caller said them. `subject` is the order or booking
 * that is talked about ("order NW-4417"). Null when nothing names what the trouble is with.
 */
export function issueStatement(clauses: readonly string[], subject: string | null): string | null {
  const whole = clauses.map((clause) =>
    withoutRemnants(
      withoutLead(clause).replace(/,? so (?:please |just )?(?:knock|call|ring|use|come|text|send|have|tell)\b.*$/i, ""),
    ).replace(/^same (?=thing|problem|issue|trouble|story)/i, "the same "),
  );
  const plain = fromRepetition(withTopic(whole.filter((clause) => !vacuous.test(clause))));
  const tail = plain.length > 1 ? repetition.exec(plain.at(-1) ?? "") : null;
  const told = tail && (tail[2] ?? "") === "" ? plain.slice(0, -1) : plain;
  const again = told.length < plain.length ? ` for the ${tail?.[1]} time` : "";
  const repeatedly = repeatedTrouble(told);
  const reference = subject?.split(" ").at(-1) ?? "";
  const close = (text: string): string =>
    shorten(text, 240) + (subject && !text.includes(reference) ? ` (${subject})` : "");
  if (repeatedly) return close(repeatedly);
  const first = withSubject(told[0] ?? "", subject);
  if (first === "" || fragment.test(first) || pronoun.test(first) || first.split(" ").length < 2) return null;
  if (/^(?:why|how|where|what|when)\b(?! (?:I|we|they|the|my|our)\b)/i.test(first)) {
    const question = askedReason(together([first, ...told.slice(1)]));
    return question && close(question);
  }
  const said = toThirdPerson(together([first, ...told.slice(1)])) + again;
  if (!own.test(first)) return close(`Reports that ${decapitalized(said)}`);
  return close(passive.test(said) ? said.replace(passive, "Reports being ") : said);
}
