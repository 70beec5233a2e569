import { type Finding, finding } from "../../findings/finding.ts";
import { shorten, splitClauses } from "../../reading/clauses.ts";
import { annotateDates, findDates } from "../../reading/dates.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { splitSentences } from "../../reading/sentences.ts";
import { withNamedObject } from "../../wording/pronouns.ts";
import { wholeWords, withoutRemnants } from "../../wording/remnants.ts";
import { agentWordsAboutCaller, toThirdPerson } from "../../wording/third-person.ts";
import { agreedAppointment } from "./appointments.ts";

const deeds =
  "cancel|send|resend|change|return|exchange|refund|replace|book|reserve|reschedule|move|upgrade|downgrade|ship|deliver|update|close|renew|order|buy|add|remove|transfer|block|freeze|switch|extend|activate|deactivate|pause|schedule|make an appointment|set up|waive|redirect|hold|call me back|email me|leave (?:it|the|them|packages|parcels|deliveries|a)|report|dispute|increase|raise|lower|reduce|rebook|pick up|forward|open|unsubscribe|refill|repair|fix|look at|expedite|escalate|speak (?:to|with) (?:a|the|your) (?:manager|supervisor|human|person)|talk to (?:a|the|your) (?:manager|supervisor)";
const asks = new RegExp(
  String.raw`\b(?:(?:can|could|would|will) you (?:please |just |maybe |also |possibly )*|please (?:just |also )?|I(?:'d| would) like (?:you )?to |I (?:want|wanted|need|have) (?:you )?to |we(?:'d| would) like to |we (?:want|need) to |I was hoping (?:to|you could) |I(?:'m| am) (?:calling|trying|looking) to |calling to |I'd love to |can I (?:please |just |also )?|could I (?:please |just |also )?|go ahead and )((?:${deeds})\b[^.!?;]{0,120})`,
  "i",
);
// After "I want to": not what is only talked about.
const idle =
  "by|like|sleep|know|ask|check|see|hear|talk|speak|make sure|understand|say|tell|be(?! (?:near|close|in|on|at|by|next|home|out|back|away|able|there)\\b)|have|get|go|thank|confirm|help|repeat|hold|wait|look|think|explain|find out|double|inquire|enquire|learn|clarify|mention|complain|file a (?:formal )?complaint|make a (?:formal )?complaint|let|start|start by|begin|do|pick|use|keep|lose|gain|quit|improve|train|run (?:a|the|my|another)|build muscle|save (?:for|up)|stop (?:smoking|drinking)";
const wishes = new RegExp(
  String.raw`\b(?:I(?:'d| would) (?:like|love) to|I (?:want|wanted|need) to|we(?:'d| would) like to|we (?:want|need) to|I was hoping to|I(?:'m| am) (?:calling|trying|looking) to) ((?!(?:${idle})\b)[a-z][^.!?;]{3,110})`,
  "i",
);
const imperative =
  /^(?:just |then |oh,? |and )*((?:leave|put|mail|deliver|drop|ship|bring|charge|tell them|use|make it|send it|keep it|cancel|change|move|switch|skip|add|remove|update|refund|replace|(?:you can |just )?(?:text|e-?mail|call) (?:me|my)) [^.!?;]{4,100})/i;
const passive =
  /\bI(?:'d like| would like| want| need) ((?:that|it all|it|this|them|(?:my|the|all|both) [^.!?;,]{2,30}) (?:refunded|cancell?ed|fixed|changed|replaced|removed|returned|corrected|sent|delivered|moved|stopped|updated|reversed)\b[^.!?;]{0,60})/i;
const needs =
  /\b(?:I(?:'d| would) (?:like|need)|I(?:'m| am) looking for|can I (?:get|have)|could I (?:get|have)|(?:I|we)(?:'d| would) (?:love|expect|appreciate)|I(?:'ll)? need|we(?:'d|'ll)? need|(?:I|we) want|I (?:asked for|requested)|could we (?:get|have)) ((?:an?|my|the|two|three|some|another|a new|extra|(?!(?:to|it|that|this|these|those|them|him|her|you|your|everything|anything|something|nothing|one|more|help|out|in|all|time|both|either|what|how|if|someone|somebody|people|not|no|be|so|just|us|me|any)\b)[a-z]+(?=[\s.,!]|$))(?:\s|(?=[.,!]|$))(?!(?:moment|minute|second|sec|bit|little|hand|break|question|quick|help|lot|while|few)\b)[^.!?;,]{0,90})/i;
// "A table for Friday, please", where nothing else was asked.
const wantedThing = /^((?:an?|two|three|four|five|some) [^.!?;,]{3,80}?),? please[.!]?$/i;
const openQuestion = /\b(?:help|do for you|can I get|what would you like|what can I|assist)\b/i;
const retracted =
  /\b(?:on second thought|actually,? (?:no|never ?mind|don't|do not|leave)|never ?mind|scratch that|changed? my mind|forget (?:it|that|about)|don't (?:cancel|send|change|return|refund|ship|book|order|close|worry about)|leave it as)\b/i;
const question = /\b(?:can you (?:tell|help|hear|explain|check|hold|repeat)|what|how much|how long|is it possible)\b/i;
const promise =
  /\b(?:I|we)(?:'ll| will|'m going to| am going to|'re going to) ((?:call (?:you )?back|call again|send|e-?mail|pay|return|bring|drop|come (?:in|by|back)|pick (?:it|them) up|transfer|upload|sign|fill|ship|mail|text|order|visit|be (?:away|out|on vacation|on holiday|traveling|travelling|home|there|back|in|abroad)|check with|talk to|speak to|ask my|let you know|think about)\b[^.!?;]{0,90})/i;
const events =
  /\b(?:trip|flight|appointment|wedding|party|holiday|vacation|meeting|interview|conference|surgery|operation|birthday|anniversary|check-?up|reservation|deadline|delivery|visit|travel(?:l?ing)?|flying|fly|leaving|arriving|moving|move|event|concert|exam|due|graduation|concert|game|checkout|check-in|honeymoon|turns|lunch|dinner|brunch|ceremony|class|lesson|tour|pickup|launch|cruise|funeral|baby)\b/i;
const offer = new RegExp(
  String.raw`\b(?:I can|I could|I'll|shall I|should I|would you like (?:me to|us to)|do you want me to|we can|let me) ((?:${deeds})\b[^.!?]{3,110})`,
  "gi",
);
const accepts =
  /^(?:yes,? please|please do|yes,? (?:that would be|that'd be|do that|go ahead|let's do)|go ahead|that would be (?:great|perfect|lovely|good|fine|wonderful)|that works|sounds good|perfect|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s| is| works| sounds) (?:fine|good|great|perfect|ok|okay|works)?|let's do (?:that|it)|do that|sure,? (?:go ahead|please|let's))\b/i;

function asking(words: string, isDeed: boolean, said: string): string {
  if (passive.test(words)) return `Wants ${said}`;
  // "I need to watch every penny" is so; "I need to cancel my order" is asked of the company.
  if (isDeed)
    return wishes.test(words) && !asks.test(words) && /\bneed to\b/i.test(words)
      ? `Needs to ${said}`
      : `Asked to ${said}`;
  return /\bneed\b/i.test(words) ? `Needs ${said}` : `Asked for ${said}`;
}

const onlyPronoun = /^\w+(?: \w+)? (?:it|that|this|them|those|one)$|^\w+$/i;

function bareWish(sentence: Sentence): RegExpExecArray | null {
  const quote = sentence.asked?.question ?? "";
  return !quote.endsWith("?") || openQuestion.test(quote) ? wantedThing.exec(withoutFillers(sentence.written)) : null;
}

/** What the caller wants done; the verb is the request's kind, so that taking it back finds it. */
function requestOf(sentence: Sentence, call: CallReading, about: string | undefined): Finding | null {
  const text = sentence.written;
  const match =
    passive.exec(text) ??
    asks.exec(text) ??
    wishes.exec(text) ??
    needs.exec(text) ??
    imperative.exec(withoutFillers(text)) ??
    bareWish(sentence);
  if (
    !match?.[1] ||
    retracted.test(text) ||
    /\b(?:do|did|should|would|will|must) (?:I|we)\b/i.test(text) ||
    /\b(?:don't|do not|never) (?:want|need|please)\b/i.test(text)
  )
    return null;
  if (question.test(match[0]) && !asks.test(text)) return null;
  if (sentence.asked && /^(?:hold|repeat)\b/i.test(match[1])) return null;
  const bare = match[1].replace(/,? (?:to |at )?\S+@\S*.*$/, "");
  const clause = (splitClauses(bare)[0] ?? bare).replace(/^(?:you can |just )+/i, "");
  const wanted = clause.charAt(0).toLowerCase() + clause.slice(1);
  if (
    /^(?:text|call|e-?mail) me (?:instead|rather)/i.test(wanted) ||
    /^(?:hold|call me back)\s*(?:on)?$|^hold on\b/i.test(wanted)
  )
    return null;
  if (
    (onlyPronoun.test(wanted.trim().replace(/ (?:and|so|but) .*$/i, "")) &&
      !/^(?:cancel|renew|upgrade|downgrade|reschedule)$/.test(wanted.trim())) ||
    /^call me \p{Lu}\p{Ll}+(?=[.!,]|$| by the way| please)/u.test(wanted) ||
    /^make it (?:quick|fast|short|the|two|three|four|\d)\b/i.test(wanted)
  )
    return null;
  const isDeed =
    !wantedThing.test(withoutFillers(text)) &&
    !passive.test(text) &&
    (asks.test(text) || wishes.test(text) || !needs.test(text));
  const named = withNamedObject(
    wholeWords(withoutRemnants(wanted), text).replace(/^it all (?=\p{L}+ed\b)/u, "everything "),
    sentence,
    about,
  );
  if (!named) return null;
  const said = shorten(toThirdPerson(annotateDates(named, call)), 160);
  const weighty = /^(?:cancel|refund|close|dispute|report|block|escalate)|\brefund\b/i.test(wanted);
  return finding({
    kind: `request:${wanted.split(" ")[0]?.toLowerCase() ?? ""}`,
    value: said.toLowerCase(),
    content: asking(match[0], isDeed, said),
    sentence,
    importance: weighty ? 6 : 5,
    confidence: 0.8,
  });
}

function acceptedOffer(sentence: Sentence, call: CallReading, about: string | undefined): Finding | null {
  const made = sentence.first ? [...(sentence.asked?.text ?? "").matchAll(offer)].at(-1)?.[1] : null;
  const agrees =
    accepts.test(sentence.written.replace(/^(?:ok|okay|yeah|great|oh)[,.]? /i, "")) ||
    (/\?/.test(sentence.asked?.question ?? "") &&
      /^(?:yes|yeah|sure|please)[,.!]?(?: please)?[,.!]?$/i.test(sentence.written));
  if (!made || !agrees || onlyPronoun.test(made)) return null;
  const named = withNamedObject(withoutRemnants(made), sentence, about);
  if (!named) return null;
  const what = agentWordsAboutCaller(named);
  return finding({
    kind: `request:${what.split(" ")[0]?.toLowerCase() ?? ""}`,
    value: what.toLowerCase(),
    content: `Agreed that the company would ${annotateDates(what, call)}`,
    sentence,
    importance: 5,
    confidence: 0.75,
    citesAgent: true,
  });
}

/** "Friday at nine is open." "Perfect, let's do that." — the day the agent proposed and the caller took. */
function acceptedDate(sentence: Sentence, call: CallReading): Finding | null {
  if (!sentence.first || !sentence.asked || !accepts.test(acceptance(sentence))) return null;
  const proposals = splitSentences(sentence.asked.text).filter((part) => findDates(part, call).length > 0);
  const proposal = proposals.at(-1);
  const date = proposal ? findDates(proposal, call)[0] : undefined;
  const said = sentence.asked.message;
  const quote = splitSentences(said).find((part) => date && part.includes(date.text));
  if (!date || !quote || date.date < call.startedAt) return null;
  return finding({
    kind: `event:${date.iso.slice(0, 10)}`,
    value: date.iso,
    content: `Agreed to the company's proposal "${quote.replace(/[.?!]+$/, "")}" (${date.iso})`,
    sentence,
    importance: 6,
    confidence: 0.75,
    citesAgent: true,
    agentQuote: quote,
  });
}

const acceptance = (sentence: Sentence): string =>
  sentence.written.replace(/^(?:(?:ok|okay|yeah|great|oh|yes)[,.]? )+(?=\S+ )/i, "");

const having = /\b(?:I|we)(?:'ve got| have| got) (?!been|to\b|had\b)[^.!?;]{2,60}/i;
const ownWords = /\b(?:I|we|my|our|I'm|it's|for)\b/i;

function datedEvent(sentence: Sentence, call: CallReading): Finding | null {
  const clauses = splitClauses(withoutFillers(sentence.written));
  const whole = withoutFillers(sentence.written);
  const clause =
    [...clauses, whole.replace(/^(?:this is|it's|I'm) \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?,? /u, "")].find(
      (part) =>
        (events.test(part) || having.test(part)) &&
        ownWords.test(part) &&
        !asks.test(part) &&
        !wishes.test(part) &&
        !/^(?:it|she|he|they)\b/i.test(part) &&
        findDates(part, call).length > 0,
    ) ??
    (ownWords.test(whole) &&
    events.test(whole) &&
    !asks.test(whole) &&
    !wishes.test(whole) &&
    findDates(whole, call).length > 0
      ? whole
      : undefined);
  if (!clause || /\bmy birthday (?:is|was)\b/i.test(clause)) return null;
  const date = findDates(clause, call)[0];
  if (/\bbe there\b/i.test(clause)) return null;
  // "Thursday's no good" tells what is not going to be.
  if (!date || /^['’]s\b/.test(clause.slice(date.index + date.text.length))) return null;
  const said = toThirdPerson(annotateDates(wholeWords(clause, sentence.written), call));
  return finding({
    kind: `event:${date.iso.slice(0, 10)}`,
    value: clause.toLowerCase(),
    content: shorten(said, 220),
    sentence,
    importance: 7,
    confidence: 0.82,
  });
}

const leaving =
  /\b(?:I(?:'m| am)|we(?:'re| are)) (?:seriously )?(?:thinking (?:about|of)|considering|going to|planning on|looking at) (?:switching|cancell?ing|leaving|changing (?:provider|bank|supplier|compan)|switch|leave (?:you|for)|moving (?:to (?:another|a different))|going back to \w+)[^.!?;,]{0,60}/i;

/** What says that a caller may leave. */
function wavering(sentence: Sentence): Finding | null {
  const words = leaving.exec(sentence.written)?.[0];
  if (!words) return null;
  const content = toThirdPerson(words);
  return finding({
    kind: "wavering",
    value: words.toLowerCase(),
    content,
    sentence,
    importance: 7,
    confidence: 0.82,
    insight: content,
  });
}

function promiseOf(sentence: Sentence, call: CallReading): Finding | null {
  const match = promise.exec(sentence.written);
  if (!match?.[1] || /\b(?:hold|wait|think about)\b/i.test(match[1]) || match[1].split(" ").length < 2) return null;
  const said = toThirdPerson(annotateDates(splitClauses(match[1])[0] ?? match[1], call));
  return finding({
    kind: "commitment",
    value: said.toLowerCase(),
    content: `Said they will ${said}`,
    sentence,
    importance: 5,
    confidence: 0.75,
  });
}

/** Whether the caller takes a request back in a sentence, and which verb it is about ("" for whatever came last). */
function retraction(sentence: Sentence): string | null {
  if (!retracted.test(sentence.written) || sentence.question) return null;
  return (
    /\b(?:don't|do not|not|forget about) (cancel|send|change|return|refund|ship|book|order|close)/i
      .exec(sentence.written)?.[1]
      ?.toLowerCase() ?? ""
  );
}

function withoutRetracted(found: Finding[], verb: string): Finding[] {
  const at = found.findLastIndex(
    (one) => one.kind.startsWith("request:") && (verb === "" || one.kind === `request:${verb}`),
  );
  return at === -1 ? found : found.filter((_, index) => index !== at);
}

/** What the caller wants done, agreed to, promised, and the dated things ahead of them. What they took back is left out. English. */
export function findRequests(call: CallReading, about: ReadonlyMap<number, string>): Finding[] {
  let found: Finding[] = [];
  for (const sentence of call.sentences) {
    if (sentence.hypothetical) continue;
    const verb = retraction(sentence);
    if (verb !== null) found = withoutRetracted(found, verb);
    const subject = about.get(sentence.index);
    const appointment = agreedAppointment(sentence, call);
    const accepted = appointment ? null : acceptedOffer(sentence, call, subject);
    const request = requestOf(sentence, call, subject) ?? accepted;
    // An accepted offer tells its date itself.
    const date = request && request === accepted ? null : (appointment ?? acceptedDate(sentence, call));
    const event = sentence.question ? null : (datedEvent(sentence, call) ?? date);
    const commitment = sentence.question || event ? null : promiseOf(sentence, call);
    found.push(
      ...[request, event, commitment, sentence.question ? null : wavering(sentence)].filter((one) => one !== null),
    );
  }
  return found;
}
