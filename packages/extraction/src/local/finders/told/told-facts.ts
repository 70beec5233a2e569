import type { MemoryType } from "@elaaoms/core/memory";
import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import { annotateDates } from "../../reading/dates.ts";
import { isFirstName, isKnownPersonName, mayBeNamePart } from "../../reading/proper-names.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import { type TaggedWord, tagWords } from "../../reading/tagged-words.ts";
import { onlyThing } from "../../reading/things.ts";
import { cleanSpeech } from "../../wording/clean-speech.ts";
import { conditions, healthStates, kin, pets } from "../people/personal-lexicon.ts";
import { hasNounSubject, withSubjectFirst } from "./clause-subject.ts";
import { statementsOf } from "./told-clauses.ts";
import { tellStatement } from "./told-wording.ts";
import { type Content, contentOf, covered, stemsOf } from "./told-worth.ts";

const adverb =
  "(?:(?:usually|always|often|also|only|just|mostly|mainly|normally|still|never|currently|now|already|generally|sometimes|both|all|really|actually|recently|probably|definitely|even|kind of|sort of|finally|then|originally|ever) )*";
const first = new RegExp(`^${adverb}(?:I|we)(?=['’ ])`, "i");
const kinSubject = new RegExp(String.raw`^(?:my|our) (?:[\w-]+ ){0,2}?(?:${kin}|${pets})\b`, "i");
const own = /^(?:my|our|both (?:of )?my|one of (?:my|our|us)|some of (?:my|our|us)|two of (?:my|our|us)) /i;
const introducesName = /\b(?:called|named|ask for|speak to|talk to|name is|name's) \p{Lu}\p{Ll}+[,.]?\s*$/iu;
const strangers =
  /\b(?:the|a|an|your|one of your|our) (courier|driver|technician|plumber|adjuster|engineer|electrician|repairman|waiter|waitress|mechanic|contractor|inspector|installer|nurse|doctor|receptionist|manager|owner|super|landlord|landlady|tenant|supplier|vet)\b/gi;
const third = /^(?:he|she)(?=['’ ])/i;
const impersonal =
  /^(?:neither of us|none of us|all of us|the|a|an|there|there's|nobody|no one|everyone|all|each|every|half|most|some|two|three|four|five|six|both) /i;

const illness = new RegExp(
  String.raw`\b(?:${conditions}|${healthStates}|surgery|dialysis|allergic|allergy|intolerant|medication|pills|pregnan\w+|stroke|hearing aids?|penicillin|insulin|chemo\w*|disease|disorder|hard of hearing|slipped disc|amputated|therapy|weeks (?:along|pregnant)|my (?:back|knee|hip|shoulder|heart|eyes|doctor|therapist))\b`,
  "iu",
);
const cutOff = /\b(?:until|till|by|for|with|to|at|of|than|and|or|but|because|so)$/i;
/** A pronoun for a thing, in the place of an object. */
const object =
  /(?<=\p{L} )(?:it|this|that)(?=$|[,.]| (?:in|on|at|to|for|from|with|by|up|off|out|back|down|over|last|this|next|every|two|three|four|five|six|a|all|once|twice|yesterday|today|tomorrow|myself|ourselves|done|fixed|made|and|but|because|when|again|before|after|since)\b)/u;
const unnamed =
  /(?<=p{L} )(?:them|those|one)(?=$| (?:in|on|at|to|for|from|next|last|this|yesterday|today|tomorrow|every|and|but|because)\b)|\S there(?! (?:is|are|was|were|has|will)\b)(?!['’])/i;

// What the caller does in the call or thinks of it, rather than what is so.
const mechanics = new RegExp(
  String.raw`^${adverb}(?:I|we)(?:'m|'re|'ve|'d|'ll| am| are| was| were| have| had| do| did| would| will| can| could| might| may| should| must| don't| didn't| can't| couldn't| won't| wouldn't| haven't| hadn't| wasn't)? ?${adverb}(?:not )?(?:been )?(?:(?:think|thinking|thought|guess|suppose|mean|meant|know|knew|understand|understood|see|hear|heard|hope|hoping|wonder|wondering|wish|appreciate|apologi[sz]e|bet|swear|feel like|say|said|saying|tell|ask|asked|asking|call|calling|phoning|ringing|talk|talking|speak|speaking|look(?! after)|looking (?:at|for|into|to)|check|checking|wait|waiting|hold|holding|let|try again|remember|forget|forgot|care|mind|believe|imagine|assume|expect|figure|figured|decide|promise|sorry|afraid|glad|here|ready|back|done|good|fine|okay|ok|sure|all set|set|happy|pleased|grateful|curious|confused|lost|right|listening|following|trying to (?:say|explain|understand|figure|find out|get|reach|see)|saw|reading|standing|sitting|driving|walking|opening|typing|clicking|writing|getting (?:a|an|the) (?:pen|paper)|going to (?:ask|say|need|have|go|let|check|look|call|try|hang)|love (?:that|it|to)|like (?:that|it|to)|want(?! (?:him|her|them|an?|any|no) )|wanted|need|needed|take (?:it|that|this|the)|have (?:a|another|one|two|some|any|to) (?:\w+ )?(?:quick )?(?:question|moment|second|minute|idea|chance|choice|problem|issue|concern)|have to (?:go|run|say|ask|admit|get going)|gotta|go ahead|supposed|changed (?:my|our) minds?|(?:will|'ll) (?:have|take) the|have the \\w+$|wondered|doubt|agree|get (?:it|that)|got (?:it|that|you)|got (?:a|another|one) (?:quick )?question|thank|told you|mentioned|noticed|was wondering|able to|there|so|very|really|too|pretty|quite)(?![\w-]))`,
  "i",
);
const needsTense = /^(?:I|we)(?:'d| would|'ll| will| could| might| may| should| must)(?![\p{L}])/iu;
const usefulFuture =
  /^(?:I|we)(?:'ll| will)(?: be| have| need| pay| bring| send| pick| drop| come| use| return)(?![\p{L}])/iu;
const company = /\b(?:you|your|yours|you're|you've|you'd|you'll)\b/i;
const vaguePronoun = /\b(?:it|that|this|them|those|these|one|ones|him|her)$/i;
// Places that only the call shows; "moved here from Tampa" is told enough.
const pointing =
  /\b(?:in|over|up|down|out|back|live|lives|right) (?:there|here)\b|\b(?:there|here)(?: (?:now|any ?more|either|too))?$|^every time\b|\b(?:right now|at the moment|this minute)\b/i;
const fluff =
  /^the ones? |^let's |\b(?:her|his) (?:daughter|son|wife|husband|mother|father|sister|brother)$|\b(?:will be (?:thrilled|happy|glad|delighted|pleased|sad)|button|for ages|on hold|trust me|believe me|no offense|zombie|my mouth|look like|looks like a|kidding|joking|the line|breaking up|wait one more)\b/i;
// What suits, as an answer to what was offered: "Three is good."
const suits =
  /^(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|\d{1,2}(?::\d\d)?|\p{L}+day|mornings?|afternoons?|evenings?|that|either|any|both)(?: \p{L}+)?) (?:is|are|works?|would be|will be|sounds?|'s) (?:(?:just|really|much|a lot|all) )?(?:good|fine|great|perfect|okay|ok|better|best|bad|lovely|ideal|easier|easiest|works?)\b/iu;
const leftover =
  /(?:\b(?:the|a|an|to|of|for|with|and|or|but|my|our|is|are|was|were|at|on|their|from|will|can|did|does|has|she|he)|,)$|^\S+ \S+ (?:when|if|because|who|which) /i;
/** What the company is to the caller or did: "with you", "you made". */
const servedBy =
  /\b(?:(?:from|with|to|at|by|for) you(?: guys| all)?|(?:used|hired|booked|found|joined|left|chose|recommended) you(?: guys)?|(?:since|after|because of|by|from|with|at|to) your [\p{L}-]+(?: [\p{L}-]+)?|one of your \p{L}+|your (?:guy|guys|man|technician|driver|colleague|office|shop|team|people|store|branch|clinic)|you(?: guys|'ve| have)? (?:just |already |all )?(?:\w+ed|made|sent|gave|told|sold|put|took|had|did|built|brought|wrote|got|given|taken|quoted))\b/giu;
const questionish =
  /^(?:what|who|how|why|where|when|which|whether|is|are|do|does|did|can|could|would|will|should|may|has|have)\b/i;
const troubles =
  /\b(?:broke|broken|damaged|missing|wrong|late|never|nobody|no one|not work\w*|stopped|won't|leak\w*|cancel?led|charged|overcharged|error|fault\w*|crack\w*|lost|stolen|declined|delay\w*|fail\w*|mice|rats?|(?:cock)?roach(?:es)?|bed ?bugs|termites|wasps|droppings|mou?ld|(?:drops?|cuts?|goes|going|keeps?|shuts?|turns?) (?:out|off|every|about every|in and out|constantly)|quit on (?:us|me)|trips the|bothering (?:me|us|him|her)|can't (?:see|open|find|use|access|load|print|export) (?:any|the|our|my|their)|half of what|(?:clutch|engine|motor|furnace|boiler|battery|transmission|compressor|fridge|freezer|screen|brakes?) (?:went|died|quit|gave out|failed)|backing up|clogged|stuck|freezing up|flooded|dripp\w+|water (?:coming|pouring|dripping|all over)|didn't|hasn't|haven't|isn't|doesn't)\b/i;
const likings =
  /\b(?:prefers?|like|likes|loved|liked|hated|enjoyed|love|loves|hate|hates|rather|favou?rite|enjoys?|can't stand|usually|always|only|never|avoid|avoids|best|easiest|better)\b/i;

/** Whom "he" or "she" means: the only relative or pet named in the turn so far, or in the question before it. */
function personNamed(before: string): string | null {
  const named = [
    ...before.matchAll(new RegExp(String.raw`\b(?:my|our|your) ((?:[\w-]+ )?(?:${kin}|${pets}))(?![\p{L}-])`, "giu")),
  ];
  const distinct = new Set(named.map((match) => foldText(match[1]?.split(" ").at(-1) ?? "")));
  return distinct.size === 1 ? (named.at(-1)?.[1] ?? null) : null;
}

/** A thing told by more than one word of its own: "a cedar fence", "my kid's Christmas present", and not "a surprise". */
function isDescription(phrase: string): boolean {
  if (
    /\b(?:you|that|because|it|deal|idea|question|problem|issue|shame|joke|mess|pain|way|thing|story|bit|lot|while|call|line|number|pleasure)\b/i.test(
      phrase,
    )
  )
    return false;
  const words = tagWords(phrase).filter(
    ({ tags }) => (tags.has("Noun") && !tags.has("Pronoun")) || tags.has("Adjective") || tags.has("Value"),
  );
  return phrase.split(" ").length <= 14 && words.length >= 2 && contentOf(words).strong.size > 0;
}

/** "He" and "she" by who they mean: the name just said, or the relative that is spoken of. */
function withPerson(clause: string, before: string, { he, she, written, asked }: Sentence): string | null {
  const named = /\b(\p{Lu}\p{Ll}+)[,.]?\s*$/u.exec(before)?.[1];
  if (named && mayBeNamePart(named) && (isFirstName(named) || introducesName.test(before)))
    return clause.replace(third, named);
  const stranger = [
    ...before
      .replace(asked?.question ?? "", "")
      .slice(-120)
      .matchAll(strangers),
  ].at(-1)?.[1];
  if (stranger) return clause.replace(third, `the ${stranger}`);
  const said = personNamed(before);
  const known = /^he/i.test(clause) ? he : she;
  // Who is named after the pronoun is not whom it means.
  const later = known !== null && written.indexOf(`my ${known}`) > written.indexOf(clause.slice(0, 16));
  const who = said ?? (later ? null : known);
  return who ? clause.replace(third, `my ${who}`) : null;
}

/** Whether a clause opens with a name or noun that needs no other words. */
function hasNamedSubject(clause: string): boolean {
  const organization = /^(\p{Lu}[\p{L}&]{3,}) [a-z]+(?:ed|s)? (?:me|us) /u.exec(clause)?.[1];
  if (organization && mayBeNamePart(organization)) return true;
  const name = /^(\p{Lu}\p{Ll}+)(?='s | (?:is|has|was|will|can|works|does|handles|lives)\b)/u.exec(clause)?.[1];
  return (name !== undefined && isKnownPersonName(name)) || hasNounSubject(clause);
}

/** A clause with a subject that a reader understands without the call, or null. */
function withSubject(clause: string, before: string, sentence: Sentence): string | null {
  if (third.test(clause)) return withPerson(clause, before, sentence);
  const earlier = /^(?:the )?last time,? (?=\S)/i.exec(clause)?.[0];
  if (earlier) {
    const rest = withSubject(clause.slice(earlier.length), before, sentence);
    return rest && rest.split(" ").length > 5 ? `last time ${rest}` : null;
  }
  if (first.test(clause) || own.test(clause) || impersonal.test(clause)) return clause;
  const called = /^it(?:'s| is) (called|named) /i.exec(clause)?.[0];
  const thing = called ? onlyThing(before.slice(-240)) : null;
  if (called && thing) return `the ${thing} is called ${clause.slice(called.length)}`;
  const passive =
    /^they (\w{3,}ed) ((?:my|our) (?:\p{L}+ )?\p{L}+?)(?= (?:to|from|by|in|on|at|for|off|out|up|last|this|again|twice|without)(?!\p{L})|$)/iu.exec(
      clause,
    );
  if (passive) return `${passive[2]} was ${passive[1]}${clause.slice(passive[0].length)}`;
  const described = /^it(?:'s| is| was) ((?:an?|my|our) .+)$/i.exec(clause)?.[1];
  if (described && isDescription(described)) return `the call is about ${described}`;
  return hasNamedSubject(clause) ? clause : null;
}

/** "We replaced it three years ago", after "How old is your roof?": with the roof named. Null when nothing certain is meant. */
function withNamedObject(clause: string | null, before: string): string | null {
  if (!clause || unnamed.test(clause.replace(/\bone of\b/gi, ""))) return null;
  if (!object.test(clause)) return clause;
  if (/\b(?:did|do|does|done|prefers?|like|likes|love|loves|want|wants|need|needs) (?:it|this|that)\b/i.test(clause))
    return null;
  const thing = onlyThing(before.slice(-240));
  return thing ? clause.replace(object, `the ${thing}`) : null;
}

function isTold(clause: string): boolean {
  if (
    questionish.test(clause) ||
    mechanics.test(clause) ||
    pointing.test(clause) ||
    fluff.test(clause) ||
    suits.test(clause)
  )
    return false;
  const ours = first.test(clause) || own.test(clause);
  if (company.test(ours ? clause.replace(servedBy, "") : clause)) return false;
  if (/^I(?:'m| am) (?:his|her|their)\b/i.test(clause)) return false;
  if (needsTense.test(clause) && !usefulFuture.test(clause)) return false;
  return !vaguePronoun.test(clause) && !leftover.test(clause);
}

/** "The terrace was gorgeous": how something pleased, without a name or a number. */
const isVerdict = (clause: string, words: readonly TaggedWord[]): boolean =>
  impersonal.test(clause) &&
  /^(?:the|a|an) (?:[\p{L}'-]+ ){1,3}(?:is|was|are|were|looks?|tasted?) (?:[\p{L}-]+ ){0,2}[\p{L}-]+$/iu.test(clause) &&
  words.at(-1)?.tags.has("Adjective") === true;

const hasFiniteVerb = (words: readonly TaggedWord[]): boolean =>
  words.some(({ tags }) => tags.has("Verb") && !tags.has("Gerund") && !tags.has("Infinitive")) ||
  words.some(
    ({ tags, text }, index) => tags.has("Infinitive") && index > 0 && !/^to$/i.test(words[index - 1]?.text ?? text),
  );

/** A verb that a lexicon takes for a possessive: "my old phone's in the lake". */
const contracted =
  /^(?:(?:the|my|our) (?:\p{L}+ )?\p{L}+[^s\P{L}] \p{L}{3,}s (?:on|in|at|by|every|when|after|until|before|up|out)(?!\p{L})|(?:I|we|it|there|they|he|she|that|my \w+|our \w+|the \w+)['’](?:s|re|m|ve|ll) |(?:(?:my|our|the|his|her|your) )?(?:[\p{L}-]+ ){0,3}[\p{L}-]+['’]s (?:in|on|at|out|off|up|down|full|stiff|not|no|been|got|closed|open|gone|away|still|only|too|very|really|always|already|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|also|a|an|the|due|under|over|with|my|our|\w+ed|\w+ing)(?![\p{L}-]))/iu;

function typeOf(clause: string): MemoryType {
  if (kinSubject.test(clause)) return "relationship";
  if (
    troubles.test(first.test(clause) ? clause.replace(/\b(?:never|didn't|haven't|doesn't|isn't|late)\b/gi, "") : clause)
  )
    return "issue";
  return likings.test(clause) ? "preference" : "factual";
}

/** What findings say, by turn and all together. */
interface Known {
  byTurn: Map<number, Set<string>>;
  each: readonly ReadonlySet<string>[];
}

function knownOf(findings: readonly Finding[]): Known {
  const byTurn = new Map<number, Set<string>>();
  const each: Set<string>[] = [];
  for (const { candidate } of findings) {
    const stems = stemsOf(candidate.content);
    each.push(stems);
    const turn = candidate.evidence.at(-1)?.turn ?? -1;
    byTurn.set(turn, new Set([...(byTurn.get(turn) ?? []), ...stems]));
  }
  return { byTurn, each };
}

function isKnown({ strong, all }: Content, turn: number, { byTurn, each }: Known): boolean {
  const here = byTurn.get(turn) ?? new Set<string>();
  if (covered(strong, here) === 1 || covered(all, here) > 0.5) return true;
  return each.slice(0, 100).some((stems) => covered(all, stems) > 0.7);
}

function toldFinding(
  clause: string,
  sentence: Sentence,
  words: readonly TaggedWord[],
  call: CallReading,
): Finding | null {
  const content = annotateDates(tellStatement(clause), call);
  if (/^(?:It|That|This|They|He|She)\b/i.test(content) || content.split(" ").length < 3) return null;
  if (cutOff.test(content)) return null;
  const type = typeOf(clause);
  const health = illness.test(content);
  const concrete = words.some(({ text, tags }) => /\d/.test(text) || tags.has("ProperNoun"));
  return finding({
    kind: "told",
    value: foldText(content),
    content,
    sentence,
    type,
    sensitivity: health ? ["health"] : [],
    openIssue: type === "issue" ? content : null,
    importance: concrete || type !== "factual" ? 6 : 5,
    confidence: first.test(clause) || own.test(clause) ? 0.7 : 0.65,
  });
}

/** What a clause tells that is not known yet; null when it tells nothing that stands by itself. */
function factOf(part: string, before: string, sentence: Sentence, known: Known, call: CallReading): Finding | null {
  const asked = sentence.asked?.question ?? "";
  const context = asked.endsWith("?") ? before : before.replace(asked, "");
  const clause = withNamedObject(withSubject(withSubjectFirst(part), before, sentence), context);
  if (!clause || !isTold(clause)) return null;
  const count = clause.replace(/['’](?:s|re|m) /g, " is ").split(" ").length;
  if (count < 3 || count > 40) return null;
  const words = tagWords(clause);
  const content = contentOf(words);
  if (
    (content.strong.size === 0 && !illness.test(clause)) ||
    !(hasFiniteVerb(words) || contracted.test(clause)) ||
    isKnown(content, sentence.turn, known)
  )
    return null;
  return isVerdict(clause, words) ? null : toldFinding(clause, sentence, words, call);
}

/**
 * What the caller states in clauses that no other pattern told: the general case. Only complete clauses about the caller,
 * their people or the matter of the call, that hold a name, a number or a noun that means something. English.
 */
export function findToldFacts(call: CallReading, others: readonly Finding[]): Finding[] {
  const known = knownOf(others);
  const found: Finding[] = [];
  let turn = -1;
  let before = "";
  for (const sentence of call.sentences) {
    if (sentence.turn !== turn) before = sentence.asked?.question ?? "";
    turn = sentence.turn;
    const all = statementsOf(cleanSpeech(sentence.written));
    // "I'm getting an electric car next year, do you have a night tariff?"
    const said = sentence.question
      ? all.slice(0, -1).filter(({ whole }) => first.test(whole) || kinSubject.test(whole) || /^the /i.test(whole))
      : all;
    for (const { whole, main } of said) {
      const one =
        factOf(whole, before, sentence, known, call) ??
        (whole === main ? null : factOf(main, before, sentence, known, call));
      if (one) found.push(one);
      before = `${before} ${whole}`;
    }
    before = `${before} ${sentence.written}`;
  }
  return found;
}
